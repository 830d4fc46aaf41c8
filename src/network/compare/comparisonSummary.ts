import type { AlignedCell, AlignedRow } from './alignNetworks'
import type { OutlineItem } from './networkOutline'
import type { PropertyChange } from './propertyChanges'

export interface LayerTypeCount {
  readonly layerType: string
  readonly count: number
}

/** Items of one type with the same changes. */
export interface LayerChange {
  /** The type after the change. */
  readonly layerType: string
  /** Without changes of output shapes. */
  readonly changes: readonly PropertyChange[]
  readonly count: number
}

/** The differences between two networks; each list is sorted by count, highest first. */
export interface ComparisonSummary {
  /** Layers added, with all their copies. A different number of iterations counts as a change, not as additions. */
  readonly added: readonly LayerTypeCount[]
  readonly removed: readonly LayerTypeCount[]
  readonly changed: readonly LayerChange[]
  readonly unchangedCount: number
}

/** Summarises the differences between a column (≥ 1) and the previous one. */
export function buildSummary(rows: readonly AlignedRow[], column: number): ComparisonSummary {
  const added = new Map<string, number>()
  const removed = new Map<string, number>()
  const changes = new Map<string, LayerChange>()
  let unchangedCount = 0
  const cellPairs = rows.map(({ cells }) => [cells[column - 1], cells[column]] as const)
  const matched = new Set(
    cellPairs.flatMap(([before, after]) => (before?.item && after?.item ? [before.item, after.item] : [])),
  )
  /** Its copies due to items, itself included, that are not matched in the other network. */
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
    // The number of experts is already a change of the mixture.
    const propertyChanges = after.changes.filter(
      ({ property }) => property !== 'output' && !(isExpert && property === 'copies'),
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

/** The product of the copies of a cell's item and its ancestors, as far as they are included. */
function countCopies({ item, ancestors }: AlignedCell, isIncluded: (item: OutlineItem) => boolean): number {
  return [...ancestors, ...(item ? [item] : [])]
    .filter(isIncluded)
    .reduce((product, { copies }) => product * copies, 1)
}

/** False for items that only structure the outline, and for layers inside experts. */
const isCounted = ({ layerType, isExpert }: OutlineItem) =>
  !isExpert && !['repeat', 'branch', 'from'].includes(layerType)

function addCount(counts: Map<string, number>, item: OutlineItem, amount: number) {
  if (isCounted(item)) counts.set(item.layerType, (counts.get(item.layerType) ?? 0) + amount)
}

const toSortedCounts = (counts: ReadonlyMap<string, number>): LayerTypeCount[] =>
  [...counts].map(([layerType, count]) => ({ layerType, count })).toSorted((a, b) => b.count - a.count)
