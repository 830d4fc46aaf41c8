import type { AxisPoint } from '../axis/warp'
import type { LabelBox, LabelSide } from '../labels/labelBoxes'

/** Where a mark lies in its stratum, 0 at the bottom and 1 at the top, and on which side its name stands. */
export interface MarkPosition {
  readonly lane: number
  readonly side: LabelSide
}

/** A mark that has no position yet. */
export interface UnplacedMark {
  readonly point: AxisPoint
  readonly importance: number
  /** Where its stratum lies at its date, in pixels above the ground. */
  readonly bottom: number
  readonly top: number
  readonly dotBox: LabelBox
  /** The box of its name at a height and on a side. */
  makeNameBox(height: number, side: LabelSide): LabelBox
}

/** A position as a number: the lane in hundredths, negative where the name stands before its mark. */
export const encodePosition = ({ lane, side }: MarkPosition) =>
  Math.round(lane * 100) * (side === 'after' ? 1 : -1)

/** The inverse of {@link encodePosition}. */
export const decodePosition = (code: number): MarkPosition => ({
  lane: Math.abs(code) / 100,
  side: code < 0 ? 'before' : 'after',
})
