import { formatShape, type Tensor } from '../../network/layers/tensor'
import { splitLanes } from './branchPlacement'
import {
  combineFragments,
  type DiagramFragment,
  type DiagramItem,
  emptyFragment,
  moveFragment,
  type ShapeLabel,
  type Wire,
} from './diagramFragment'
import {
  beginsWithReference,
  type DiagramGroup,
  type DiagramLayer,
  type DiagramNode,
  type DiagramReference,
  hasOwnBox,
} from './diagramNodes'
import { describeGroup, describeLayer, measureFrameSides } from './diagramText'
import { type DiagramContext, type FragmentContext, type LayOutRowFunction, layOutBox } from './layOutBox'
import { layOutJunction } from './layOutJunction'
import { getCurvePath, getStraightPath } from './wirePaths'

const gapsPx = { bar: 2, plain: 9, noted: 20 }
const barLengthPx = 16
const narrowLengthPx = 33
const foldedLengthPx = { wide: 42, narrow: 46 }
const framePaddingPx = { before: 26, after: 13, side: 12, quiet: 5 }

/** Nodes one after the other. A reference begins a lane of its own; the row continues from the last lane. */
export const layOutRow: LayOutRowFunction = (row, plan, setting, entering) => {
  const lanes = splitLanes(row)
  if (lanes.length <= 1) return layOutChain(row, plan, setting, entering)
  const figures = lanes.map((lane) => layOutChain(lane, plan, setting, entering))
  let edge = -figures.at(-1)!.left
  const length = Math.max(...figures.map((figure) => figure.length)) + gapsPx.noted
  const wires: Wire[] = []
  const placed = figures.toReversed().map((figure, index) => {
    const t = index === 0 ? 0 : edge - gapsPx.noted - figure.right
    edge = t - figure.left
    if (!beginsWithReference(lanes.at(-1 - index)!))
      wires.push({ form: 'flow', path: getCurvePath({ s: 0, t: 0 }, { s: gapsPx.noted, t }) })
    return moveFragment(figure, gapsPx.noted, t)
  })
  const last = figures.at(-1)!
  wires.push({
    form: 'flow',
    path: getStraightPath({ s: gapsPx.noted + last.length, t: 0 }, { s: length, t: 0 }),
  })
  return combineFragments(placed.toReversed(), { length, left: -edge, right: last.right }, wires)
}

/** Nodes one after the other on one axis, with the tensor shape where it changes. */
function layOutChain(
  row: readonly DiagramNode[],
  plan: DiagramContext,
  setting: FragmentContext,
  entering?: Tensor,
): DiagramFragment {
  const figures: DiagramFragment[] = []
  const wires: Wire[] = []
  const notes: ShapeLabel[] = []
  const whole = { length: 0, left: 0, right: 0 }
  let noted = entering && formatShape(entering)
  for (const [index, scheme] of row.entries()) {
    const figure = layOutNode(scheme, plan, setting)
    if (index > 0) {
      const shape = formatShape(getOutput(row[index - 1]!))
      const stuck = isBar(scheme)
      const tells = !stuck && setting.narrowBreadth === undefined && shape !== noted && noted !== undefined
      const gap = stuck ? gapsPx.bar : tells ? gapsPx.noted : gapsPx.plain
      const at = { s: whole.length, t: 0 }
      if (!stuck) wires.push({ form: 'flow', path: getStraightPath(at, { s: at.s + gap, t: 0 }) })
      if (tells) {
        notes.push({ at: { s: at.s + gap / 2, t: 7 }, text: shape })
        noted = shape
      } else noted ??= shape
      whole.length += gap
    }
    figures.push(moveFragment(figure, whole.length, 0))
    whole.length += figure.length
    whole.left = Math.max(whole.left, figure.left)
    whole.right = Math.max(whole.right, figure.right)
  }
  return combineFragments(figures, whole, wires, notes)
}

const isBar = (scheme: DiagramNode) => scheme.form === 'layer' && !hasOwnBox(scheme)

