import type { SizeClass } from '../axis/frame'
import type { Warp } from '../axis/warp'
import type { Side } from '../labels/labels'
import { minZoom, Obstacles, type Thing } from '../labels/obstacles'
import { defaultTerritory } from '../labels/placement'
import { gapsOf } from '../labels/separation'
import type { Position, Unplaced } from './position'
import { cost, doublings } from './positionCost'
import { neighbourhoodPx, type PairKind, PositionPairs } from './positionPairs'

/** How long to search: `quick` while a reader waits, `thorough` when the site is built. */
export type Effort = 'quick' | 'thorough'

const sides: readonly Side[] = ['after', 'before']
/** Marks keep off the boundaries of their stratum. */
const margin = 0.06
/** Lanes are tried at this distance, in pixels, but not fewer or more than these numbers. */
const laneHeight = 8
const lanes = { min: 5, max: 28, maxOfMany: 8 }
/** There are many marks where they are more than this: then none is moved again. */
const maxMovable = 400
/** Rounds in which marks that found no room go earlier, and sweeps in which their neighbours make room. */
const rounds = { quick: 4, thorough: 32 }
const sweeps = { quick: 0, thorough: 5 }
/** So often positions are judged before what was found must do. */
const maxJudgements = 8_000

/**
 * Chooses for each mark (of equal importance the earlier first) where it lies in its stratum and on which side its name
 * stands, so that names and dots have room from as far out as can be. Each takes the best position that those before
 * it leave; those that come off badly go earlier in the next round ("squeaky wheel" optimisation: Joslin and
 * Clements, 1999), and the best round counts. Then those whose names have no room in the view of all history, and
 * their neighbours, are moved wherever that is better for all of them. The result depends on nothing but the arguments.
 */
export function choosePositions(
  marks: readonly Unplaced[],
  warp: Warp,
  sizeClass: SizeClass,
  effort: Effort = 'quick',
): Position[] {
  const search = new Search(marks, warp, sizeClass)
  const isMovable = marks.length <= maxMovable
  const urgency = marks.map(({ importance }) => importance)
  let best: Round | undefined
  for (let round = 0; round < (isMovable ? rounds[effort] : 1); round++) {
    const order = marks.map((_, mark) => mark).sort((a, b) => urgency[b]! - urgency[a]!)
    const result = search.placeInOrder(order)
    if (!best || result.cost < best.cost) best = result
    result.troubles.forEach((trouble, mark) => {
      urgency[mark]! += 0.3 * trouble
    })
  }
  const positions = best?.positions ?? []
  if (isMovable) for (let sweep = 0; sweep < sweeps[effort]; sweep++) if (!search.improve(positions)) break
  return positions
}

interface Round {
  readonly positions: Position[]
  readonly cost: number
  /** For each mark, in how many doublings of the zoom its name is not shown at rest. */
  readonly troubles: number[]
}

/** A landmark without a name is worse than several small ones without. */
const weightOf = ({ importance }: Unplaced) => importance ** 1.5

class Search {
  private readonly gaps
  /** Pixels along the axis in the view of all history. */
  private readonly along: number[]
  /** Less for what matters more: the order in which labels are placed. */
  private readonly byImportance: number[]

  constructor(
    private readonly marks: readonly Unplaced[],
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
  ) {
    this.gaps = gapsOf(sizeClass, defaultTerritory(sizeClass))
    const blend = warp.blend(1)
    this.along = marks.map(
      ({ point }) => sizeClass.length * (point.plain + blend * (point.dense - point.plain)),
    )
    this.byImportance = marks
      .map((_, mark) => mark)
      .sort((a, b) => marks[b]!.importance - marks[a]!.importance)
  }

  /** Gives each mark in turn the best position that those before it leave. */
  placeInOrder(order: readonly number[]): Round {
    const { marks } = this
    const obstacles = new Obstacles(this.warp, this.sizeClass.length, this.gaps)
    const positions: Position[] = new Array(marks.length)
    const troubles = new Array<number>(marks.length).fill(0)
    let sum = 0
    for (const mark of order) {
      let best: { position: Position; cost: number; dotFrom: number; nameFrom: number } | undefined
      for (const lane of this.lanesOf(mark)) {
        const dotFrom = obstacles.clearFrom(this.thing(mark, lane, undefined)).from
        for (const side of sides) {
          const prior = this.prior(mark, { lane, side }) + cost.dot * doublings(dotFrom)
          if (best && prior >= best.cost) continue
          const nameFrom = obstacles.clearFrom(this.thing(mark, lane, side), dotFrom).from
          const total = prior + cost.name * doublings(nameFrom)
          if (!best || total < best.cost) best = { position: { lane, side }, cost: total, dotFrom, nameFrom }
        }
      }
      const { position, dotFrom, nameFrom } = best!
      positions[mark] = position
      troubles[mark] = doublings(nameFrom)
      sum += weightOf(marks[mark]!) * best!.cost
      obstacles.add(this.thing(mark, position.lane, undefined), dotFrom)
      obstacles.add(this.thing(mark, position.lane, position.side), nameFrom)
    }
    return { positions, cost: sum, troubles }
  }

