/** A part of a stacked bar, as fractions of the bar's whole length. */
export interface BarSegment {
  readonly from: number
  readonly to: number
}

/** A stacked bar beside what it has to fit into. */
export interface StackedBar {
  readonly segments: readonly BarSegment[]
  /** Where the room ends, as a fraction of the bar's length. */
  readonly capacity: number
}

/** Lays amounts end to end on a scale that shows all of them and all of the room. */
export function layOutStackedBar(amounts: readonly number[], capacity: number): StackedBar {
  const total = amounts.reduce((sum, one) => sum + one, 0)
  const scale = Math.max(total, capacity) || 1
  let at = 0
  const segments = amounts.map((amount) => {
    const from = at / scale
    at += amount
    return { from, to: at / scale }
  })
  return { segments, capacity: capacity / scale }
}
