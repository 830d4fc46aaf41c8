import type { Frame } from './frame'
import type { Label } from './label'
import { areNear, mayTouch, type Placed, placeLabel, sweepOf } from './separation'
import { type Course, intervals, trackOf, zooms } from './track'

/** Where a mark lies in its stratum, 0 to 1, and on which side its label stands. */
export interface Seat {
  readonly lane: number
  readonly near: boolean
}

/** A mark without a seat yet. */
export interface Unplaced {
  readonly course: Course
  /** How much it matters that its name is shown, for 1 to 5. */
  readonly importance: number
  readonly name: Label
  readonly card: Label
}

/** Intervals of zoom in which names, dots and cards should find room: of the closer ones, some stand for all. */
const at = (...zoomed: number[]) => zoomed.map((k) => zooms.findIndex((zoom) => zoom >= k))
const judged = {
  names: Array.from({ length: intervals }, (_, i) => i).filter((i) => i < 40 || i % 4 === 3),
  dots: at(1, 1.2, 1.45, 1.8, 2.4, 3.4, 5, 9, 20, 45, 100),
  cards: at(8, 14, 30, 80),
}
export const cost = {
  name: 0.5,
  never: 10,
  card: { horizontal: 0.3, vertical: 0.1 },
  covered: 0.35,
  slid: 20,
  offCentre: 0.3,
  near: 0.25,
}
/** A seat that a mark may take, and what it costs if it is alone. */
export interface Option {
  readonly seat: Seat
  readonly name: Placed
  readonly card: Placed
  readonly importance: number
  readonly cost: number
}

export function optionAt({ course, name, card, importance }: Unplaced, seat: Seat, frame: Frame): Option {
  const track = trackOf(course, seat.lane)
  const own = placeLabel(track, seated(name, seat), frame)
  return {
    seat,
    importance,
    name: own,
    card: placeLabel(track, seatedCard(card, seat, frame), frame),
    cost: cost.offCentre * Math.abs(seat.lane - 0.5) + (seat.near ? cost.near : 0) + slid(own),
  }
}

/** A label on the side of its mark that the seat says. */
export const seated = (label: Label, { near }: Seat): Label => (near ? { ...label, near } : label)

/** A card begins with its dot, so where time runs to the right it never stands before its date. */
export const seatedCard = (card: Label, seat: Seat, { orientation }: Frame): Label =>
  orientation === 'horizontal' ? card : seated(card, seat)

/** Whether labels of two marks can come near each other at all: distances along time only grow with the zoom. */
export function mayMeet(a: Unplaced, b: Unplaced, frame: Frame): boolean {
  const extent = ({ name, card }: Unplaced) =>
    frame.orientation === 'horizontal'
      ? Math.max(name.width, card.width) + 30
      : Math.max(name.height, card.height)
  return Math.abs(a.course.along[0]! - b.course.along[0]!) < extent(a) + extent(b)
}

/** The radius of a dot, or a little less, in pixels. */
const dot = 4.5

/** The cost of a name that the edge of the view pushes over its own dot: at rest, or across at any zoom. */
function slid(name: Placed): number {
  const { track, frame } = name
  let sum = 0
  for (const i of judged.dots) {
    const { reach } = sweepOf(name, i)
    if (frame.orientation === 'horizontal') {
      const [from, to] = [track.along[0]! + reach.alongFrom, track.along[0]! + reach.alongTo]
      return from < 0 || to > frame.length ? judged.dots.length * cost.slid : 0
    }
    if (reach.acrossFrom < dot && reach.acrossTo > -dot) sum += cost.slid
  }
  return sum
}

/** What it costs that two marks take these seats together. */
export function conflict(a: Option, b: Option, costOfCards: number): number {
  // A name is shown from the zoom on at which its last conflict ends: the deepest one counts, and all before it.
  let last = judged.names.findIndex((i) => !areNear(a.name, b.name, i)) - 1
  if (last === -2) last = judged.names.length - 1
  while (last >= 0 && !mayTouch(a.name, b.name, judged.names[last]!)) last--
  const never = last === judged.names.length - 1 ? cost.never : 0
  let sum = ((last + 1) * cost.name + never) * Math.min(a.importance, b.importance)
  for (const i of judged.dots) {
    if (covers(a.name, b.name, i)) sum += cost.covered
    if (covers(b.name, a.name, i)) sum += cost.covered
  }
  for (const i of judged.cards)
    if (mayTouch(a.card, b.card, i)) sum += costOfCards * Math.max(a.importance, b.importance)
  return sum
}

/** Whether a label, at rest beside its mark, lies over another mark's dot. */
function covers(name: Placed, { track: other }: Placed, i: number): boolean {
  const { label, track } = name
  const along = other.along[i]! - track.along[i]!
  if (Math.abs(along) > label.width + 40) return false
  const { reach } = sweepOf(name, i)
  const across = other.across[i]! - track.across[i]!
  return (
    along > Math.min(0, reach.alongFrom) - dot &&
    along < reach.alongTo + dot &&
    across > Math.min(0, reach.acrossFrom) - dot &&
    across < Math.max(0, reach.acrossTo) + dot
  )
}
