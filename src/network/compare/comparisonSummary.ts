import type { AlignedCell, AlignedRow } from './alignNetworks'
import type { OutlineItem } from './networkOutline'
import type { PropertyChange } from './propertyChanges'

/** How many of a kind came or went. */
export interface LayerTypeCount {
  readonly layerType: string
  readonly count: number
}

/** Items that changed alike. */
export interface LayerChange {
  /** What they are now. */
  readonly layerType: string
  /** In what; shapes, of which there are many, apart. */
  readonly changes: readonly PropertyChange[]
  readonly count: number
}

/** What became of one network in the next; of each kind the most frequent first. */
export interface ComparisonSummary {
  /** How many came and went, each with all its times. Repetitions that changed their times are told as changes. */
  readonly added: readonly LayerTypeCount[]
  readonly removed: readonly LayerTypeCount[]
  readonly changed: readonly LayerChange[]
  /** How many are the same. */
  readonly unchangedCount: number
}

/** Sums up a column (1 or more) of aligned networks against the one before. */
export function buildSummary(rows: readonly AlignedRow[], column: number): ComparisonSummary {
  const added = new Map<string, number>()
  const removed = new Map<string, number>()
  const changes = new Map<string, LayerChange>()
  let unchangedCount = 0
  const cellPairs = rows.map(({ cells }) => [cells[column - 1], cells[column]] as const)
  const matched = new Set(
    cellPairs.flatMap(([before, after]) => (before?.item && after?.item ? [before.item, after.item] : [])),
  )
  /** How many of it there are, apart from what it is in that is in both. */
  const countUnmatchedCopies = (cell: AlignedCell) => countCopies(cell, (item) => !matched.has(item))
  for (const [before, after] of cellPairs) {
    if (before?.item && !after?.item) addCount(removed, before.item, before.item.totalCopies)
    if (!after?.item) continue
    if (!before?.item) {
      addCount(added, after.item, after.item.totalCopies)
      continue
    }
    const matchedCopies = countCopies(after, (item) => matched.has(item))
    const extraCopies = (countUnmatchedCopies(after) - countUnmatchedCopies(before)) * matchedCopies
    if (extraCopies > 0) addCount(added, after.item, extraCopies)
    if (extraCopies < 0) addCount(removed, before.item, -extraCopies)
    if (after.status === 'shared' && isCounted(after.item)) unchangedCount += after.item.totalCopies
    const { layerType, totalCopies, copies, isExpert } = after.item
    // The mixture tells how many experts there are.
    const propertyChanges = after.changes.filter(
      ({ property }) => property !== 'output' && !(isExpert && property === 'times'),
    )
    if (propertyChanges.length === 0) continue
    const key = JSON.stringify([layerType, propertyChanges])
    const previousCount = changes.get(key)?.count ?? 0
    changes.set(key, {
      layerType,
      changes: propertyChanges,
      count: previousCount + totalCopies / (layerType === 'repeat' ? copies : 1),
    })
  }
  const changed = [...changes.values()].toSorted((a, b) => b.count - a.count)
  return { added: toSortedCounts(added), removed: toSortedCounts(removed), changed, unchangedCount }
}

/** How many of an item there are, of the times of itself and of what it is in only those that count. */
function countCopies({ item, ancestors }: AlignedCell, isIncluded: (item: OutlineItem) => boolean): number {
  return [...ancestors, ...(item ? [item] : [])]
    .filter(isIncluded)
    .reduce((product, { copies }) => product * copies, 1)
}

/** Whether it is part of the network rather than of how it is told. What experts are made of goes with them. */
const isCounted = ({ layerType, isExpert }: OutlineItem) =>
  !isExpert && !['repeat', 'branch', 'from'].includes(layerType)

function addCount(counts: Map<string, number>, item: OutlineItem, amount: number) {
  if (isCounted(item)) counts.set(item.layerType, (counts.get(item.layerType) ?? 0) + amount)
}

const toSortedCounts = (counts: ReadonlyMap<string, number>): LayerTypeCount[] =>
  [...counts].map(([layerType, count]) => ({ layerType, count })).toSorted((a, b) => b.count - a.count)
