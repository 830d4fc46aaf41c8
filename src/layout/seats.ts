import type { Frame } from './frame'
import { type Course, type Label, mayTouch, reachOf, type Track, trackOf, zooms } from './separation'

/** Where a mark lies in its stratum, 0 to 1, and on which side its label stands. */
export interface Seat {
  readonly lane: number
  readonly near: boolean
}

/** A mark without a seat yet. */
export interface Unplaced {
  readonly course: Course
  readonly name: Label
  readonly card: Label
}

/** Zooms at which names, and cards, should find room. */
const at = (...zoomed: number[]) => zoomed.map((k) => zooms.findIndex((zoom) => zoom >= k))
const judged = { names: at(1, 1.2, 1.45, 1.8, 2.4, 3.4, 5, 9, 20, 45, 100), cards: at(8, 14, 30, 80) }
const cost = {
  name: 1,
  card: { horizontal: 0.4, vertical: 0.1 },
  covered: 0.35,
  slid: 0.8,
  offCentre: 0.3,
  near: 0.25,
}
const laneHeight = 7
const lanes = { least: 7, most: 16 }
const sweeps = 4
/** Marks keep off the boundaries of their stratum. */
const margin = 0.09

/**
 * Chooses for each mark (the most important first) a seat at which its name, its card and its dot keep clear of the
 * others'. Greedy in the order given, then a few sweeps in which each mark looks for a
 * better place among all the others. The result depends on nothing but the arguments.
 */
export function chooseSeats(marks: readonly Unplaced[], frame: Frame): Seat[] {
  const placed: (Placed | undefined)[] = marks.map(() => undefined)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = false
    marks.forEach((mark, index) => {
      let best: { sum: number; place?: Placed } = { sum: Infinity }
      for (const seat of seatsOf(mark.course)) {
        const place = placeAt(mark, seat, frame)
        let sum =
          cost.offCentre * Math.abs(seat.lane - 0.5) + (seat.near ? cost.near : 0) + slid(place, frame)
        for (let other = 0; other < marks.length && sum < best.sum; other++) {
          const neighbour = placed[other]
          if (other !== index && neighbour) sum += conflict(place, neighbour, frame)
        }
        if (sum < best.sum) best = { sum, place }
      }
      const before = placed[index]
      const place = best.place!
      moved ||= before?.seat.lane !== place.seat.lane || before.seat.near !== place.seat.near
      placed[index] = place
    })
    if (!moved) break
  }
  return placed.map((place) => place!.seat)
}

interface Placed {
  readonly seat: Seat
  readonly track: Track
  readonly name: Label
  readonly card: Label
}

function placeAt({ course, name, card }: Unplaced, seat: Seat, frame: Frame): Placed {
  return {
    seat,
    track: trackOf(course, seat.lane),
    name: seated(name, seat),
    card: seatedCard(card, seat, frame),
  }
}

/** A label on the side of its mark that the seat says. */
export const seated = (label: Label, { near }: Seat): Label => (near ? { ...label, near } : label)

/** A card begins with its dot, so where time runs to the right it never stands before its date. */
export const seatedCard = (card: Label, seat: Seat, { orientation }: Frame): Label =>
  orientation === 'horizontal' ? card : seated(card, seat)

function seatsOf(course: Course): Seat[] {
  return lanesOf(course).flatMap((lane) => [
    { lane, near: false },
    { lane, near: true },
  ])
}

function lanesOf({ bottom, top }: Course): number[] {
  const count = Math.min(lanes.most, Math.max(lanes.least, Math.floor((top[0]! - bottom[0]!) / laneHeight)))
  return Array.from({ length: count }, (_, index) => margin + ((1 - 2 * margin) * (index + 0.5)) / count)
}

/** The cost of a name that the edge of the view pushes over its own dot: at rest, or across at any zoom. */
function slid({ name, track }: Placed, frame: Frame): number {
  let sum = 0
  for (const i of judged.names) {
    const reach = reachOf(name, frame, track.across[i]!)
    if (frame.orientation === 'horizontal') {
      const [from, to] = [track.along[0]! + reach.alongFrom, track.along[0]! + reach.alongTo]
      return from < 0 || to > frame.length ? judged.names.length * cost.slid : 0
    }
    if (reach.acrossFrom < 0 && reach.acrossTo > 0) sum += cost.slid
  }
  return sum
}

function conflict(a: Placed, b: Placed, frame: Frame): number {
  let sum = 0
  // A name is shown from the zoom on at which its last conflict ends: the deepest one counts, and all before it.
  const last = judged.names.findLastIndex((i) => mayTouch(a.track, a.name, b.track, b.name, i, frame))
  sum += (last + 1) * cost.name
  for (const i of judged.names) {
    if (covers(a.name, a.track, b.track, i, frame)) sum += cost.covered
    if (covers(b.name, b.track, a.track, i, frame)) sum += cost.covered
  }
  for (const i of judged.cards) {
    if (mayTouch(a.track, a.card, b.track, b.card, i, frame)) sum += cost.card[frame.orientation]
  }
  return sum
}

/** Whether a label, at rest beside its mark, lies over another mark's dot. */
function covers(label: Label, track: Track, other: Track, i: number, frame: Frame): boolean {
  const dot = 5
  const along = other.along[i]! - track.along[i]!
  if (Math.abs(along) > label.width + 40) return false
  const reach = reachOf(label, frame, track.across[i]!)
  const across = other.across[i]! - track.across[i]!
  return (
    along > Math.min(0, reach.alongFrom) - dot &&
    along < reach.alongTo + dot &&
    across > Math.min(0, reach.acrossFrom) - dot &&
    across < Math.max(0, reach.acrossTo) + dot
  )
}
