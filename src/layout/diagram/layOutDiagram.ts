import type { Network } from '../../network/evaluate/networkNode'
import { roundToTenth } from '../geometry'
import { splitLanes } from './branchPlacement'
import {
  combineFragments,
  type DiagramFragment,
  type DiagramItem,
  emptyFragment,
  moveFragment,
  type PathSegment,
  type Wire,
} from './diagramFragment'
import { type DiagramMark, makeDiagramMark } from './diagramMark'
import { beginsWithReference, type DiagramNode, hasNoInput, makeInputKey } from './diagramNodes'
import { type DiagramNames, describeInput, measureBreadth, measureInputBreadth } from './diagramText'
import type { ColumnRule, DiagramContext } from './layOutBox'
import { layOutRow } from './layOutRow'
import { makeProportions, type Proportions } from './proportions'
import { routeReferenceWires } from './referenceWires'
import { makeStraightWire } from './wirePaths'

/** What is known of a diagram before its marks and wires are drawn. */
export interface DiagramMeasures {
  /** In pixels, at the nominal font sizes. */
  readonly width: number
  readonly height: number
  /** Keys of the nodes that begin a further column. */
  readonly columnStarts: readonly string[]
}

/**
 * The geometry and texts of a network drawn from top to bottom, in one column or in several side by side.
 */
