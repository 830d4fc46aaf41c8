import { span } from './date'
import { linksOf, reach } from './lineage'
import type { Architecture, Timeline } from './timeline'

/**
 * When each architecture lies on the axis, in decimal years. A date is known to the month (or the year) and no
 * better; those that share one are spread evenly over it, ancestors first, so that each has a place of its own.
 */
export function momentsOf(timeline: Timeline): ReadonlyMap<string, number> {
  const { parents } = linksOf(timeline)
  const groups = new Map<string, string[]>()
  for (const { id, date } of timeline.architectures) {
    const group = groups.get(date)
    if (group) group.push(id)
    else groups.set(date, [id])
  }
  const latest = latestDates(timeline)
  const moments = new Map<string, number>()
  for (const [date, ids] of groups) {
    const [start, end] = span(date)
    const group = new Set(ids)
    // Where all ancestors are older, none of the group is left to be found.
    const next = (id: string) =>
      (parents.get(id) ?? []).filter((one) => (latest.get(one) ?? -Infinity) >= start)
    const generation = new Map(
      ids.map((id) => [
        id,
        ids.length < 2 ? 0 : [...reach(id, next).keys()].filter((one) => group.has(one)).length,
      ]),
    )
    const ordered = ids.toSorted((a, b) => generation.get(a)! - generation.get(b)!)
    ordered.forEach((id, index) => moments.set(id, start + ((index + 0.5) / ids.length) * (end - start)))
  }
  return moments
}

/** The latest start of a date among each architecture and all its ancestors. */
function latestDates(timeline: Timeline): Map<string, number> {
  const { children } = linksOf(timeline)
  const startOf = ({ date }: Architecture) => span(date)[0]
  const latest = new Map<string, number>()
  for (const architecture of timeline.architectures.toSorted((a, b) => startOf(b) - startOf(a))) {
    const start = startOf(architecture)
    const waiting = [architecture.id]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (latest.has(id)) continue
      latest.set(id, start)
      for (const child of children.get(id) ?? []) waiting.push(child.id)
    }
  }
  return latest
}
