import { roundToTenth } from '../geometry'

/** A stretch of a proportional strip. */
export interface ShareSegment {
  /** Which of the counts it shows. */
  readonly index: number
  readonly x: number
  readonly width: number
}

/** Stretches thinner than this, in pixels, are left out: they could be neither seen nor pointed at. */
const minWidthPx = 0.25

/** Lays counts side by side, each as wide as its share of the whole. */
export function layOutShares(counts: readonly bigint[], width: number): ShareSegment[] {
  const whole = Number(counts.reduce((sum, count) => sum + count, 0n))
  let before = 0
  return counts.flatMap((count, index) => {
    const [from, to] = [before, before + Number(count)]
    before = to
    const share = {
      index,
      x: roundToTenth((from / whole) * width),
      width: roundToTenth(((to - from) / whole) * width),
    }
    return whole > 0 && share.width >= minWidthPx ? [share] : []
  })
}
