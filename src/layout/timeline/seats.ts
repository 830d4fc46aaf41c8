import { conflict, cost, mayMeet, type Option, optionAt, type Seat, type Unplaced } from './conflict'
import type { Frame } from './frame'
import type { Course } from './track'

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
