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

const gapsPx = { bar: 2, plain: 9, labelled: 20 }
const barLengthPx = 16
const narrowLengthPx = 33
const foldedLengthPx = { wide: 42, narrow: 46 }
const framePaddingPx = { before: 26, after: 13, side: 12, hoverOnly: 5 }

/** Nodes one after the other. A reference begins a lane of its own; the row continues from the last lane. */
export const layOutRow: LayOutRowFunction = (row, context, fragmentContext, entering) => {
  const lanes = splitLanes(row)
  if (lanes.length <= 1) return layOutChain(row, context, fragmentContext, entering)
  const fragments = lanes.map((lane) => layOutChain(lane, context, fragmentContext, entering))
  let edge = -fragments.at(-1)!.left
  const length = Math.max(...fragments.map((fragment) => fragment.length)) + gapsPx.labelled
  const wires: Wire[] = []
  const placed = fragments.toReversed().map((fragment, index) => {
    const t = index === 0 ? 0 : edge - gapsPx.labelled - fragment.right
    edge = t - fragment.left
    if (!beginsWithReference(lanes.at(-1 - index)!))
      wires.push({ form: 'flow', path: getCurvePath({ s: 0, t: 0 }, { s: gapsPx.labelled, t }) })
    return moveFragment(fragment, gapsPx.labelled, t)
  })
  const last = fragments.at(-1)!
  wires.push({
    form: 'flow',
    path: getStraightPath({ s: gapsPx.labelled + last.length, t: 0 }, { s: length, t: 0 }),
  })
  return combineFragments(placed.toReversed(), { length, left: -edge, right: last.right }, wires)
}

/** Nodes one after the other on one axis, with the tensor shape where it changes. */
function layOutChain(
  row: readonly DiagramNode[],
  context: DiagramContext,
  fragmentContext: FragmentContext,
  entering?: Tensor,
): DiagramFragment {
  const fragments: DiagramFragment[] = []
  const wires: Wire[] = []
  const shapeLabels: ShapeLabel[] = []
  const extent = { length: 0, left: 0, right: 0 }
  let lastShape = entering && formatShape(entering)
  for (const [index, diagramNode] of row.entries()) {
    const fragment = layOutNode(diagramNode, context, fragmentContext)
    if (index > 0) {
      const shape = formatShape(getOutput(row[index - 1]!))
      const isAttached = isBar(diagramNode)
      const showsShape =
        !isAttached &&
        fragmentContext.narrowBreadth === undefined &&
        shape !== lastShape &&
        lastShape !== undefined
      const gap = isAttached ? gapsPx.bar : showsShape ? gapsPx.labelled : gapsPx.plain
      const at = { s: extent.length, t: 0 }
      if (!isAttached) wires.push({ form: 'flow', path: getStraightPath(at, { s: at.s + gap, t: 0 }) })
      if (showsShape) {
        shapeLabels.push({ at: { s: at.s + gap / 2, t: 7 }, text: shape })
        lastShape = shape
      } else lastShape ??= shape
      extent.length += gap
    }
    fragments.push(moveFragment(fragment, extent.length, 0))
    extent.length += fragment.length
    extent.left = Math.max(extent.left, fragment.left)
    extent.right = Math.max(extent.right, fragment.right)
  }
  return combineFragments(fragments, extent, wires, shapeLabels)
}

const isBar = (diagramNode: DiagramNode) => diagramNode.form === 'layer' && !hasOwnBox(diagramNode)

/** The output of a node. */
const getOutput = (diagramNode: DiagramNode): Tensor => {
  const last =
    diagramNode.form === 'group' && !diagramNode.isCompositeLayer ? diagramNode.children.at(-1) : undefined
  return last ? getOutput(last) : diagramNode.node.output
}