/** The output of a node. */
const getOutput = (scheme: DiagramNode): Tensor => {
  const last = scheme.form === 'group' && !scheme.isCompositeLayer ? scheme.children.at(-1) : undefined
  return last ? getOutput(last) : scheme.node.output
}

function layOutNode(scheme: DiagramNode, plan: DiagramContext, setting: FragmentContext): DiagramFragment {
  switch (scheme.form) {
    case 'layer':
      return layOutLayer(scheme, plan, setting)
    case 'group':
      return plan.unfoldedKeys.has(scheme.key)
        ? layOutFrame(scheme, plan, setting)
        : layOutFoldedGroup(scheme, plan, setting)
    case 'taken':
      return layOutReference(scheme, plan, setting)
    case 'join':
      return layOutJunction(scheme, plan, setting, layOutRow)
  }
}

function layOutLayer(
  scheme: DiagramLayer,
  { names, proportions }: DiagramContext,
  setting: FragmentContext,
): DiagramFragment {
  const { output } = scheme.node
  const major = hasOwnBox(scheme)
  const { narrowBreadth } = setting
  const length = !major
    ? barLengthPx
    : narrowBreadth === undefined
      ? proportions.lengthOf(output)
      : narrowLengthPx
  const breadth = narrowBreadth ?? proportions.breadthOf(output)
  const form = major ? 'box' : 'bar'
  return layOutBox(form, scheme, length, breadth, describeLayer(scheme, names), scheme.times, setting)
}

function layOutFoldedGroup(
  scheme: DiagramGroup,
  { names, proportions }: DiagramContext,
  setting: FragmentContext,
): DiagramFragment {
  const { narrowBreadth } = setting
  const breadth = narrowBreadth ?? proportions.breadthOf(getOutput(scheme))
  const length = narrowBreadth === undefined ? foldedLengthPx.wide : foldedLengthPx.narrow
  return layOutBox(
    scheme.isCompositeLayer ? 'cell' : 'group',
    scheme,
    length,
    breadth,
    describeGroup(scheme, names),
    scheme.times,
    setting,
  )
}

function layOutReference(
  scheme: DiagramReference,
  { names, proportions }: DiagramContext,
  setting: FragmentContext,
): DiagramFragment {
  const breadth = setting.narrowBreadth ?? Math.min(proportions.breadthOf(scheme.node.output), 132)
  return layOutBox('taken', scheme, 18, breadth, { title: names.name(scheme.name), detail: '' }, 1, setting)
}

/** An unfolded group: its row in a frame. The frame of a hover-only block takes no space. */
function layOutFrame(scheme: DiagramGroup, plan: DiagramContext, setting: FragmentContext): DiagramFragment {
  const { isHoverOnly, key, node, sources, times } = scheme
  const inner = layOutRow(scheme.children, plan, { ...setting, level: setting.level + 1 }, node.input)
  const { before, after, side } = isHoverOnly ? { before: 0, after: 0, side: 0 } : framePaddingPx
  const length = before + inner.length + after
  const text = describeGroup(scheme, plan.names)
  // The title is on the left of the axis, the number on the right.
  const room = isHoverOnly ? { left: 0, right: 0 } : measureFrameSides(text)
  const left = Math.max(inner.left + side, room.left)
  const right = Math.max(inner.right + side, room.right)
  const spare = isHoverOnly ? framePaddingPx.quiet : 0
  const item: DiagramItem = {
    ...{ key, form: 'frame', node, sources, times, level: setting.level, isNarrow: isHoverOnly },
    ...text,
    at: { s: -spare, t: (right - left) / 2 },
    length: length + 2 * spare,
    breadth: left + right + 2 * spare,
  }
  const wires: Wire[] = isHoverOnly
    ? []
    : [
        { form: 'flow', path: getStraightPath({ s: 0, t: 0 }, { s: before, t: 0 }) },
        { form: 'flow', path: getStraightPath({ s: length - after, t: 0 }, { s: length, t: 0 }) },
      ]
  const held = moveFragment(inner, before, 0)
  return combineFragments([{ ...emptyFragment, items: [item] }, held], { length, left, right }, wires)
}
