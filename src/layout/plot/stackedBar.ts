/** A segment of a stacked bar, as fractions of the bar's length. */
export interface BarSegment {
  readonly from: number
  readonly to: number
}

/** A stacked bar and the capacity that it has to fit into. */
export interface StackedBar {
  readonly segments: readonly BarSegment[]
  /** Where the capacity ends, as a fraction of the bar's length. */
  readonly capacity: number
}

/** Lays out amounts end to end on a scale that includes their total and the capacity. */
export function layOutStackedBar(amounts: readonly number[], capacity: number): StackedBar {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const scale = Math.max(total, capacity) || 1
  let end = 0
  const segments = amounts.map((amount) => {
    const from = end / scale
    end += amount
    return { from, to: end / scale }
  })
  return { segments, capacity: capacity / scale }
}
