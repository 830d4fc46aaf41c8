import type { SizeClass } from '../axis/timelineFrame'
import type { LabelBox } from './labelBoxes'

/**
 * A dot or label placed at a height. The functions of this file compute how far apart along time two marks
 * must be so that their boxes never touch, wherever the view is.
 *
 * Heights do not change with the zoom, so two boxes touch exactly below one distance, and by the formula of
 * the warp exactly below one zoom. At the end of the view a label is pushed over its mark instead of leaving
 * the view, for as long as its mark stays in view, and rises over its dot meanwhile. Each way in which two
 * boxes can touch gives a distance; the maximum is enough.
 */
export interface PlacedBox {
  /** Height of the mark above the ground, in pixels. */
  readonly height: number
  readonly box: LabelBox
  /** A dot is never pushed; two dots keep a minimum distance of their own. */
  readonly isDot: boolean
}

/** Free space around labels and dots, in pixels. */
export interface LabelGaps {
  /** Between two labels, along and across time. */
  readonly labelAlongPx: number
  readonly labelAcrossPx: number
  /** Half of the minimum distance of two dots. */
  readonly dotHalfPx: { readonly along: number; readonly across: number }
  /** How far a label may extend beyond the end of the plot. */
  readonly endOverflowPx: number
}

/** A label pushed by this distance has risen completely; less than the gap between labels. */
const riseDistancePx = 7

/**
 * The fraction (0 to 1) of its rise of a label that the end of the view pushes along by a distance in pixels.
 */
export const computeRiseFraction = (pushed: number) => Math.min(1, Math.abs(pushed) / riseDistancePx)

export function makeLabelGaps(
  { orientation, textScale }: SizeClass,
  dotSpacing: LabelGaps['dotHalfPx'],
): LabelGaps {
  return orientation === 'horizontal'
    ? { labelAlongPx: 8 * textScale + 2, labelAcrossPx: 0, dotHalfPx: dotSpacing, endOverflowPx: 0 }
    : { labelAlongPx: 0, labelAcrossPx: 8, dotHalfPx: dotSpacing, endOverflowPx: 12 }
}

/**
 * The minimum distance along time, in pixels, from which the boxes of an earlier and a later mark never
 * touch; 0 if they cannot touch.
 */
export function computeMinDistance(early: PlacedBox, late: PlacedBox, gaps: LabelGaps): number {
  if (early.isDot && late.isDot) {
    const across = Math.max(2 * gaps.dotHalfPx.across, early.box.high - late.box.low)
    const along = Math.max(2 * gaps.dotHalfPx.along, early.box.end - late.box.start)
    return Math.abs(early.height - late.height) < across ? along : 0
  }
  const gap = early.isDot || late.isDot ? 1 : gaps.labelAlongPx
  const acrossGap = early.isDot || late.isDot ? 0 : gaps.labelAcrossPx
  const [a, b] = [early.box, late.box]
  const aLow = early.height + a.low - acrossGap
  const aHigh = early.height + a.high + acrossGap
  const bLow = late.height + b.low
  const bHigh = late.height + b.high
  const atRest = a.end - b.start + gap
  // How far the later label is pushed back at the end of the view, and the earlier one forward at its start.
  const back = late.isDot ? 0 : Math.max(0, b.end - gaps.endOverflowPx)
  const forward = early.isDot ? 0 : Math.max(0, -a.start - gaps.endOverflowPx)
  let distance = 0
  // A label next to a dot may not have risen completely.
  if (aHigh > bLow && bHigh > aLow)
    distance = gap < riseDistancePx ? atRest + Math.min(riseDistancePx, Math.max(back, forward)) : atRest
  if (aHigh > bLow + b.rise && bHigh + b.rise > aLow && back > 0) distance = Math.max(distance, atRest + back)
  if (aHigh + a.rise > bLow && bHigh > aLow + a.rise && forward > 0)
    distance = Math.max(distance, atRest + forward)
  // The lower label rises into the upper one if it is pushed first, or if the upper one does not rise.
  if (bLow >= aHigh && bLow < aHigh + a.rise) {
    if (forward > 0) distance = Math.max(distance, atRest + forward)
    distance = Math.max(distance, a.end - (b.rise < a.rise ? 0 : b.end))
  }
  if (aLow >= bHigh && aLow < bHigh + b.rise) {
    if (back > 0) distance = Math.max(distance, atRest + back)
    distance = Math.max(distance, (a.rise < b.rise ? 0 : a.start) - b.start)
  }
  return Math.max(0, distance)
}
