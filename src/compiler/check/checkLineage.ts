import { toYearRange } from '../../model/date'
import { didYouMean } from '../../text/didYouMean'
import type { ArchitectureDraft } from '../entries/readArchitecture'
import { reportDuplicates } from '../page/reportDuplicates'

/** Reports ancestors that do not exist, are younger than their descendants, or descend from them. */
export function checkLineage(architectures: readonly ArchitectureDraft[]): void {
  const byId = new Map(architectures.map((architecture) => [architecture.id, architecture]))
  for (const { id, original } of architectures) {
    const { validFields, valuePosition, report } = original
    const ancestors = validFields.buildsOn?.map((ancestor) => ancestor.id) ?? []
    const pathOf = (index: number) => ['buildsOn', index, 'id']
    reportDuplicates(ancestors, pathOf, 'ancestor', original)
    for (const [index, ancestorId] of ancestors.entries()) {
      const reportHere = (message: string) => report(valuePosition(pathOf(index)), message)
      const ancestor = byId.get(ancestorId)
      if (!ancestor) {
        const advice = didYouMean(ancestorId, byId.keys(), 'Write the entry, or remove the line.')
        reportHere(`buildsOn "${ancestorId}" is not an architecture. ${advice}`)
      } else if (isAfter(ancestor.original.validFields.date, validFields.date)) {
        const dates = `${ancestor.original.validFields.date} is after ${validFields.date}`
        reportHere(
          `buildsOn "${ancestorId}" is younger than "${id}": ${dates}. Correct a date, or remove the line.`,
        )
      }
    }
  }
  reportCycles(byId)
}

/** Whether `date` is certainly after `other`; a year without a month may mean any of its months. */
function isAfter(date: string | undefined, other: string | undefined): boolean {
  return date !== undefined && other !== undefined && toYearRange(date)[0] >= toYearRange(other)[1]
}

function reportCycles(byId: ReadonlyMap<string, ArchitectureDraft>): void {
  const ancestorsOf = new Map(
    [...byId].map(([id, { original }]) => [
      id,
      original.validFields.buildsOn?.map((ancestor) => ancestor.id) ?? [],
    ]),
  )
  // Entries that still have ancestors after pruning are in a cycle or descend from one.
  for (let remaining = pruneRoots(ancestorsOf); remaining.size > 0; remaining = pruneRoots(remaining)) {
    const cycle = findCycle(remaining)
    const [first = '', next = first] = cycle
    const original = byId.get(first)?.original
    const index = original?.validFields.buildsOn?.findIndex(({ id }) => id === next) ?? -1
    original?.report(
      original.valuePosition(['buildsOn', index, 'id']),
      `buildsOn forms a cycle: ${[...cycle, first].join(' → ')}. Remove one of these lines.`,
    )
    for (const id of cycle) remaining.delete(id)
  }
}

type Ancestry = Map<string, readonly string[]>

/** Removes entries without ancestors until none is left; returns the entries that remain. */
function pruneRoots(ancestry: Ancestry): Ancestry {
  let previous = ancestry
  for (;;) {
    const remaining: Ancestry = new Map()
    for (const [id, ancestors] of previous) {
      const remainingAncestors = ancestors.filter((ancestor) => previous.has(ancestor))
      if (remainingAncestors.length > 0) remaining.set(id, remainingAncestors)
    }
    if (remaining.size === previous.size) return remaining
    previous = remaining
  }
}

/** Finds a cycle among entries that all have an ancestor; it starts at its alphabetically first entry. */
function findCycle(ancestry: Ancestry): string[] {
  const trail: string[] = []
  let id = [...ancestry.keys()].sort()[0] ?? ''
  while (!trail.includes(id)) {
    trail.push(id)
    id = ancestry.get(id)?.[0] ?? ''
  }
  const cycle = trail.slice(trail.indexOf(id))
  const start = cycle.indexOf([...cycle].sort()[0] ?? '')
  return [...cycle.slice(start), ...cycle.slice(0, start)]
}
