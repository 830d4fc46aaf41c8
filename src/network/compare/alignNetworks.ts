import type { Network } from '../evaluate/networkNode'
import { buildOutline, type OutlineItem } from './networkOutline'
import {
  computeAddOrRemoveCost,
  computeSubstitutionCost,
  findPropertyChanges,
  type PropertyChange,
} from './propertyChanges'
import { alignForests } from './treeEditDistance'

/** The status of a cell relative to the previous network; `removed` if only the previous network has an item. */
export type DiffStatus = 'shared' | 'changed' | 'added' | 'removed'

export interface AlignedCell {
  /** Absent if the network has no item in this row. */
  readonly item?: OutlineItem
  /** The items that contain it, outermost first. */
  readonly ancestors: readonly OutlineItem[]
  /** Absent in the first network, and if neither this network nor the previous one has an item. */
  readonly status?: DiffStatus
  /** Differences from the item of the previous network. */
  readonly changes: readonly PropertyChange[]
}

/** Matched items: one cell per network, in the order of the networks. */
export interface AlignedRow {
  readonly cells: readonly AlignedCell[]
}

/** `ancestors`: outermost first. */
interface ItemWithAncestors {
  readonly item: OutlineItem
  readonly ancestors: readonly OutlineItem[]
}

/**
 * Aligns each network with the previous one. Every item of every network is in exactly one row; each column keeps the
 * order of its network. Items are matched by minimum tree edit distance; see propertyChanges.ts for the costs.
 */
export function alignNetworks(networks: readonly Network[]): AlignedRow[] {
  const outlines = networks.map(buildOutline)
  const [first = [], ...rest] = outlines
  let rows: (readonly (ItemWithAncestors | undefined)[])[] = flattenItems(first).map((one) => [one])
  let previous = first
  for (const [index, outline] of rest.entries()) {
    const { pairs } = alignForests(previous, outline, editCosts)
    rows = insertColumn(rows, index, flattenItems(outline), pairs)
    previous = outline
  }
  return rows.map((cells) => ({ cells: cells.map((cell, index) => createCell(cell, cells, index)) }))
}

const editCosts = { addOrRemove: computeAddOrRemoveCost, substitute: computeSubstitutionCost }

/** The tree edit distance of two networks, a metric; 0 for equal outlines. */
export const measureDistance = (a: Network, b: Network) =>
  alignForests(buildOutline(a), buildOutline(b), editCosts).cost

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

/** Adds a column to the rows; items without a partner in `previousColumn` get new rows, in their order. */
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
      // New items nested deeper in a matched item come first; otherwise removed items come before added ones.
      if (!partner && depth <= oldDepth) break
      result.push([...gaps, one])
      next++
    }
    result.push([...row, partner && items[next++]])
  }
  for (const one of items.slice(next)) result.push([...gaps, one])
  return result
}
