import type { Network } from '../../network/evaluate/networkNode'
import { round } from '../geometry'
import { empty, type Figure, type Item, moved, type Segment, together, type Wire } from './figure'
import { inputRoom, inputText, roomFor, type Wording } from './lettering'
import { type Mark, markOf } from './mark'
import { rowFigure } from './measure'
import type { Plan } from './plan'
import { proportionsOf } from './proportion'
import { straight } from './route'
import { begins, beginsTaken, inputKey, lanesOf, type Scheme } from './scheme'
import { takenWires } from './takes'

/** A network drawn from top to bottom: only numbers and words. Turned a quarter to the left it runs to the right. */
export interface Diagram {
  /** Pixels at which the letters have their sizes. */
  readonly width: number
  readonly height: number
  /** In the order of the steps, frames before what is in them. */
  readonly marks: readonly Mark[]
  readonly wires: readonly { readonly form: Wire['form']; readonly path: string }[]
  readonly notes: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

const margin = 8
const laneGap = 46
const inputLength = 24
const inputGap = 12

/** Draws a network's scheme with so many groups unfolded. */
export function diagramOf(
  network: Network,
  scheme: readonly Scheme[],
  open: ReadonlySet<string>,
  words: Wording,
): Diagram {
  const room = Math.max(roomFor(scheme, words), inputRoom(network.inputs, words))
  const plan: Plan = { words, open, proportions: proportionsOf(network, room) }
  const begun = lanesOf(scheme).map((lane) => laneFigure(lane, network, plan))
  const unused = [...network.inputs.keys()].filter((name) => !isSeen(name, begun))
  const lanes = [...begun, ...unused.map((name) => inputFigure(name, network, plan))]
  let edge = 0
  const placed = lanes.map((lane) => {
    const t = edge + lane.left
    edge = t + lane.right + laneGap
    return moved(lane, 0, t)
  })
  const whole = together(placed, {
    length: Math.max(...lanes.map(({ length }) => length)),
    ...{ left: 0, right: edge - laneGap },
  })
  const numbers = new Map(placed.flatMap(({ items }, lane) => items.map((item) => [item, lane])))
  const wires = [...whole.wires, ...takenWires(whole.items, (item) => numbers.get(item) ?? 0)]
  return drawn({ ...whole, wires })
}

/** Whether an input stands at the beginning of a lane, or where it is taken up. */
const isSeen = (name: string, lanes: readonly Figure[]) =>
  lanes.some(({ items }) =>
    items.some(
      ({ key, form, sources }) =>
        key === inputKey(name) || (form === 'taken' && sources.includes(inputKey(name))),
    ),
  )

/** A lane of the whole network, with the input that it begins at. */
function laneFigure(lane: readonly Scheme[], network: Network, plan: Plan): Figure {
  const [first] = lane
  const [usual = ''] = network.inputs.keys()
  const name = first?.form === 'taken' ? first.name : usual
  const tensor = network.inputs.get(name)
  if (!tensor || (first?.form === 'join' && begins(first))) return rowFigure(lane, plan, { level: 0 })
  const input = inputFigure(name, network, plan)
  const rest = beginsTaken(lane) ? lane.slice(1) : lane
  if (rest.length === 0) return input
  const start = input.length + inputGap
  const row = moved(rowFigure(rest, plan, { level: 0 }, tensor), start, 0)
  const wires: Wire[] = [{ form: 'flow', path: straight({ s: input.length, t: 0 }, { s: start, t: 0 }) }]
  const sides = { left: Math.max(input.left, row.left), right: Math.max(input.right, row.right) }
  return together([input, row], { length: start + row.length, ...sides }, wires)
}

function inputFigure(name: string, network: Network, { words, proportions }: Plan): Figure {
  const tensor = network.inputs.get(name)!
  const breadth = proportions.breadthOf(tensor)
  const item: Item = {
    ...{ key: inputKey(name), form: 'input', sources: [], times: 1, narrow: false, level: 0 },
    ...inputText(name, tensor, words),
    at: { s: 0, t: 0 },
    ...{ length: inputLength, breadth },
  }
  return { ...empty, length: inputLength, left: breadth / 2, right: breadth / 2, items: [item] }
}

/** A figure in the coordinates of a page, with a margin about it. */
function drawn({ items, wires, notes }: Figure): Diagram {
  const points = wires.flatMap(({ path }) => path.flatMap(([, ...points]) => points))
  const edges = items.flatMap(({ at, length, breadth }) => [
    { s: at.s, t: at.t - breadth / 2 },
    { s: at.s + length, t: at.t + breadth / 2 },
  ])
  const all = [...points, ...edges]
  const [top, left] = [
    Math.min(...all.map(({ s }) => s)) - margin,
    Math.min(...all.map(({ t }) => t)) - margin,
  ]
  const place = (at: { s: number; t: number }) => ({ x: round(at.t - left), y: round(at.s - top) })
  return {
    width: round(Math.max(...all.map(({ t }) => t)) + margin - left),
    height: round(Math.max(...all.map(({ s }) => s)) + margin - top),
    marks: items.map((item) => {
      const { at, length, breadth } = item
      const corner = place({ s: at.s, t: at.t - breadth / 2 })
      return markOf(item, { ...corner, width: round(breadth), height: round(length) })
    }),
    wires: wires.map(({ form, path }) => ({
      form,
      path: path.map((one) => segmentText(one, place)).join(''),
    })),
    notes: notes.map(({ at, text }) => ({ ...place(at), text })),
  }
}

const segmentText = ([command, ...points]: Segment, place: (at: Segment[1]) => { x: number; y: number }) =>
  command +
  points
    .map((point) => place(point))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ')
