import { span } from './date'
import { reach } from './lineage'
import type { Architecture, Timeline } from './timeline'

/**
 * When each architecture lies on the axis, in decimal years. A date is known to the month (or the year) and no
 * better; those that share one are spread evenly over it, ancestors first, so that each has a place of its own.
 */
export function momentsOf({ architectures }: Timeline): ReadonlyMap<string, number> {
  const spans = new Map<string, readonly [start: number, end: number]>()
  const groups = new Map<string, Architecture[]>()
  for (const architecture of architectures) {
    const { date } = architecture
    const group = groups.get(date)
    if (group) group.push(architecture)
    else {
      groups.set(date, [architecture])
      spans.set(date, span(date))
    }
  }
  const byId = new Map(architectures.map((one) => [one.id, one]))
  const latest = latestStarts(architectures, (date) => spans.get(date)![0])
  const moments = new Map<string, number>()
  for (const [date, group] of groups) {
    const [start, end] = spans.get(date)!
    const ordered = byGeneration(group, byId, (id) => latest.get(id)! >= start)
    ordered.forEach(({ id }, index) =>
      moments.set(id, start + ((index + 0.5) / ordered.length) * (end - start)),
    )
  }
  return moments
}

type ById = ReadonlyMap<string, Architecture>

/** Those of one date, ancestors first. `mayLead` tells whether something of that date or later is among an architecture and its ancestors. */
function byGeneration(group: readonly Architecture[], byId: ById, mayLead: (id: string) => boolean) {
  const parentsOf = (id: string) =>
    (byId.get(id)?.buildsOn ?? []).map((link) => link.id).filter((one) => byId.has(one) && mayLead(one))
  if (group.every(({ id }) => parentsOf(id).length === 0)) return group
  const ids = new Set(group.map(({ id }) => id))
  const generations = new Map(
    group.map(({ id }) => [id, [...reach(id, parentsOf).keys()].filter((one) => ids.has(one)).length]),
  )
  return group.toSorted((a, b) => generations.get(a.id)! - generations.get(b.id)!)
}

/** The latest start of a date among each architecture and all its ancestors. */
function latestStarts(architectures: readonly Architecture[], startOf: (date: string) => number) {
  const latest = new Map(architectures.map(({ id, date }) => [id, startOf(date)]))
  // Nearly all ancestors come before their descendants in the list: there the first pass finds all, and the second that it did.
  for (let isKnown = false; !isKnown; ) {
    isKnown = true
    for (const { id, buildsOn } of architectures) {
      for (const { id: ancestor } of buildsOn) {
        const start = latest.get(ancestor)
        if (start === undefined || start <= latest.get(id)!) continue
        latest.set(id, start)
        isKnown = false
      }
    }
  }
  return latest
}
