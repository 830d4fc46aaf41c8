import { toYearRange } from './date'
import { findReachable, getLineageLinks } from './lineage'
import type { Architecture, Timeline } from './timeline'

/**
 * The position of each architecture on the time axis, in decimal years, by id. Dates are only precise to the month or
 * the year; architectures that share a date are spread evenly over it, ancestors first, so that none coincide.
 */
export function assignYears(timeline: Timeline): ReadonlyMap<string, number> {
  const spans = new Map<string, readonly [start: number, end: number]>()
  const groups = new Map<string, Architecture[]>()
  const starts = new Map<string, number>()
  for (const architecture of timeline.architectures) {
    const { id, date } = architecture
    const group = groups.get(date) ?? []
    if (group.push(architecture) === 1) {
      groups.set(date, group)
      spans.set(date, toYearRange(date))
    }
    starts.set(id, spans.get(date)![0])
  }
  const sort = createGroupSorter(timeline, starts)
  const years = new Map<string, number>()
  for (const [date, group] of groups) {
    const [start, end] = spans.get(date)!
    const step = (end - start) / group.length
    for (const [index, { id }] of sort(group, start).entries()) years.set(id, start + (index + 0.5) * step)
  }
  return years
}

type GroupSorter = (group: readonly Architecture[], start: number) => readonly Architecture[]

/** Returns a function that sorts architectures of the same date, ancestors first. */
function createGroupSorter(timeline: Timeline, starts: ReadonlyMap<string, number>): GroupSorter {
  const isAfterAncestors = ({ id, buildsOn }: Architecture) =>
    buildsOn.every((link) => !(starts.get(link.id)! >= starts.get(id)!))
  // If all parents have earlier dates than their children, no two architectures of one date are related.
  if (timeline.architectures.every(isAfterAncestors)) return (group) => group
  const { parents } = getLineageLinks(timeline)
  const latest = findLatestStarts(parents, starts)
  return (group, start) => {
    const parentsSince = (id: string) => (parents.get(id) ?? []).filter((one) => latest.get(one)! >= start)
    if (group.every(({ id }) => parentsSince(id).length === 0)) return group
    const ids = new Set(group.map(({ id }) => id))
    const ancestorCounts = new Map(
      group.map(({ id }) => [
        id,
        [...findReachable(id, parentsSince).keys()].filter((one) => ids.has(one)).length,
      ]),
    )
    return group.toSorted((a, b) => ancestorCounts.get(a.id)! - ancestorCounts.get(b.id)!)
  }
}

/** For each architecture, the latest date (its start, in decimal years) among itself and all its ancestors. */
function findLatestStarts(
  parents: ReadonlyMap<string, readonly string[]>,
  starts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const latest = new Map(starts)
  // Repeats until nothing changes. Ancestors usually precede their descendants in the list; then two passes are enough.
  for (let isStable = false; !isStable; ) {
    isStable = true
    for (const [id, ancestors] of parents) {
      for (const ancestor of ancestors) {
        const start = latest.get(ancestor)
        if (start === undefined || start <= latest.get(id)!) continue
        latest.set(id, start)
        isStable = false
      }
    }
  }
  return latest
}