function layOutNode(
  diagramNode: DiagramNode,
  context: DiagramContext,
  fragmentContext: FragmentContext,
): DiagramFragment {
  switch (diagramNode.form) {
    case 'layer':
      return layOutLayer(diagramNode, context, fragmentContext)
    case 'group':
      return context.unfoldedKeys.has(diagramNode.key)
        ? layOutFrame(diagramNode, context, fragmentContext)
        : layOutFoldedGroup(diagramNode, context, fragmentContext)
    case 'reference':
      return layOutReference(diagramNode, context, fragmentContext)
    case 'junction':
      return layOutJunction(diagramNode, context, fragmentContext, layOutRow)
  }
}

function layOutLayer(
  layer: DiagramLayer,
  { names, proportions }: DiagramContext,
  fragmentContext: FragmentContext,
): DiagramFragment {
  const { output } = layer.node
  const hasBox = hasOwnBox(layer)
  const { narrowBreadth } = fragmentContext
  const length = !hasBox
    ? barLengthPx
    : narrowBreadth === undefined
      ? proportions.getLength(output)
      : narrowLengthPx
  const breadth = narrowBreadth ?? proportions.getBreadth(output)
  const form = hasBox ? 'box' : 'bar'
  return layOutBox(form, layer, length, breadth, describeLayer(layer, names), layer.times, fragmentContext)
}

function layOutFoldedGroup(
  group: DiagramGroup,
  { names, proportions }: DiagramContext,
  fragmentContext: FragmentContext,
): DiagramFragment {
  const { narrowBreadth } = fragmentContext
  const breadth = narrowBreadth ?? proportions.getBreadth(getOutput(group))
  const length = narrowBreadth === undefined ? foldedLengthPx.wide : foldedLengthPx.narrow
  return layOutBox(
    group.isCompositeLayer ? 'cell' : 'group',
    group,
    length,
    breadth,
    describeGroup(group, names),
    group.times,
    fragmentContext,
  )
}

function layOutReference(
  reference: DiagramReference,
  { names, proportions }: DiagramContext,
  fragmentContext: FragmentContext,
): DiagramFragment {
  const breadth =
    fragmentContext.narrowBreadth ?? Math.min(proportions.getBreadth(reference.node.output), 132)
  return layOutBox(
    'reference',
    reference,
    18,
    breadth,
    { title: names.name(reference.name), detail: '' },
    1,
    fragmentContext,
  )
}

/** An unfolded group: its row in a frame. The frame of a hover-only block takes no space. */
function layOutFrame(
  group: DiagramGroup,
  context: DiagramContext,
  fragmentContext: FragmentContext,
): DiagramFragment {
  const { isHoverOnly, key, node, sources, times } = group
  const inner = layOutRow(
    group.children,
    context,
    { ...fragmentContext, level: fragmentContext.level + 1 },
    node.input,
  )
  const { before, after, side } = isHoverOnly ? { before: 0, after: 0, side: 0 } : framePaddingPx
  const length = before + inner.length + after
  const text = describeGroup(group, context.names)
  // The title is on the left of the axis, the number on the right.
  const minSides = isHoverOnly ? { left: 0, right: 0 } : measureFrameSides(text)
  const left = Math.max(inner.left + side, minSides.left)
  const right = Math.max(inner.right + side, minSides.right)
  const outset = isHoverOnly ? framePaddingPx.hoverOnly : 0
  const item: DiagramItem = {
    ...{ key, form: 'frame', node, sources, times, level: fragmentContext.level, isNarrow: isHoverOnly },
    ...text,
    at: { s: -outset, t: (right - left) / 2 },
    length: length + 2 * outset,
    breadth: left + right + 2 * outset,
  }
  const wires: Wire[] = isHoverOnly
    ? []
    : [
        { form: 'flow', path: getStraightPath({ s: 0, t: 0 }, { s: before, t: 0 }) },
        { form: 'flow', path: getStraightPath({ s: length - after, t: 0 }, { s: length, t: 0 }) },
      ]
  const content = moveFragment(inner, before, 0)
  return combineFragments([{ ...emptyFragment, items: [item] }, content], { length, left, right }, wires)
}
