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
  type DiagramJunction,
  type DiagramNode,
  hasOwnBox,
} from './diagramNodes'
import { describeNode, measureFrameSides } from './diagramText'
import { findFragment } from './fragmentCache'
import { countGroupShortcuts, type DiagramContext, type LayOutRowFunction, layOutBox } from './layOutBox'
import { layOutColumns, withoutColumns } from './layOutColumns'
import { layOutJunction } from './layOutJunction'
import { makeCurvedWire, makeStraightWire } from './wirePaths'

const gapsPx = { bar: 2, plain: 9, labelled: 20 }
const barLengthPx = 16
const narrowLengthPx = 33
const foldedLengthPx = { wide: 42, narrow: 46 }
const referencePx = { length: 18, maxBreadth: 132 }
const framePaddingPx = { before: 26, after: 13, side: 12, hoverOnly: 5 }

/** Nodes one after the other. A reference begins a lane of its own; the row continues from the last lane. */
export const layOutRow: LayOutRowFunction = (row, context, entering) => {
  const lanes = splitLanes(row)
  if (lanes.length <= 1) return layOutColumns(row, context, entering, layOutChain)
  const fragments = lanes.map((lane) => layOutChain(lane, withoutColumns(context), entering))
  let edge = -fragments.at(-1)!.left
  const length = Math.max(...fragments.map((fragment) => fragment.length)) + gapsPx.labelled
  const wires: Wire[] = []
  const placed = fragments.toReversed().map((fragment, index) => {
    const t = index === 0 ? 0 : edge - gapsPx.labelled - fragment.right
    edge = t - fragment.left
    if (!beginsWithReference(lanes.at(-1 - index)!))
      wires.push(makeCurvedWire({ s: 0, t: 0 }, { s: gapsPx.labelled, t }))
    return moveFragment(fragment, gapsPx.labelled, t)
  })
  const last = fragments.at(-1)!
  wires.push(makeStraightWire(gapsPx.labelled + last.length, length))
  return combineFragments(placed.toReversed(), { length, left: -edge, right: last.right }, wires)
}

/** Nodes one after the other on one axis, with the tensor shape where it changes. */
const layOutChain: LayOutRowFunction = (row, context, entering) => {
  const fragments: DiagramFragment[] = []
  const wires: Wire[] = []
  const shapeLabels: ShapeLabel[] = []
  const extent = { length: 0, left: 0, right: 0 }
  let lastShape = entering && formatShape(entering)
  for (const [index, diagramNode] of row.entries()) {
    const fragment = layOutNode(diagramNode, context)
    if (index > 0) {
      const shape = formatShape(getOutput(row[index - 1]!))
      const isAttached = isBar(diagramNode)
      const showsShape =
        !isAttached && context.narrowBreadth === undefined && shape !== lastShape && lastShape !== undefined
      const gap = isAttached ? gapsPx.bar : showsShape ? gapsPx.labelled : gapsPx.plain
      if (!isAttached) wires.push(makeStraightWire(extent.length, extent.length + gap))
      if (showsShape) {
        shapeLabels.push({ at: { s: extent.length + gap / 2, t: 7 }, text: shape })
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

function layOutNode(diagramNode: DiagramNode, outer: DiagramContext): DiagramFragment {
  // Only the rows of groups can continue in columns.
  const context = diagramNode.form === 'group' ? outer : withoutColumns(outer)
  return findFragment(diagramNode, context, () => layOutNewNode(diagramNode, context))
}

function layOutNewNode(diagramNode: DiagramNode, context: DiagramContext): DiagramFragment {
  if (diagramNode.form === 'junction') return layOutJunction(diagramNode, context, layOutRow)
  return diagramNode.form === 'group' && context.unfoldedKeys.has(diagramNode.key)
    ? layOutFrame(diagramNode, context)
    : layOutSingleBox(diagramNode, context)
}

/** A layer, a folded group or a reference. */
function layOutSingleBox(
  diagramNode: Exclude<DiagramNode, DiagramJunction>,
  context: DiagramContext,
): DiagramFragment {
  const { narrowBreadth, proportions, names } = context
  const form = getBoxForm(diagramNode)
  const foldedLength = narrowBreadth === undefined ? foldedLengthPx.wide : foldedLengthPx.narrow
  const length = {
    box: narrowBreadth === undefined ? proportions.getLength(diagramNode.node.output) : narrowLengthPx,
    ...{ bar: barLengthPx, cell: foldedLength, group: foldedLength, reference: referencePx.length },
  }[form]
  const maxBreadth = form === 'reference' ? referencePx.maxBreadth : Infinity
  const breadth = narrowBreadth ?? Math.min(proportions.getBreadth(getOutput(diagramNode)), maxBreadth)
  const shortcutCount = form === 'group' ? countGroupShortcuts(diagramNode as DiagramGroup) : 0
  const text = describeNode(diagramNode, names)
  return layOutBox(form, diagramNode, length, breadth, text, context, shortcutCount)
}

function getBoxForm(diagramNode: Exclude<DiagramNode, DiagramJunction>) {
  if (diagramNode.form === 'layer') return hasOwnBox(diagramNode) ? 'box' : 'bar'
  return diagramNode.form === 'group' && diagramNode.isCompositeLayer ? 'cell' : diagramNode.form
}

/** An unfolded group: its row in a frame. The frame of a hover-only block takes no space. */
function layOutFrame(group: DiagramGroup, context: DiagramContext): DiagramFragment {
  const { isHoverOnly, key, node, sources, times } = group
  const { level, names } = context
  const inner = layOutRow(group.children, { ...context, level: level + 1 }, node.input)
  const { before, after, side } = isHoverOnly ? { before: 0, after: 0, side: 0 } : framePaddingPx
  const length = before + inner.length + after
  const text = describeNode(group, names)
  // The title is on the left of the axis, the number on the right.
  const minSides = isHoverOnly ? { left: 0, right: 0 } : measureFrameSides(text)
  const left = Math.max(inner.left + side, minSides.left)
  const right = Math.max(inner.right + side, minSides.right)
  const outset = isHoverOnly ? framePaddingPx.hoverOnly : 0
  const item: DiagramItem = {
    ...{ key, form: 'frame', node, sources, times, level, isNarrow: isHoverOnly },
    ...text,
    at: { s: -outset, t: (right - left) / 2 },
    length: length + 2 * outset,
    breadth: left + right + 2 * outset,
  }
  const wires: Wire[] = isHoverOnly
    ? []
    : [makeStraightWire(0, before), makeStraightWire(length - after, length)]
  const content = moveFragment(inner, before, 0)
  return combineFragments([{ ...emptyFragment, items: [item] }, content], { length, left, right }, wires)
}
