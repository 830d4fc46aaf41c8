/** Shares of a whole over training steps, as stacked bands. */
export interface StackedArea {
  /** The `d` of each band's area, from the bottom up. */
  readonly bands: readonly string[]
  /** The centre and thickness of each band at the last step. */
  readonly ends: readonly { readonly y: number; readonly thickness: number }[]
}

/** The edges of the area in pixels, and the steps at its left and right edge. */
export interface StackedAreaFrame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: readonly [from: number, to: number]
}

/**
 * Lays out shares that add up to 1 at every step.
 *
 * @param shares For each band: step, share, step, share, … at the same steps as the others.
 */
export function layOutStackedArea(
  shares: readonly ArrayLike<number>[],
  frame: StackedAreaFrame,
): StackedArea {
  const { left, right, top, bottom, x } = frame
  const count = (shares[0]?.length ?? 0) / 2
  const toX = (step: number) => left + ((step - x[0]) / (x[1] - x[0] || 1)) * (right - left)
  const toY = (share: number) => bottom - share * (bottom - top)
  const baseline = new Float64Array(count)
  const bands: string[] = []
  const ends: { y: number; thickness: number }[] = []
  for (const band of shares) {
    const lower: string[] = []
    const upper: string[] = []
    for (let index = 0; index < count; index++) {
      const xText = toX(band[2 * index]!).toFixed(1)
      lower.push(`${xText},${toY(baseline[index]!).toFixed(1)}`)
      baseline[index]! += band[2 * index + 1]!
      upper.push(`${xText},${toY(baseline[index]!).toFixed(1)}`)
    }
    bands.push(count === 0 ? '' : `M${lower.join('L')}L${upper.reverse().join('L')}Z`)
    const [share, sum] = [band[2 * count - 1] ?? 0, baseline[count - 1] ?? 0]
    ends.push({ y: toY(sum - share / 2), thickness: share * (bottom - top) })
  }
  return { bands, ends }
}
