import { cumsum, pairs } from 'd3-array'
import { makeScale } from './plotFrame'

/** A stacked bar and the capacity that it has to fit into, as fractions of the bar's length. */
export interface StackedBar {
  readonly segments: readonly { readonly from: number; readonly to: number }[]
  /** Where the capacity ends. */
  readonly capacity: number
}

/** Lays out amounts end to end on a scale that includes their total and the capacity. */
export function layOutStackedBar(amounts: readonly number[], capacity: number): StackedBar {
  const ends = cumsum([0, ...amounts])
  const scale = makeScale([0, Math.max(ends.at(-1)!, capacity)], [0, 1])
  return {
    segments: pairs(ends, (from, to) => ({ from: scale(from), to: scale(to) })),
    capacity: scale(capacity),
  }
}
