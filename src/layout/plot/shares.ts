import { round } from '../geometry'

/** A stretch of a proportional strip. */
export interface Share {
  /** Which of the counts it shows. */
  readonly index: number
  readonly x: number
  readonly width: number
}

/** Stretches thinner than this, in pixels, are left out: they could be neither seen nor pointed at. */
const thinnest = 0.25

/** Lays counts side by side, each as wide as its share of the whole. */
export function sharesOf(counts: readonly bigint[], width: number): Share[] {
  const whole = Number(counts.reduce((sum, count) => sum + count, 0n))
  let before = 0
  return counts.flatMap((count, index) => {
    const [from, to] = [before, before + Number(count)]
    before = to
    const share = { index, x: round((from / whole) * width), width: round(((to - from) / whole) * width) }
    return whole > 0 && share.width >= thinnest ? [share] : []
  })
}
