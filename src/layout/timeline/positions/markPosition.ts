import type { AxisPoint } from '../axis/warp'
import type { LabelBox, LabelSide } from '../labels/labelBoxes'

/** The height of a mark in its stratum, from 0 (bottom) to 1 (top), and the side of its name. */
export interface MarkPosition {
  readonly lane: number
  readonly side: LabelSide
}

export interface UnplacedMark {
  readonly point: AxisPoint
  readonly importance: number
  /** The bounds of its stratum at its date, in pixels above the ground. */
  readonly bottom: number
  readonly top: number
  readonly dotBox: LabelBox
  makeNameBox(height: number, side: LabelSide): LabelBox
}

/** Encodes a position as a number: the lane in hundredths, negative where the name is before its mark. */
export const encodePosition = ({ lane, side }: MarkPosition) =>
  Math.round(lane * 100) * (side === 'after' ? 1 : -1)

/** The inverse of {@link encodePosition}. */
export const decodePosition = (code: number): MarkPosition => ({
  lane: Math.abs(code) / 100,
  side: code < 0 ? 'before' : 'after',
})
