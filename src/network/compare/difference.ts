import type { Network } from '../evaluate/network'
import { alignForests } from './editDistance'
import { costOf, type Facet, facetsBetween, weightOf } from './facets'
import { type Item, outlineOf } from './outline'

/** What became of an item against the network before: a gap where that one had something is `removed`. */
export type Fate = 'shared' | 'changed' | 'added' | 'removed'

/** The place of a network in a row. */
export interface Cell {
  /** Absent: it has nothing there. */
  readonly item?: Item
  /** The items that it is within, the outermost first. */
  readonly within: readonly Item[]
  /** Absent in the first network, and where neither this one nor the one before has anything. */
  readonly fate?: Fate
  /** In what it differs from the one before. */
  readonly facets: readonly Facet[]
}

/** Parts of networks that stand for each other: a cell for each network, in their order. */
export interface AlignedRow {
  readonly cells: readonly Cell[]
}

/** An item of an outline with the items that it is within, the outermost first. */
interface Placed {
  readonly item: Item
  readonly within: readonly Item[]
}

/**
 * Aligns networks, each with the one before: rows in which every item of every network stands once, in its own order.
 * Items are matched by the cheapest way from one outline to the other. See facets.ts for what it costs.
 */
export function alignNetworks(networks: readonly Network[]): AlignedRow[] {
  const outlines = networks.map(outlineOf)
  const [first = [], ...rest] = outlines
  let rows: (readonly (Placed | undefined)[])[] = placed(first).map((one) => [one])
  let before = first
  for (const [index, outline] of rest.entries()) {
    const { pairs } = alignForests(before, outline, { weigh: weightOf, change: costOf })
    rows = merged(rows, index, placed(outline), pairs)
    before = outline
  }
  return rows.map((cells) => ({ cells: cells.map((cell, index) => cellOf(cell, cells, index)) }))
}

/** How far apart two networks are: the cost of the cheapest way from one to the other; 0 for the same. A metric. */
export const distanceBetween = (a: Network, b: Network) =>
  alignForests(outlineOf(a), outlineOf(b), { weigh: weightOf, change: costOf }).cost

function placed(items: readonly Item[], within: readonly Item[] = []): Placed[] {
  return items.flatMap((item) => [{ item, within }, ...placed(item.children, [...within, item])])
}

function cellOf(cell: Placed | undefined, row: readonly (Placed | undefined)[], index: number): Cell {
  const before = index > 0 ? row[index - 1] : undefined
  if (!cell) return { within: [], facets: [], ...(before && { fate: 'removed' as const }) }
  const facets = before ? facetsBetween(before.item, cell.item) : []
  const told: Fate = before ? (facets.length > 0 ? 'changed' : 'shared') : 'added'
  return { item: cell.item, within: cell.within, facets, ...(index > 0 && { fate: told }) }
}

/** Rows with a column more: a row for each pair, and between two of them what only one side has. */
function merged(
  rows: readonly (readonly (Placed | undefined)[])[],
  column: number,
  added: readonly Placed[],
  pairs: ReadonlyMap<Item, Item>,
) {
  const result: (readonly (Placed | undefined)[])[] = []
  const partners = new Set(pairs.values())
  const kept = new Set(pairs.keys())
  const gaps = Array.from({ length: column + 1 }, () => undefined)
  let next = 0
  for (const row of rows) {
    const old = row[column]
    const partner = old && pairs.get(old.item)
    const openOld = old ? old.within.filter((item) => kept.has(item)).length : Infinity
    for (let one = added[next]; one && !partners.has(one.item); one = added[next]) {
      const open = one.within.filter((item) => partners.has(item)).length
      // What lies deeper in something that both have ends first; otherwise what is gone is told before what came.
      if (!partner && open <= openOld) break
      result.push([...gaps, one])
      next++
    }
    result.push([...row, partner && added[next++]])
  }
  for (const one of added.slice(next)) result.push([...gaps, one])
  return result
}
