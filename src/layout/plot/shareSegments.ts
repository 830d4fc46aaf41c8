import { roundToTenth } from '../geometry'

/** A segment of a proportional bar. */
export interface ShareSegment {
  /** The index of its count. */
  readonly index: number
  readonly x: number
  readonly width: number
}

/** Segments thinner than this are left out: they can be neither seen nor hovered. */
const minWidthPx = 0.25

/** Lays out counts side by side, each as wide as its share of the total. */
export function layOutShares(counts: readonly bigint[], width: number): ShareSegment[] {
  const total = Number(counts.reduce((sum, count) => sum + count, 0n))
  let end = 0
  return counts.flatMap((count, index) => {
    const [from, to] = [end, end + Number(count)]
    end = to
    const segment = {
      index,
      x: roundToTenth((from / total) * width),
      width: roundToTenth(((to - from) / total) * width),
    }
    return total > 0 && segment.width >= minWidthPx ? [segment] : []
  })
}
