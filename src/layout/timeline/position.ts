import type { LabelBox, Side } from './labels'
import type { AxisPoint } from './warp'

/** Where a mark lies in its stratum, 0 at the bottom and 1 at the top, and on which side its name stands. */
export interface Position {
  readonly lane: number
  readonly side: Side
}

/** A mark that has no position yet. */
export interface Unplaced {
  readonly point: AxisPoint
  readonly importance: number
  /** Where its stratum lies at its date, in pixels above the ground. */
  readonly bottom: number
  readonly top: number
  readonly dot: LabelBox
  /** The box of its name at a height and on a side. */
  name(height: number, side: Side): LabelBox
}
