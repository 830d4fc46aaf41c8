import { toYearRange } from './date'
import { findReachable, getLineageLinks } from './lineage'
import type { Architecture, Timeline } from './timeline'

/**
 * When each architecture lies on the axis, in decimal years. A date is known to the month (or the year) and no
 * better; those that share one are spread evenly over it, ancestors first, so that each has a place of its own.
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

/** Sorts those of one date, ancestors first. */
function createGroupSorter(timeline: Timeline, starts: ReadonlyMap<string, number>): GroupSorter {
  const isAfterAncestors = ({ id, buildsOn }: Architecture) =>
    buildsOn.every((link) => !(starts.get(link.id)! >= starts.get(id)!))
  // Where all ancestors are older than their descendants, none of a date has another as its ancestor.
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

/** The latest start of a date among each architecture and all its ancestors. */
function findLatestStarts(
  parents: ReadonlyMap<string, readonly string[]>,
  starts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const latest = new Map(starts)
  // Nearly all ancestors come before their descendants in the list: there the first pass finds all, and the second that it did.
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
