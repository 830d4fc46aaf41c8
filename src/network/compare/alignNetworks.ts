import type { Network } from '../evaluate/networkNode'
import { buildOutline, type OutlineItem } from './networkOutline'
import {
  computeAddOrRemoveCost,
  computeSubstitutionCost,
  findPropertyChanges,
  type PropertyChange,
} from './propertyChanges'
import { alignForests } from './treeEditDistance'

/** What became of an item against the network before: a gap where that one had something is `removed`. */
export type DiffStatus = 'shared' | 'changed' | 'added' | 'removed'

/** The place of a network in a row. */
export interface AlignedCell {
  /** Absent: it has nothing there. */
  readonly item?: OutlineItem
  /** The items that it is within, the outermost first. */
  readonly ancestors: readonly OutlineItem[]
  /** Absent in the first network, and where neither this one nor the one before has anything. */
  readonly status?: DiffStatus
  /** In what it differs from the one before. */
  readonly changes: readonly PropertyChange[]
}

/** Parts of networks that stand for each other: a cell for each network, in their order. */
export interface AlignedRow {
  readonly cells: readonly AlignedCell[]
}

/** An item of an outline with the items that it is within, the outermost first. */
interface ItemWithAncestors {
  readonly item: OutlineItem
  readonly ancestors: readonly OutlineItem[]
}

/**
 * Aligns networks, each with the one before: rows in which every item of every network stands once, in its own order.
 * Items are matched by the cheapest way from one outline to the other. See propertyChanges.ts for what it costs.
 */
export function alignNetworks(networks: readonly Network[]): AlignedRow[] {
  const outlines = networks.map(buildOutline)
  const [first = [], ...rest] = outlines
  let rows: (readonly (ItemWithAncestors | undefined)[])[] = flattenItems(first).map((one) => [one])
  let previous = first
  for (const [index, outline] of rest.entries()) {
    const { pairs } = alignForests(previous, outline, {
      addOrRemove: computeAddOrRemoveCost,
      substitute: computeSubstitutionCost,
    })
    rows = insertColumn(rows, index, flattenItems(outline), pairs)
    previous = outline
  }
  return rows.map((cells) => ({ cells: cells.map((cell, index) => createCell(cell, cells, index)) }))
}

/** How far apart two networks are: the cost of the cheapest way from one to the other; 0 for the same. A metric. */
export const measureDistance = (a: Network, b: Network) =>
  alignForests(buildOutline(a), buildOutline(b), {
    addOrRemove: computeAddOrRemoveCost,
    substitute: computeSubstitutionCost,
  }).cost

function flattenItems(
  items: readonly OutlineItem[],
  ancestors: readonly OutlineItem[] = [],
): ItemWithAncestors[] {
  return items.flatMap((item) => [{ item, ancestors }, ...flattenItems(item.children, [...ancestors, item])])
}

function createCell(
  cell: ItemWithAncestors | undefined,
  row: readonly (ItemWithAncestors | undefined)[],
  index: number,
): AlignedCell {
  const before = index > 0 ? row[index - 1] : undefined
  if (!cell) return { ancestors: [], changes: [], ...(before && { status: 'removed' as const }) }
  const changes = before ? findPropertyChanges(before.item, cell.item) : []
  const status: DiffStatus = before ? (changes.length > 0 ? 'changed' : 'shared') : 'added'
  return { item: cell.item, ancestors: cell.ancestors, changes, ...(index > 0 && { status }) }
}

/** Rows with a column more: a row for each pair, and between two of them what only one side has. */
function insertColumn(
  rows: readonly (readonly (ItemWithAncestors | undefined)[])[],
  previousColumn: number,
  items: readonly ItemWithAncestors[],
  pairs: ReadonlyMap<OutlineItem, OutlineItem>,
) {
  const result: (readonly (ItemWithAncestors | undefined)[])[] = []
  const matchedNew = new Set(pairs.values())
  const matchedOld = new Set(pairs.keys())
  const gaps = Array.from({ length: previousColumn + 1 }, () => undefined)
  let next = 0
  for (const row of rows) {
    const old = row[previousColumn]
    const partner = old && pairs.get(old.item)
    const oldDepth = old ? old.ancestors.filter((item) => matchedOld.has(item)).length : Infinity
    for (let one = items[next]; one && !matchedNew.has(one.item); one = items[next]) {
      const depth = one.ancestors.filter((item) => matchedNew.has(item)).length
      // What lies deeper in something that both have ends first; otherwise what is gone is told before what came.
      if (!partner && depth <= oldDepth) break
      result.push([...gaps, one])
      next++
    }
    result.push([...row, partner && items[next++]])
  }
  for (const one of items.slice(next)) result.push([...gaps, one])
  return result
}
