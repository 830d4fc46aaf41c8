import type { Frame } from './frame'
import { type Anchor, type Label, mayTouch, reachOf, type Track, trackOf, zooms } from './separation'
import type { Strata } from './strata'
import type { Warp } from './warp'

/** A mark without a height yet; the most important come first. */
export interface Unplaced {
  readonly year: number
  readonly stratum: number
  readonly name: Label
}

/** Zooms at which names should find room: all history, an era, a few years. */
const judged = [1, 1.7, 3.2, 7].map((k) =>
  Math.max(
    0,
    zooms.findIndex((zoom) => zoom >= k),
  ),
)
const laneHeight = 8
const mostLanes = 18
const sweeps = 3
/** Marks keep off the boundaries of their stratum. */
const margin = 0.1

/**
 * Chooses for each mark a height within its stratum at which its name, and its dot, keep clear of the others'.
 * Greedy in the order given, then a few sweeps in which each mark looks for a better place among all the others.
 * The result depends on nothing but the arguments.
 */
export function chooseLanes(marks: readonly Unplaced[], frame: Frame, warp: Warp, strata: Strata): number[] {
  const placed: ({ track: Track; lane: number } | undefined)[] = marks.map(() => undefined)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    marks.forEach((mark, index) => {
      let best = { cost: Infinity, lane: 0.5, track: undefined as Track | undefined }
      for (const lane of lanesOf(mark, frame, strata)) {
        const track = trackOf({ ...mark, lane } satisfies Anchor, frame, warp, strata)
        let cost = 0.3 * Math.abs(lane - 0.5)
        for (let other = 0; other < marks.length && cost < best.cost; other++) {
          const neighbour = placed[other]
          if (other === index || !neighbour) continue
          cost += conflict(mark.name, track, marks[other]!.name, neighbour.track, frame)
        }
        if (cost < best.cost) best = { cost, lane, track }
      }
      placed[index] = { lane: best.lane, track: best.track! }
    })
  }
  return placed.map((place) => place!.lane)
}

function lanesOf(mark: Unplaced, frame: Frame, strata: Strata): number[] {
  const boundaries = strata.boundaries(mark.year, 1)
  const thickness = (boundaries[mark.stratum + 1]! - boundaries[mark.stratum]!) * frame.depth
  const count = Math.min(mostLanes, Math.max(5, Math.floor(thickness / laneHeight)))
  return Array.from({ length: count }, (_, index) => margin + ((1 - 2 * margin) * (index + 0.5)) / count)
}

function conflict(name: Label, track: Track, otherName: Label, other: Track, frame: Frame): number {
  let cost = 0
  for (const i of judged) {
    if (mayTouch(track, name, other, otherName, i, frame)) cost += 1
    if (covers(name, track, other, i, frame)) cost += 0.4
    if (covers(otherName, other, track, i, frame)) cost += 0.4
  }
  return cost
}

/** Whether a label, at rest beside its mark, lies over another mark's dot. */
function covers(label: Label, track: Track, other: Track, i: number, frame: Frame): boolean {
  const reach = reachOf(label, frame, track.across[i]!)
  const along = other.along[i]! - track.along[i]!
  const across = other.across[i]! - track.across[i]!
  const dot = 5
  return (
    along > Math.min(0, reach.alongFrom) - dot &&
    along < reach.alongTo + dot &&
    across > Math.min(0, reach.acrossFrom) - dot &&
    across < reach.acrossTo + dot
  )
}
