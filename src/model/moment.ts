import { span } from './date'
import { lineageOf } from './lineage'
import type { Timeline } from './timeline'

/**
 * When each architecture lies on the axis, in decimal years. A date is known to the month (or the year) and no
 * better; those that share one are spread evenly over it, ancestors first, so that each has a place of its own.
 */
export function momentsOf(timeline: Timeline): ReadonlyMap<string, number> {
  const groups = new Map<string, string[]>()
  for (const { id, date } of timeline.architectures) groups.set(date, [...(groups.get(date) ?? []), id])
  const moments = new Map<string, number>()
  for (const [date, ids] of groups) {
    const [start, end] = span(date)
    const generation = new Map(
      ids.map((id) => [
        id,
        [...lineageOf(timeline, id).ancestors.keys()].filter((one) => ids.includes(one)).length,
      ]),
    )
    const ordered = ids.toSorted((a, b) => generation.get(a)! - generation.get(b)!)
    ordered.forEach((id, index) => moments.set(id, start + ((index + 0.5) / ids.length) * (end - start)))
  }
  return moments
}
