import type { AlignedRow, Cell } from './difference'
import type { Facet } from './facets'
import type { Item } from './outline'

/** How many of a kind came or went. */
export interface Tally {
  readonly kind: string
  readonly count: number
}

/** Items that changed alike. */
export interface Change {
  /** What they are now. */
  readonly kind: string
  /** In what; shapes, of which there are many, apart. */
  readonly facets: readonly Facet[]
  readonly count: number
}

/** What became of one network in the next; of each kind the most frequent first. */
export interface Summary {
  /** How many came and went, each with all its times. Repetitions that changed their times are told as changes. */
  readonly added: readonly Tally[]
  readonly removed: readonly Tally[]
  readonly changed: readonly Change[]
  /** How many are the same. */
  readonly shared: number
}

/** Sums up a column (1 or more) of aligned networks against the one before. */
export function summaryOf(rows: readonly AlignedRow[], column: number): Summary {
  const added = new Map<string, number>()
  const removed = new Map<string, number>()
  const changes = new Map<string, Change>()
  let shared = 0
  const sides = rows.map(({ cells }) => [cells[column - 1], cells[column]] as const)
  const matched = new Set(
    sides.flatMap(([before, after]) => (before?.item && after?.item ? [before.item, after.item] : [])),
  )
  /** How many of it there are, apart from what it is in that is in both. */
  const alone = (cell: Cell) => numberOf(cell, (item) => !matched.has(item))
  for (const [before, after] of sides) {
    if (before?.item && !after?.item) count(removed, before.item, before.item.number)
    if (!after?.item) continue
    if (!before?.item) {
      count(added, after.item, after.item.number)
      continue
    }
    const together = numberOf(after, (item) => matched.has(item))
    const more = (alone(after) - alone(before)) * together
    if (more > 0) count(added, after.item, more)
    if (more < 0) count(removed, before.item, -more)
    if (after.fate === 'shared' && stands(after.item)) shared += after.item.number
    const { kind, number, times, expert } = after.item
    // The mixture tells how many experts there are.
    const facets = after.facets.filter(({ of }) => of !== 'output' && !(expert && of === 'times'))
    if (facets.length === 0) continue
    const key = JSON.stringify([kind, facets])
    const known = changes.get(key)?.count ?? 0
    changes.set(key, { kind, facets, count: known + number / (kind === 'repeat' ? times : 1) })
  }
  const changed = [...changes.values()].toSorted((a, b) => b.count - a.count)
  return { added: tallies(added), removed: tallies(removed), changed, shared }
}

/** How many of an item there are, of the times of itself and of what it is in only those that count. */
function numberOf({ item, within }: Cell, counts: (item: Item) => boolean): number {
  return [...within, ...(item ? [item] : [])]
    .filter(counts)
    .reduce((product, { times }) => product * times, 1)
}

/** Whether it is part of the network rather than of how it is told. What experts are made of goes with them. */
const stands = ({ kind, expert }: Item) => !expert && !['repeat', 'branch', 'from'].includes(kind)

function count(counts: Map<string, number>, item: Item, number: number) {
  if (stands(item)) counts.set(item.kind, (counts.get(item.kind) ?? 0) + number)
}

const tallies = (counts: ReadonlyMap<string, number>): Tally[] =>
  [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count)
