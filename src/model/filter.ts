import type { Architecture, Importance, Timeline } from './timeline'

export interface Filter {
  /** Ids of the eras shown; empty means all eras. */
  readonly eras: readonly string[]
  readonly minImportance: Importance
}

export const noFilter: Filter = { eras: [], minImportance: 1 }

export function matchesFilter(filter: Filter, architecture: Architecture): boolean {
  return matchesEra(filter, architecture.era) && architecture.importance >= filter.minImportance
}

export function matchesEra(filter: Filter, era: string): boolean {
  return filter.eras.length === 0 || filter.eras.includes(era)
}

/** The filter with an era switched on or off. `eras` is empty if all are on; the last era cannot be switched off. */
export function toggleEra(filter: Filter, era: string, timeline: Timeline): Filter {
  const all = timeline.eras.map((one) => one.id)
  const shown = new Set(filter.eras.length === 0 ? all : filter.eras)
  if (shown.has(era)) shown.delete(era)
  else shown.add(era)
  if (shown.size === 0) return filter
  return { ...filter, eras: shown.size === all.length ? [] : all.filter((id) => shown.has(id)) }
}
