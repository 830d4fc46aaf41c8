import type { Frame } from './frame'

/**
 * A label's size and how it hangs on its mark, in pixels.
 */
export interface Label {
  readonly width: number
  readonly height: number
  /** Distance of the label's near edge from the mark. */
  readonly offset: number
  /** How much of the height lies above the mark's centre; the rest hangs below. */
  readonly above: number
  /** The lowest height above the ground that the label may reach. */
  readonly floor: number
  /** Whether the label stands before its mark in the line of reading, to the left of it, instead of after. */
  readonly near?: boolean
  /** How far the label rises over its dot when the end of the view pushes it along there, where time runs to the right. */
  readonly hop?: number
}

/** Lengths relative to the mark, in pixels: along time (later is positive) and across it (away from the ground). */
export interface Reach {
  readonly alongFrom: number
  readonly alongTo: number
  readonly acrossFrom: number
  readonly acrossTo: number
}

/** The reach of a label at a height above the ground, kept within the view's edges across time. */
export function reachOf(label: Label, frame: Frame, across: number): Reach {
  const { width, height, offset, above } = label
  const below = height - above
  if (frame.orientation === 'horizontal') {
    // A card hangs below its mark; near the ground it is pushed up into the view.
    const lift = Math.max(0, label.floor + below - across)
    const from = label.near ? -offset - width : offset
    return {
      alongFrom: from,
      alongTo: from + width,
      acrossFrom: -below + lift,
      acrossTo: above + lift,
    }
  }
  const room = frame.size.width - frame.ground
  const [low, high] = [-across, room - 4 - width - across]
  const start = Math.max(low, Math.min(high, label.near ? -offset - width : offset))
  return { alongFrom: -above, alongTo: below, acrossFrom: start, acrossTo: start + width }
}

/** A label has made way for its dot when it was pushed so far along, in pixels: less than labels are kept apart. */
const hopLength = 7

/** How much of its way across time, 0 to 1, a label has made when the end of the view pushed it so far along. */
export const hopped = (pushed: number) => Math.min(1, Math.abs(pushed) / hopLength)

/** How far a label rises over its dot in a frame. */
export const hopOf = (label: Label, frame: Frame) =>
  frame.orientation === 'horizontal' ? (label.hop ?? 0) : 0

/** The reach of a label that the end of the view pushes along by `pushed` pixels. */
export function pushedReach(label: Label, frame: Frame, across: number, pushed: number): Reach {
  const reach = reachOf(label, frame, across)
  const hop = hopped(pushed) * hopOf(label, frame)
  return {
    alongFrom: reach.alongFrom + pushed,
    alongTo: reach.alongTo + pushed,
    acrossFrom: reach.acrossFrom + hop,
    acrossTo: reach.acrossTo + hop,
  }
}
