import type { Frame } from './frame'
import { hopOf, type Label, type Reach, reachOf } from './label'
import { type Track, zooms } from './track'

/**
 * When two labels are apart, for whole intervals of zoom and for every position of the view at once. A test on the
 * bounds at an interval's ends is a proof for the interval (see track.ts). A label that reaches the end of the view
 * is pushed over its mark rather than leaving the view; how far, and how it rises there, is part of the bound.
 */

/** Free space kept between two labels, in pixels, along time and across it. */
const gaps = { horizontal: { along: 8, across: 0 }, vertical: { along: 0, across: 8 } }

/** A label on its mark's path, in a frame. What it sweeps in an interval is worked out when first asked for. */
export interface Placed {
  readonly track: Track
  readonly label: Label
  readonly frame: Frame
  readonly sweeps: (Sweep | undefined)[]
  /** How far along time the label ever is from its mark: most pairs are farther apart than that. */
  readonly farthest: number
}

/** All heights that a label takes in an interval unless it is pushed, and its reach at the start. */
export interface Sweep {
  readonly reach: Reach
  readonly low: number
  readonly high: number
}

export function placeLabel(track: Track, label: Label, frame: Frame): Placed {
  const farthest =
    frame.orientation === 'horizontal' ? label.width + 2 * Math.abs(label.offset) : 2 * label.height
  return { track, label, frame, sweeps: [], farthest }
}

/** What a label sweeps in interval `i`. */
export function sweepOf({ track, label, frame, sweeps }: Placed, i: number): Sweep {
  const kept = sweeps[i]
  if (kept) return kept
  const [from, to] = [track.across[i]!, track.across[i + 1]!]
  const [reach, then] = [reachOf(label, frame, from), reachOf(label, frame, to)]
  const low = Math.min(from + reach.acrossFrom, to + then.acrossFrom)
  const high = Math.max(from + reach.acrossTo, to + then.acrossTo)
  const sweep = { reach, low, high }
  sweeps[i] = sweep
  return sweep
}

/** Whether two labels are so near along time in interval `i` that they may touch. Once they are not they never are again. */
export function areNear(a: Placed, b: Placed, i: number): boolean {
  const reach = a.farthest + b.farthest + gaps[a.frame.orientation].along
  return distanceOf(a.track, b.track, i) <= reach && distanceOf(b.track, a.track, i) <= reach
}

const distanceOf = (early: Track, late: Track, i: number) => late.along[i]! - (early.until ?? early.along)[i]!

/** Whether two labels may touch somewhere in interval `i`, at some position of the view. */
export function mayTouch(a: Placed, b: Placed, i: number): boolean {
  if (a.track.along[i]! > b.track.along[i]!) return mayTouch(b, a, i)
  const { frame } = a
  const gap = gaps[frame.orientation]
  if (!areNear(a, b, i)) return false
  const distance = Math.max(0, distanceOf(a.track, b.track, i))
  const [early, late] = [sweepOf(a, i), sweepOf(b, i)]
  const [hopA, hopB] = [hopOf(a.label, frame), hopOf(b.label, frame)]
  if (early.high + hopA + gap.across <= late.low || late.high + hopB + gap.across <= early.low) return false
  const between = distance - (early.reach.alongTo - late.reach.alongFrom + gap.along)
  if (between < 0 && meet(early, late, gap.across)) return true

  // At the end of the view labels are pushed back, at its start forward: so the later, or the earlier, comes nearer.
  const [earlyBack, earlyForward] = pushes(a.track, early.reach, i, frame)
  const [lateBack, lateForward] = pushes(b.track, late.reach, i, frame)
  if (between >= lateBack + earlyForward) return false
  const apart = between >= 0 && !(lateBack > 0 && earlyForward > 0)
  // Which of the two is pushed farther, at either end; where that changes within the interval, both orders count.
  const [atEnd, atStart] = [earlyBack + lateBack > 0, earlyForward + lateForward > 0]
  const farther = b.track.along[i + 1]! - a.track.along[i + 1]!
  const lateLeads = late.reach.alongTo - early.reach.alongTo
  const earlyLeads = late.reach.alongFrom - early.reach.alongFrom
  const lateFirst = (atEnd && farther + lateLeads >= 0) || (atStart && distance + earlyLeads < 0)
  const earlyFirst = (atEnd && distance + lateLeads < 0) || (atStart && farther + earlyLeads >= 0)
  return (
    (lateFirst && meet(late, early, gap.across, pushedBy(hopB, hopA, apart))) ||
    (earlyFirst && meet(early, late, gap.across, pushedBy(hopA, hopB, apart)))
  )
}

/** How far a label can at most be pushed back at the end of the view, and forward at its start, in an interval. */
function pushes({ along }: Track, { alongFrom, alongTo }: Reach, i: number, { start, length }: Frame) {
  const back = along[i + 1]! - length + alongTo - start
  const forward = (zooms[i + 1]! - 1) * length - along[i]! - alongFrom - start
  return [
    clamp(back, 0, Math.max(0, alongTo - start)),
    clamp(forward, 0, Math.max(0, -alongFrom - start)),
  ] as const
}

/**
 * The least and most that the first of two labels rises over the other while the end of the view pushes both, the
 * first always at least as far. If they are `apart` at rest then the first has made all of its hop before it comes
 * near the other.
 */
const pushedBy = (first: number, other: number, apart: boolean) =>
  [Math.min(apart ? first : 0, first - other), first] as const

const meet = (a: Sweep, b: Sweep, gap: number, [least, most]: readonly [number, number] = [0, 0]) =>
  a.high + most + gap > b.low && b.high + gap > a.low + least

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
