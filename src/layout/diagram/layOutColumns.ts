import { isKeyWithin } from '../../network/evaluate/networkNode'
import { combineFragments, type DiagramFragment, moveFragment, type Wire } from './diagramFragment'
import { type DiagramNode, hasOwnBox } from './diagramNodes'
import type { DiagramContext, LayOutRowFunction } from './layOutBox'
import { getRoundedPath, makeStraightWire } from './wirePaths'

/** Between columns; around the wire to the next column; between the edges of a row and its columns. */
const gapsPx = { column: 34, turn: 10, edge: 14 }

export const withoutColumns = ({ columns: _, ...context }: DiagramContext): DiagramContext => context

/**
 * A row in columns side by side, each read downwards, where the context asks for it; otherwise in one. A wire leads
 * from the end of a column to the beginning of the next. The outermost row ends with its last column; others return
 * to their axis.
 */
export function layOutColumns(
  row: readonly DiagramNode[],
  context: DiagramContext,
  entering: Parameters<LayOutRowFunction>[2],
  layOutChain: LayOutRowFunction,
): DiagramFragment {
  const columns = splitColumns(row, context, layOutChain)
  if (columns.length <= 1) return layOutChain(row, context, entering)
  const fragments = columns.map((column, index) =>
    layOutChain(column, context, index === 0 ? entering : columns[index - 1]!.at(-1)!.node.output),
  )
  const isOutermost = context.level === 0
  const lead = isOutermost ? 0 : gapsPx.edge
  const innerLength = Math.max(...fragments.map(({ length }) => length))
  let edge = -fragments[0]!.left
  const wires: Wire[] = lead > 0 ? [makeStraightWire(0, lead)] : []
  let previous: { readonly t: number; readonly end: number } | undefined
  const placed = fragments.map((fragment) => {
    const t = edge + fragment.left
    if (previous) {
      const [bottom, gutter] = [previous.end + gapsPx.turn, edge - gapsPx.column / 2]
      wires.push({
        form: 'flow',
        path: getRoundedPath([
          { s: previous.end, t: previous.t },
          { s: bottom, t: previous.t },
          { s: bottom, t: gutter },
          { s: lead - gapsPx.turn, t: gutter },
          { s: lead - gapsPx.turn, t },
          { s: lead, t },
        ]),
      })
    }
    previous = { t, end: lead + fragment.length }
    edge = t + fragment.right + gapsPx.column
    return moveFragment(fragment, lead, t)
  })
  const length = lead + innerLength + (isOutermost ? 0 : 2 * gapsPx.edge)
  if (!isOutermost && previous) {
    const bottom = length - gapsPx.edge
    wires.push({
      form: 'flow',
      path: getRoundedPath([
        { s: previous.end, t: previous.t },
        { s: bottom, t: previous.t },
        { s: bottom, t: 0 },
        { s: length, t: 0 },
      ]),
    })
  }
  const sides = { left: fragments[0]!.left, right: edge - gapsPx.column }
  const starts = columns.slice(1).map(([first]) => first!.key)
  return combineFragments(placed, { length, ...sides }, wires, [], starts)
}

/** Whether a node can begin a column: a bar is attached to what is before it. */
const canBegin = (diagramNode: DiagramNode) => diagramNode.form !== 'layer' || hasOwnBox(diagramNode)

/** Whether nodes of a row reference each other: their wires would cross columns. */
function hasInnerReferences(row: readonly DiagramNode[]): boolean {
  let known = innerReferences.get(row)
  if (known === undefined) {
    known = row.some((diagramNode) =>
      listSources(diagramNode).some((source) =>
        row.some((other) => other !== diagramNode && isKeyWithin(source, other.key)),
      ),
    )
    innerReferences.set(row, known)
  }
  return known
}

const innerReferences = new WeakMap<readonly DiagramNode[], boolean>()

/** The keys that a node and everything in it reference. */
function listSources(diagramNode: DiagramNode): readonly string[] {
  const rows =
    diagramNode.form === 'group'
      ? [diagramNode.children]
      : diagramNode.form === 'junction'
        ? diagramNode.branches
        : []
  return [...diagramNode.sources, ...rows.flatMap((row) => row.flatMap(listSources))]
}

function splitColumns(
  row: readonly DiagramNode[],
  context: DiagramContext,
  layOutChain: LayOutRowFunction,
): (readonly DiagramNode[])[] {
  const { columns: rule } = context
  if (!rule || context.narrowBreadth !== undefined || hasInnerReferences(row)) return [row]
  if ('starts' in rule) return splitBefore(row, ({ key }) => rule.starts.has(key))
  const measure = (nodes: readonly DiagramNode[]) => {
    const { key } = nodes[0]!
    const length = rule.measuredLengths.get(key) ?? layOutChain(nodes, context).length
    rule.measuredLengths.set(key, length)
    return length
  }
  const blocks = splitBefore(row, canBegin).map((nodes) => ({ nodes, length: measure(nodes) }))
  const total = blocks.reduce((sum, { length }) => sum + length, 0)
  const count = Math.min(blocks.length, Math.ceil(total / rule.maxLength))
  return count <= 1 ? [row] : balance(blocks, count).map((column) => column.flatMap(({ nodes }) => nodes))
}

/** Splits a row before every node that meets the condition, except the first. */
function splitBefore(row: readonly DiagramNode[], isStart: (diagramNode: DiagramNode) => boolean) {
  const parts: DiagramNode[][] = []
  for (const diagramNode of row) {
    const last = parts.at(-1)
    if (!last || isStart(diagramNode)) parts.push([diagramNode])
    else last.push(diagramNode)
  }
  return parts
}

/** Divides blocks, in their order, among at most `count` columns so that the longest is as short as possible. */
function balance<Block extends { readonly length: number }>(blocks: readonly Block[], count: number) {
  const fill = (maxLength: number) => {
    const columns: Block[][] = []
    let length = Infinity
    for (const block of blocks) {
      if (length + block.length > maxLength) {
        columns.push([])
        length = 0
      }
      columns.at(-1)!.push(block)
      length += block.length
    }
    return columns
  }
  // Every possible length of a column is the sum of neighbouring blocks.
  const lengths = blocks.flatMap((_, from) => {
    let sum = 0
    return blocks.slice(from).map(({ length }) => (sum += length))
  })
  const feasible = lengths.toSorted((a, b) => a - b).find((length) => fill(length).length <= count)
  return fill(feasible ?? Infinity)
}