  /** Moves marks near those whose names have no room at rest, where that is better; tells whether any was moved. */
  improve(positions: Position[]): boolean {
    const { marks, along } = this
    this.pairs ??= new PositionPairs(
      marks,
      along,
      this.optionsOf,
      this.thingAt,
      this.warp,
      this.sizeClass,
      this.gaps,
    )
    const { options } = this.pairs
    const chosen = positions.map((position, mark) =>
      Math.max(
        0,
        options[mark]!.findIndex(({ lane, side }) => lane === position.lane && side === position.side),
      ),
    )
    const priors = options.map((own, mark) => own.map((option) => this.prior(mark, option)))
    const judge = (some: readonly number[]) => this.judge(some, chosen, priors)
    let isBetter = false
    const { troubles } = judge(this.byImportance)
    const troubled = this.byImportance
      .filter((mark) => troubles[mark]! > 0)
      .sort((a, b) => troubles[b]! * weightOf(marks[b]!) - troubles[a]! * weightOf(marks[a]!))
    for (const centre of troubled) {
      if (this.judgements > maxJudgements) return false
      const near = (reach: number) =>
        this.byImportance.filter((mark) => Math.abs(along[mark]! - along[centre]!) < reach)
      const judged = near(neighbourhoodPx)
      let current = judge(judged).cost
      const zoom = (other: number, kind: PairKind) =>
        this.pairs!.zoom(centre, chosen[centre]!, other, chosen[other]!, kind)
      const isInTheWay = (other: number) =>
        other !== centre && (zoom(other, 'names') > 1 || zoom(other, 'nameAndDot') > 1)
      for (const mark of [centre, ...judged.filter(isInTheWay)]) {
        let best = chosen[mark]!
        for (let option = 0; option < options[mark]!.length; option++) {
          chosen[mark] = option
          const { cost } = judge(judged)
          if (cost >= current - 1e-6) continue
          current = cost
          best = option
          isBetter = true
        }
        chosen[mark] = best
      }
    }
    chosen.forEach((option, mark) => {
      positions[mark] = options[mark]![option]!
    })
    return isBetter
  }

  private pairs: PositionPairs | undefined
  private judgements = 0

  /** What the chosen options of some marks, the most important first, cost when dots and then names are placed as on the screen. */
  private judge(some: readonly number[], chosen: readonly number[], priors: readonly (readonly number[])[]) {
    const { marks } = this
    const pairs = this.pairs!
    this.judgements++
    // Of those not placed yet, and those that are not judged, nothing is in the way.
    const dotFrom = new Float64Array(marks.length).fill(Infinity)
    const nameFrom = new Float64Array(marks.length).fill(Infinity)
    const troubles = new Float64Array(marks.length)
    let sum = 0
    for (const mark of some) {
      let from = minZoom
      for (const other of pairs.neighbours[mark]!) {
        if (dotFrom[other] === Infinity) continue
        const zoom = pairs.zoom(mark, chosen[mark]!, other, chosen[other]!, 'dots')
        if (zoom > from && zoom > dotFrom[other]!) from = zoom
      }
      dotFrom[mark] = from
      sum += weightOf(marks[mark]!) * (cost.dot * doublings(from) + priors[mark]![chosen[mark]!]!)
    }
    for (const mark of some) {
      let from = dotFrom[mark]!
      for (const other of pairs.neighbours[mark]!) {
        if (dotFrom[other] === Infinity) continue
        const dot = pairs.zoom(mark, chosen[mark]!, other, chosen[other]!, 'nameAndDot')
        if (dot > from && dot > dotFrom[other]!) from = dot
        if (nameFrom[other] === Infinity) continue
        const name = pairs.zoom(mark, chosen[mark]!, other, chosen[other]!, 'names')
        if (name > from && name > nameFrom[other]!) from = name
      }
      nameFrom[mark] = from
      if (from > 1) troubles[mark] = doublings(from)
      sum += weightOf(marks[mark]!) * cost.name * doublings(from)
    }
    return { cost: sum, troubles }
  }

  private readonly thingAt = (mark: number, { lane, side }: Position, part: 'dot' | 'name') =>
    this.thing(mark, lane, part === 'name' ? side : undefined)

  private readonly optionsOf = (mark: number): Position[] =>
    this.lanesOf(mark).flatMap((lane) => sides.map((side) => ({ lane, side })))

  /** The dot of a mark in a lane or, on a side, its name. */
  private thing(mark: number, lane: number, side: Side | undefined): Thing {
    const { point, bottom, top, dot, name } = this.marks[mark]!
    const height = bottom + lane * (top - bottom)
    return { mark, point, height, box: side ? name(height, side) : dot, isDot: !side }
  }

  /** What a position costs whatever stands around it. */
  private prior(mark: number, { lane, side }: Position): number {
    const { start, end, rise } = this.thing(mark, lane, side).box
    const at = this.along[mark]!
    // The end of the view would push its name over its dot.
    const isPushed = rise > 0 && (at + start < 0 || at + end > this.sizeClass.length)
    return (
      cost.offCentre * Math.abs(lane - 0.5) +
      (side === 'before' ? cost.before : 0) +
      (isPushed ? cost.pushed : 0)
    )
  }

  /** Lanes in hundredths, as positions are written down. */
  private lanesOf(mark: number): number[] {
    const { bottom, top } = this.marks[mark]!
    const max = this.marks.length > maxMovable ? lanes.maxOfMany : lanes.max
    const count = Math.min(max, Math.max(lanes.min, Math.floor((top - bottom) / laneHeight)))
    const at = (index: number) => margin + ((1 - 2 * margin) * (index + 0.5)) / count
    return Array.from({ length: count }, (_, index) => Math.round(100 * at(index)) / 100)
  }
}