export interface Diagram extends DiagramMeasures {
  /** In the order of computation, frames before their contents. */
  readonly marks: readonly DiagramMark[]
  readonly wires: readonly { readonly form: Wire['form']; readonly path: string }[]
  readonly shapeLabels: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

const marginPx = 8
const laneGapPx = 46
const inputLengthPx = 24
const inputGapPx = 12

/**
 * Lays out the diagram tree of a network. `columns` says where it continues in further columns; by default nowhere, as
 * in a network whose layers reference each other.
 */
export function layOutDiagram(
  network: Network,
  diagramNodes: readonly DiagramNode[],
  unfoldedKeys: ReadonlySet<string>,
  names: DiagramNames,
  columns?: ColumnRule,
): Diagram {
  return toDiagram(arrange(network, diagramNodes, unfoldedKeys, names, columns))
}

/** The size that {@link layOutDiagram} would give a diagram, and where its columns would begin; in less time. */
export function measureDiagram(...args: Parameters<typeof layOutDiagram>): DiagramMeasures {
  const fragment = arrange(...args)
  const { width, height } = findBounds(fragment)
  return { width, height, columnStarts: fragment.columnStarts }
}

function arrange(
  network: Network,
  diagramNodes: readonly DiagramNode[],
  unfoldedKeys: ReadonlySet<string>,
  names: DiagramNames,
  columns?: ColumnRule,
): DiagramFragment {
  const proportions = findProportions(network, diagramNodes, names)
  const context: DiagramContext = { names, unfoldedKeys, proportions, level: 0, columns }
  const usedLanes = splitLanes(diagramNodes).map((lane) => layOutLane(lane, network, context))
  const unused = [...network.inputs.keys()].filter((name) => !isInputShown(name, usedLanes))
  const lanes = [...usedLanes, ...unused.map((name) => layOutInput(name, network, context))]
  let edge = 0
  const placed = lanes.map((lane) => {
    const t = edge + lane.left
    edge = t + lane.right + laneGapPx
    return moveFragment(lane, 0, t)
  })
  const combined = combineFragments(placed, {
    length: Math.max(...lanes.map(({ length }) => length)),
    ...{ left: 0, right: edge - laneGapPx },
  })
  const laneOf = new Map(placed.flatMap(({ items }, lane) => items.map((item) => [item, lane])))
  const wires = [...combined.wires, ...routeReferenceWires(combined.items, (item) => laneOf.get(item) ?? 0)]
  return { ...combined, wires }
}

/** The sizes of boxes, which do not depend on what is unfolded. Cached per tree and language. */
function findProportions(
  network: Network,
  diagramNodes: readonly DiagramNode[],
  names: DiagramNames,
): Proportions {
  const known = knownProportions.get(diagramNodes)
  if (known?.names === names) return known.proportions
  const minBreadth = Math.max(measureBreadth(diagramNodes, names), measureInputBreadth(network.inputs, names))
  const proportions = makeProportions(network, minBreadth)
  knownProportions.set(diagramNodes, { names, proportions })
  return proportions
}

const knownProportions = new WeakMap<
  readonly DiagramNode[],
  { readonly names: DiagramNames; readonly proportions: Proportions }
>()

/** Whether an input is shown at the beginning of a lane, or by a reference. */
const isInputShown = (name: string, lanes: readonly DiagramFragment[]) =>
  lanes.some(({ items }) =>
    items.some(
      ({ key, form, sources }) =>
        key === makeInputKey(name) || (form === 'reference' && sources.includes(makeInputKey(name))),
    ),
  )

/** A lane of the whole network, with the input at its beginning. */
function layOutLane(
  lane: readonly DiagramNode[],
  network: Network,
  context: DiagramContext,
): DiagramFragment {
  const [first] = lane
  const [defaultName = ''] = network.inputs.keys()
  const name = first?.form === 'reference' ? first.name : defaultName
  const tensor = network.inputs.get(name)
  if (!tensor || (first?.form === 'junction' && hasNoInput(first))) return layOutRow(lane, context)
  const input = layOutInput(name, network, context)
  const rest = beginsWithReference(lane) ? lane.slice(1) : lane
  if (rest.length === 0) return input
  const start = input.length + inputGapPx
  const row = moveFragment(layOutRow(rest, context, tensor), start, 0)
  const wires = [makeStraightWire(input.length, start)]
  const sides = { left: Math.max(input.left, row.left), right: Math.max(input.right, row.right) }
  return combineFragments([input, row], { length: start + row.length, ...sides }, wires)
}

function layOutInput(
  name: string,
  network: Network,
  { names, proportions }: DiagramContext,
): DiagramFragment {
  const tensor = network.inputs.get(name)!
  const breadth = proportions.getBreadth(tensor)
  const item: DiagramItem = {
    ...{ key: makeInputKey(name), form: 'input', sources: [], times: 1, isNarrow: false, level: 0 },
    ...describeInput(name, tensor, names),
    at: { s: 0, t: 0 },
    ...{ length: inputLengthPx, breadth },
  }
  return { ...emptyFragment, length: inputLengthPx, left: breadth / 2, right: breadth / 2, items: [item] }
}

/** The size of a drawing with a margin, and its upper left corner in the coordinates of the fragment. */
function findBounds({ items, wires }: DiagramFragment) {
  const points = wires.flatMap(({ path }) => path.flatMap(([, ...points]) => points))
  const edges = items.flatMap(({ at, length, breadth }) => [
    { s: at.s, t: at.t - breadth / 2 },
    { s: at.s + length, t: at.t + breadth / 2 },
  ])
  const all = [...points, ...edges]
  const [top, left] = [
    Math.min(...all.map(({ s }) => s)) - marginPx,
    Math.min(...all.map(({ t }) => t)) - marginPx,
  ]
  return {
    ...{ top, left },
    width: roundToTenth(Math.max(...all.map(({ t }) => t)) + marginPx - left),
    height: roundToTenth(Math.max(...all.map(({ s }) => s)) + marginPx - top),
  }
}

/** Converts a fragment to the coordinates of the drawing, with a margin. */
function toDiagram(fragment: DiagramFragment): Diagram {
  const { items, wires, shapeLabels, columnStarts } = fragment
  const { top, left, width, height } = findBounds(fragment)
  const toPoint = (at: { s: number; t: number }) => ({
    x: roundToTenth(at.t - left),
    y: roundToTenth(at.s - top),
  })
  return {
    ...{ width, height },
    marks: items.map((item) => {
      const { at, length, breadth } = item
      const corner = toPoint({ s: at.s, t: at.t - breadth / 2 })
      return makeDiagramMark(item, { ...corner, width: roundToTenth(breadth), height: roundToTenth(length) })
    }),
    wires: wires.map(({ form, path }) => ({
      form,
      path: path.map((segment) => formatSegment(segment, toPoint)).join(''),
    })),
    shapeLabels: shapeLabels.map(({ at, text }) => ({ ...toPoint(at), text })),
    columnStarts,
  }
}

const formatSegment = (
  [command, ...points]: PathSegment,
  toPoint: (at: PathSegment[1]) => { x: number; y: number },
) =>
  command +
  points
    .map((point) => toPoint(point))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ')
