import type { Frame } from './frame'
import type { Label } from './label'
import { mayTouch, type Placed, placeLabel, sweepOf } from './separation'
import { type Course, trackOf, zooms } from './track'

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

/** Zooms at which names, and cards, should find room. */
const at = (...zoomed: number[]) => zoomed.map((k) => zooms.findIndex((zoom) => zoom >= k))
const judged = {
  names: at(1, 1.1, 1.2, 1.33, 1.45, 1.6, 1.8, 2.1, 2.5, 3, 3.6, 4.4, 5.5, 7, 9, 12, 17, 25, 40, 65, 100),
  dots: at(1, 1.2, 1.45, 1.8, 2.4, 3.4, 5, 9, 20, 45, 100),
  cards: at(8, 14, 30, 80),
}
const cost = {
  name: 0.8,
  never: 10,
  card: { horizontal: 0.4, vertical: 0.1 },
  covered: 0.35,
  slid: 0.8,
  offCentre: 0.3,
  near: 0.25,
}
const laneHeight = 7
const lanes = { least: 7, most: 16 }
const sweeps = 8
/** How many neighbours make room for a mark at once, at most. */
const mostMoving = 4
/** Marks keep off the boundaries of their stratum. */
const margin = 0.09

/**
 * Chooses for each mark (the most important first) a seat at which its name, its card and its dot keep clear of the
 * others'. Greedy in the order given; then each mark looks for a better seat among all the others, until none finds
 * one; then each mark that is still in somebody's way tries every seat, with its neighbours making room. The result
 * depends on nothing but the arguments.
 */
export function chooseSeats(marks: readonly Unplaced[], frame: Frame): Seat[] {
  const options = marks.map((mark) => seatsOf(mark.course).map((seat) => optionAt(mark, seat, frame)))
  const neighbours = marks.map((mark, index) =>
    marks.flatMap((other, at) => (at !== index && mayMeet(mark, other, frame) ? [at] : [])),
  )
  const conflictOf = rememberConflicts(options, cost.card[frame.orientation])
  let chosen: number[] = marks.map(() => -1)

  const costOf = (mark: number, option: number, limit = Infinity) => {
    let sum = options[mark]![option]!.cost
    for (const other of neighbours[mark]!) {
      if (sum >= limit) return sum
      if (chosen[other]! >= 0) sum += conflictOf(mark, option, other, chosen[other]!)
    }
    return sum
  }
  const improve = (mark: number) => {
    let best = { option: -1, sum: Infinity }
    for (let option = 0; option < options[mark]!.length; option++) {
      const sum = costOf(mark, option, best.sum)
      if (sum < best.sum) best = { option, sum }
    }
    const moved = best.option !== chosen[mark]
    chosen[mark] = best.option
    return moved
  }
  const settle = () => {
    for (let sweep = 0; sweep < sweeps; sweep++) {
      if (!marks.map((_, mark) => improve(mark)).includes(true)) return
    }
  }
  /** What the seats of some marks cost, each conflict among them counted once. */
  const costOfAll = (some: readonly number[]) =>
    some.reduce((sum, mark, index) => {
      const twice = some.slice(0, index).filter((other) => neighbours[mark]!.includes(other))
      const among = twice.reduce(
        (total, other) => total + conflictOf(mark, chosen[mark]!, other, chosen[other]!),
        0,
      )
      return sum + costOf(mark, chosen[mark]!) - among
    }, 0)
  const isInTheWay = (mark: number, other: number) =>
    conflictOf(mark, chosen[mark]!, other, chosen[other]!) >= cost.name

  settle()
  marks.forEach((_, mark) => {
    if (!neighbours[mark]!.some((other) => isInTheWay(mark, other))) return
    for (let option = 0; option < options[mark]!.length; option++) {
      const before = chosen
      chosen = [...before]
      chosen[mark] = option
      const moving = neighbours[mark]!.filter((other) => isInTheWay(mark, other))
      if (moving.length > mostMoving) {
        chosen = before
        continue
      }
      for (const other of moving) improve(other)
      const after = chosen
      const cost = costOfAll([mark, ...moving])
      chosen = before
      if (cost < costOfAll([mark, ...moving]) - 1e-9) chosen = after
    }
  })
  settle()
  return options.map((some, mark) => some[chosen[mark]!]!.seat)
}

/** Whether labels of two marks can come near each other at all: distances along time only grow with the zoom. */
function mayMeet(a: Unplaced, b: Unplaced, frame: Frame): boolean {
  const extent = ({ name, card }: Unplaced) =>
    frame.orientation === 'horizontal'
      ? Math.max(name.width, card.width) + 30
      : Math.max(name.height, card.height)
  return Math.abs(a.course.along[0]! - b.course.along[0]!) < extent(a) + extent(b)
}

/** The conflicts of options of two marks, each judged once. */
function rememberConflicts(options: readonly (readonly Option[])[], costOfCards: number) {
  const tables: (Float64Array | undefined)[] = new Array(options.length ** 2).fill(undefined)
  return (a: number, i: number, b: number, j: number): number => {
    if (a > b) [a, i, b, j] = [b, j, a, i]
    const width = options[b]!.length
    const key = a * options.length + b
    let table = tables[key]
    if (!table) {
      table = new Float64Array(options[a]!.length * width).fill(-1)
      tables[key] = table
    }
    const at = i * width + j
    const known = table[at]!
    if (known >= 0) return known
    const judgement = conflict(options[a]![i]!, options[b]![j]!, costOfCards)
    table[at] = judgement
    return judgement
  }
}

/** A seat that a mark may take, and what it costs if it is alone. */
interface Option {
  readonly seat: Seat
  readonly name: Placed
  readonly card: Placed
  readonly importance: number
  readonly cost: number
}

function optionAt({ course, name, card, importance }: Unplaced, seat: Seat, frame: Frame): Option {
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
function slid(name: Placed): number {
  const { track, frame } = name
  let sum = 0
  for (const i of judged.dots) {
    const { reach } = sweepOf(name, i)
    if (frame.orientation === 'horizontal') {
      const [from, to] = [track.along[0]! + reach.alongFrom, track.along[0]! + reach.alongTo]
      return from < 0 || to > frame.length ? judged.dots.length * cost.slid : 0
    }
    if (reach.acrossFrom < 0 && reach.acrossTo > 0) sum += cost.slid
  }
  return sum
}

function conflict(a: Option, b: Option, costOfCards: number): number {
  // A name is shown from the zoom on at which its last conflict ends: the deepest one counts, and all before it.
  const last = judged.names.findLastIndex((i) => mayTouch(a.name, b.name, i))
  const never = last === judged.names.length - 1 ? cost.never : 0
  let sum = ((last + 1) * cost.name + never) * Math.min(a.importance, b.importance)
  for (const i of judged.dots) {
    if (covers(a.name, b.name, i)) sum += cost.covered
    if (covers(b.name, a.name, i)) sum += cost.covered
  }
  for (const i of judged.cards) if (mayTouch(a.card, b.card, i)) sum += costOfCards
  return sum
}

/** Whether a label, at rest beside its mark, lies over another mark's dot. */
function covers(name: Placed, { track: other }: Placed, i: number): boolean {
  const { label, track } = name
  const dot = 5
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
