import type { Frame } from './frame'
import type { Strata } from './strata'
import { closestZoom } from './viewport'
import type { Warp } from './warp'

/**
 * Where marks go as one zooms: their paths, known at the ends of intervals of zoom.
 *
 * Within an interval distances along time only grow (see warp.ts) and heights change in one direction, so that what
 * holds for the values at its two ends holds for everything between.
 */

/** Zooms that bound the intervals, ascending; interval `i` lies between `zooms[i]` and `zooms[i + 1]`. */
export const zooms: readonly number[] = Array.from({ length: 97 }, (_, index) => closestZoom ** (index / 96))
export const intervals = zooms.length - 1

/** Where a mark belongs: its year and the index of its stratum. */
export interface Ground {
  readonly year: number
  readonly stratum: number
}

/** A mark whose label is to be placed. `lane` is its height within its stratum, 0 to 1. */
export interface Anchor extends Ground {
  readonly lane: number
}

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
