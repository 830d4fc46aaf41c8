/** A part of a stacked bar, as fractions of the bar's whole length. */
export interface Segment {
  readonly from: number
  readonly to: number
}

/** A stacked bar beside what it has to fit into. */
export interface Stack {
  readonly segments: readonly Segment[]
  /** Where the room ends, as a fraction of the bar's length. */
  readonly room: number
}

/** Lays amounts end to end on a scale that shows all of them and all of the room. */
export function stack(amounts: readonly number[], room: number): Stack {
  const total = amounts.reduce((sum, one) => sum + one, 0)
  const scale = Math.max(total, room) || 1
  let at = 0
  const segments = amounts.map((amount) => {
    const from = at / scale
    at += amount
    return { from, to: at / scale }
  })
  return { segments, room: room / scale }
}
