import type { Frame } from './frame'
import type { Strata } from './strata'
import { closestZoom } from './viewport'
import type { Warp } from './warp'

/**
 * When two labels are apart, for whole intervals of zoom and for every position of the view at once.
 *
 * Zoom is cut into intervals. Within one, distances along time only grow with zoom (see warp.ts) and heights change in
 * one direction, so the values at its two ends bound everything between: a test on the bounds is a proof for the
 * interval. A label that reaches the end of the view slides over its mark rather than leaving the view; how far it
 * can slide is part of the bound.
 */

/** Where a mark belongs: its year and the index of its stratum. */
export interface Ground {
  readonly year: number
  readonly stratum: number
}

/** A mark whose label is to be placed. `lane` is its height within its stratum, 0 to 1. */
export interface Anchor extends Ground {
  readonly lane: number
}

/** Lengths relative to the mark, in pixels: along time (later is positive) and across it (away from the ground). */
export interface Reach {
  readonly alongFrom: number
  readonly alongTo: number
  readonly acrossFrom: number
  readonly acrossTo: number
}

/** Zooms that bound the intervals, ascending; interval `i` lies between `zooms[i]` and `zooms[i + 1]`. */
export const zooms: readonly number[] = Array.from({ length: 97 }, (_, index) => closestZoom ** (index / 96))
export const intervals = zooms.length - 1

/** Free space kept between two labels, in pixels, along time and across it. */
const gaps = { horizontal: { along: 8, across: 0 }, vertical: { along: 0, across: 8 } }

/** A mark's path through all zooms: pixels along the whole axis and above the ground at each of {@link zooms}. */
export interface Track {
  readonly along: Float64Array
  readonly across: Float64Array
  /** Where a mark that is a stretch of time ends. Its label stands at the first moment of it that is in view. */
  readonly until?: Float64Array
}

/** Height above the ground, in pixels, of a lane at a zoom. */
export function heightOf(anchor: Anchor, boundaries: readonly number[], depth: number): number {
  const bottom = boundaries[anchor.stratum] ?? 0
  const top = boundaries[anchor.stratum + 1] ?? bottom
  return depth * (bottom + anchor.lane * (top - bottom))
}

/** The paths of all lanes of a stratum at a year: its lower and upper boundary, in pixels, at each zoom. */
export interface Course {
  readonly along: Float64Array
  readonly bottom: Float64Array
  readonly top: Float64Array
}

export function courseOf(ground: Ground, frame: Frame, warp: Warp, strata: Strata): Course {
  const piles = zooms.map((k) => strata.boundaries(ground.year, k))
  return {
    along: Float64Array.from(zooms, (k) => warp.position(ground.year, k) * k * frame.length),
    bottom: Float64Array.from(piles, (pile) => heightOf({ ...ground, lane: 0 }, pile, frame.depth)),
    top: Float64Array.from(piles, (pile) => heightOf({ ...ground, lane: 1 }, pile, frame.depth)),
  }
}

export function trackOf({ along, bottom, top }: Course, lane: number): Track {
  return { along, across: bottom.map((low, index) => low + lane * (top[index]! - low)) }
}

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

const hopOf = (label: Label, frame: Frame) => (frame.orientation === 'horizontal' ? (label.hop ?? 0) : 0)

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

/** Whether two labels may touch somewhere in interval `i`, at some position of the view. */
export function mayTouch(a: Track, labelA: Label, b: Track, labelB: Label, i: number, frame: Frame): boolean {
  if (a.along[i]! > b.along[i]!) return mayTouch(b, labelB, a, labelA, i, frame)
  const gap = gaps[frame.orientation]
  const distance = Math.max(0, b.along[i]! - (a.until ?? a.along)[i]!)
  if (distance > farthest(labelA, frame) + farthest(labelB, frame) + gap.along) return false
  const [early, late] = [sweep(a, labelA, i, frame), sweep(b, labelB, i, frame)]
  const between = distance - (early.reach.alongTo - late.reach.alongFrom + gap.along)
  if (between < 0 && meet(early, late, gap.across)) return true

  // At the end of the view labels are pushed back, at its start forward: so the later, or the earlier, comes nearer.
  const [earlyBack, earlyForward] = pushes(a, early.reach, i, frame)
  const [lateBack, lateForward] = pushes(b, late.reach, i, frame)
  if (between >= lateBack + earlyForward) return false
  const apart = between >= 0 && !(lateBack > 0 && earlyForward > 0)
  // Which of the two is pushed farther, at either end; where that changes within the interval, both orders count.
  const [atEnd, atStart] = [earlyBack + lateBack > 0, earlyForward + lateForward > 0]
  const farther = b.along[i + 1]! - a.along[i + 1]!
  const lateLeads = late.reach.alongTo - early.reach.alongTo
  const earlyLeads = late.reach.alongFrom - early.reach.alongFrom
  const lateFirst = (atEnd && farther + lateLeads >= 0) || (atStart && distance + earlyLeads < 0)
  const earlyFirst = (atEnd && distance + lateLeads < 0) || (atStart && farther + earlyLeads >= 0)
  return (
    (lateFirst && meetPushed(late, early, apart, gap.across)) ||
    (earlyFirst && meetPushed(early, late, apart, gap.across))
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

/** All heights that a label takes in an interval unless it is pushed, and its reach at the start. */
interface Sweep {
  readonly reach: Reach
  readonly low: number
  readonly high: number
  readonly hop: number
}

function sweep(track: Track, label: Label, i: number, frame: Frame): Sweep {
  const [from, to] = [track.across[i]!, track.across[i + 1]!]
  const [reach, then] = [reachOf(label, frame, from), reachOf(label, frame, to)]
  const low = Math.min(from + reach.acrossFrom, to + then.acrossFrom)
  const high = Math.max(from + reach.acrossTo, to + then.acrossTo)
  return { reach, low, high, hop: hopOf(label, frame) }
}

const meet = (a: Sweep, b: Sweep, gap: number) => a.high + gap > b.low && b.high + gap > a.low

/**
 * Whether two labels meet while the end of the view pushes them, `first` always at least as far as `other`. If they
 * are `apart` at rest then the first has made all of its hop before it comes near the other.
 */
function meetPushed(first: Sweep, other: Sweep, apart: boolean, gap: number): boolean {
  const low = Math.min(apart ? first.hop : 0, first.hop - other.hop)
  const high = first.hop
  return meet({ ...first, low: first.low + low, high: first.high + high }, other, gap)
}

/** How far along time a label ever is from its mark: most pairs are farther apart than that. */
const farthest = (label: Label, frame: Frame) =>
  frame.orientation === 'horizontal' ? label.width + 2 * Math.abs(label.offset) : 2 * label.height

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
