import type { SizeClass } from '../axis/timelineFrame'
import type { LabelBox } from './labelBoxes'

/**
 * How far apart two marks must be along time so that what belongs to them never touches, wherever the view stands.
 *
 * Heights do not change with the zoom, so two boxes meet exactly below one distance, and by the warp's law exactly below
 * one zoom. A label at the end of the view is pushed over its mark rather than leaving the view, as far as its mark
 * stays in view, and rises over its dot as it goes. Each way in which two boxes can meet gives a distance; the greatest
 * of them is enough.
 */
export interface PlacedBox {
  /** Height of the mark above the ground, in pixels. */
  readonly height: number
  readonly box: LabelBox
  /** A dot is never pushed; two dots keep a distance of their own. */
  readonly isDot: boolean
}

/** Free space that is kept, in pixels. */
export interface LabelGaps {
  /** Between two labels, along time and across it. */
  readonly labelAlongPx: number
  readonly labelAcrossPx: number
  /** Half of the room that dots keep from each other. */
  readonly dotHalfPx: { readonly along: number; readonly across: number }
  /** How far a label may reach beyond the end of the plot. */
  readonly endOverflowPx: number
}

/** A label pushed so far has risen all the way; it is less than the gap between labels. */
const riseDistancePx = 7

/** How much of its rise, 0 to 1, a label has made when the end of the view pushed it so far along, in pixels. */
export const computeRiseFraction = (pushed: number) => Math.min(1, Math.abs(pushed) / riseDistancePx)

export function makeLabelGaps(
  { orientation, textScale }: SizeClass,
  dotSpacing: LabelGaps['dotHalfPx'],
): LabelGaps {
  return orientation === 'horizontal'
    ? { labelAlongPx: 8 * textScale + 2, labelAcrossPx: 0, dotHalfPx: dotSpacing, endOverflowPx: 0 }
    : { labelAlongPx: 0, labelAcrossPx: 8, dotHalfPx: dotSpacing, endOverflowPx: 12 }
}

/** The distance along time, in pixels, from which an earlier and a later mark's boxes never touch; 0 if they cannot. */
export function computeMinDistance(early: PlacedBox, late: PlacedBox, gaps: LabelGaps): number {
  if (early.isDot && late.isDot) {
    const across = Math.max(2 * gaps.dotHalfPx.across, early.box.high - late.box.low)
    const along = Math.max(2 * gaps.dotHalfPx.along, early.box.end - late.box.start)
    return Math.abs(early.height - late.height) < across ? along : 0
  }
  const gap = early.isDot || late.isDot ? 1 : gaps.labelAlongPx
  const air = early.isDot || late.isDot ? 0 : gaps.labelAcrossPx
  const [a, b] = [early.box, late.box]
  const aLow = early.height + a.low - air
  const aHigh = early.height + a.high + air
  const bLow = late.height + b.low
  const bHigh = late.height + b.high
  const atRest = a.end - b.start + gap
  // How far the later label is pushed back at the end of the view, and the earlier one forward at its start.
  const back = late.isDot ? 0 : Math.max(0, b.end - gaps.endOverflowPx)
  const forward = early.isDot ? 0 : Math.max(0, -a.start - gaps.endOverflowPx)
  let distance = 0
  // A label that comes near a dot has not yet risen all the way.
  if (aHigh > bLow && bHigh > aLow)
    distance = gap < riseDistancePx ? atRest + Math.min(riseDistancePx, Math.max(back, forward)) : atRest
  if (aHigh > bLow + b.rise && bHigh + b.rise > aLow && back > 0) distance = Math.max(distance, atRest + back)
  if (aHigh + a.rise > bLow && bHigh > aLow + a.rise && forward > 0)
    distance = Math.max(distance, atRest + forward)
  // The lower of two rises into the other where it is pushed before the other is, or the other does not rise.
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
