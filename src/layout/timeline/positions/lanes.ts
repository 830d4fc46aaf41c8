import type { UnplacedMark } from './markPosition'

/** The margin between lanes and the boundaries of the stratum, as a fraction of its height. */
const laneMargin = 0.06
/** The distance of candidate lanes, in pixels, within the limits of {@link laneCounts}. */
const laneHeightPx = 8
const laneCounts = { min: 5, max: 28, maxOfMany: 8 }
/**
 * The candidate lanes of a mark, from 0 to 1, rounded to hundredths because positions are stored so. There are fewer if the
 * mark is one of many.
 */
export function listLanes({ bottom, top }: UnplacedMark, isOneOfMany: boolean): number[] {
  const max = isOneOfMany ? laneCounts.maxOfMany : laneCounts.max
  const count = Math.min(max, Math.max(laneCounts.min, Math.floor((top - bottom) / laneHeightPx)))
  const laneAt = (index: number) => laneMargin + ((1 - 2 * laneMargin) * (index + 0.5)) / count
  return Array.from({ length: count }, (_, index) => Math.round(100 * laneAt(index)) / 100)
}
