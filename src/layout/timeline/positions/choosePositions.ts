import type { SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import type { LabelSide } from '../labels/labelBoxes'
import { type MarkBox, minZoom, ObstacleIndex } from '../labels/obstacleIndex'
import { getDefaultDotSpacing } from '../labels/placements'
import { makeLabelGaps } from '../labels/separation'
import type { MarkPosition, UnplacedMark } from './markPosition'
import { countDoublings, getImportanceWeight, positionCosts, type SearchRound } from './positionCosts'
import { neighbourhoodPx, type PairKind, PositionPairs } from './positionPairs'

/** How long to search: `quick` while a reader waits, `thorough` when the site is built. */
export type SearchEffort = 'quick' | 'thorough'

const sides: readonly LabelSide[] = ['after', 'before']
/** Marks keep off the boundaries of their stratum. */
const laneMargin = 0.06
/** Lanes are tried at this distance, in pixels, but not fewer or more than these numbers. */
const laneHeightPx = 8
const laneCounts = { min: 5, max: 28, maxOfMany: 8 }
/** There are many marks where they are more than this: then none is moved again. */
const maxMovable = 400
/** Rounds in which marks that found no room go earlier, and sweeps in which their neighbours make room. */
const rounds = { quick: 4, thorough: 32 }
const sweeps = { quick: 0, thorough: 5 }
/** So often positions are judged before what was found must do. */
const maxEvaluations = 8_000

/**
 * Chooses for each mark (of equal importance the earlier first) where it lies in its stratum and on which side its name
 * stands, so that names and dots have room from as far out as can be. Each takes the best position that those before
 * it leave; those that come off badly go earlier in the next round ("squeaky wheel" optimisation: Joslin and
 * Clements, 1999), and the best round counts. Then those whose names have no room in the view of all history, and
 * their neighbours, are moved wherever that is better for all of them. The result depends on nothing but the arguments.
 */
export function choosePositions(
  marks: readonly UnplacedMark[],
  warp: Warp,
  sizeClass: SizeClass,
  effort: SearchEffort = 'quick',
): MarkPosition[] {
  const search = new PositionSearch(marks, warp, sizeClass)
  const isMovable = marks.length <= maxMovable
  const urgency = marks.map(({ importance }) => importance)
  let best: SearchRound | undefined
  for (let round = 0; round < (isMovable ? rounds[effort] : 1); round++) {
    const order = marks.map((_, mark) => mark).sort((a, b) => urgency[b]! - urgency[a]!)
    const result = search.placeInOrder(order)
    if (!best || result.cost < best.cost) best = result
    result.hiddenDoublings.forEach((trouble, mark) => {
      urgency[mark]! += 0.3 * trouble
    })
  }
  const positions = best?.positions ?? []
  if (isMovable) for (let sweep = 0; sweep < sweeps[effort]; sweep++) if (!search.improve(positions)) break
  return positions
}

class PositionSearch {
  private readonly gaps
  /** Pixels along the axis in the view of all history. */
  private readonly along: number[]
  /** Less for what matters more: the order in which labels are placed. */
  private readonly byImportance: number[]

  constructor(
    private readonly marks: readonly UnplacedMark[],
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
  ) {
    this.gaps = makeLabelGaps(sizeClass, getDefaultDotSpacing(sizeClass))
    const blend = warp.blendAt(1)
    this.along = marks.map(
      ({ point }) => sizeClass.length * (point.linear + blend * (point.cumulative - point.linear)),
    )
    this.byImportance = marks
      .map((_, mark) => mark)
      .sort((a, b) => marks[b]!.importance - marks[a]!.importance)
  }

  /** Gives each mark in turn the best position that those before it leave. */
  placeInOrder(order: readonly number[]): SearchRound {
    const { marks } = this
    const obstacles = new ObstacleIndex(this.warp, this.sizeClass.length, this.gaps)
    const positions: MarkPosition[] = new Array(marks.length)
    const hiddenDoublings = new Array<number>(marks.length).fill(0)
    let sum = 0
    for (const mark of order) {
      let best: { position: MarkPosition; cost: number; dotFrom: number; nameFrom: number } | undefined
      for (const lane of this.listLanes(mark)) {
        const dotFrom = obstacles.findClearance(this.makeBox(mark, lane, undefined)).clearZoom
        for (const side of sides) {
          const prior =
            this.computeOwnCost(mark, { lane, side }) + positionCosts.dot * countDoublings(dotFrom)
          if (best && prior >= best.cost) continue
          const nameFrom = obstacles.findClearance(this.makeBox(mark, lane, side), dotFrom).clearZoom
          const total = prior + positionCosts.name * countDoublings(nameFrom)
          if (!best || total < best.cost) best = { position: { lane, side }, cost: total, dotFrom, nameFrom }
        }
      }
      const { position, dotFrom, nameFrom } = best!
      positions[mark] = position
      hiddenDoublings[mark] = countDoublings(nameFrom)
      sum += getImportanceWeight(marks[mark]!) * best!.cost
      obstacles.add(this.makeBox(mark, position.lane, undefined), dotFrom)
      obstacles.add(this.makeBox(mark, position.lane, position.side), nameFrom)
    }
    return { positions, cost: sum, hiddenDoublings }
  }

  /** Moves marks near those whose names have no room at rest, where that is better; tells whether any was moved. */
  improve(positions: MarkPosition[]): boolean {
    const { marks, along } = this
    this.pairs ??= new PositionPairs(
      marks,
      along,
      this.listOptions,
      this.makeBoxAt,
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
    const priors = options.map((own, mark) => own.map((option) => this.computeOwnCost(mark, option)))
    const judge = (some: readonly number[]) => this.evaluate(some, chosen, priors)
    let isBetter = false
    const { troubles } = judge(this.byImportance)
    const troubled = this.byImportance
      .filter((mark) => troubles[mark]! > 0)
      .sort(
        (a, b) =>
          troubles[b]! * getImportanceWeight(marks[b]!) - troubles[a]! * getImportanceWeight(marks[a]!),
      )
    for (const centre of troubled) {
      if (this.evaluations > maxEvaluations) return false
      const near = (reach: number) =>
        this.byImportance.filter((mark) => Math.abs(along[mark]! - along[centre]!) < reach)
      const judged = near(neighbourhoodPx)
      let current = judge(judged).cost
      const zoom = (other: number, kind: PairKind) =>
        this.pairs!.getSeparationZoom(centre, chosen[centre]!, other, chosen[other]!, kind)
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
  private evaluations = 0

  /** What the chosen options of some marks, the most important first, cost when dots and then names are placed as on the screen. */
  private evaluate(
    some: readonly number[],
    chosen: readonly number[],
    priors: readonly (readonly number[])[],
  ) {
    const { marks } = this
    const pairs = this.pairs!
    this.evaluations++
    // Of those not placed yet, and those that are not judged, nothing is in the way.
    const dotFrom = new Float64Array(marks.length).fill(Infinity)
    const nameFrom = new Float64Array(marks.length).fill(Infinity)
    const troubles = new Float64Array(marks.length)
    let sum = 0
    for (const mark of some) {
      let from = minZoom
      for (const other of pairs.neighbours[mark]!) {
        if (dotFrom[other] === Infinity) continue
        const zoom = pairs.getSeparationZoom(mark, chosen[mark]!, other, chosen[other]!, 'dots')
        if (zoom > from && zoom > dotFrom[other]!) from = zoom
      }
      dotFrom[mark] = from
      sum +=
        getImportanceWeight(marks[mark]!) *
        (positionCosts.dot * countDoublings(from) + priors[mark]![chosen[mark]!]!)
    }
    for (const mark of some) {
      let from = dotFrom[mark]!
      for (const other of pairs.neighbours[mark]!) {
        if (dotFrom[other] === Infinity) continue
        const dot = pairs.getSeparationZoom(mark, chosen[mark]!, other, chosen[other]!, 'nameAndDot')
        if (dot > from && dot > dotFrom[other]!) from = dot
        if (nameFrom[other] === Infinity) continue
        const name = pairs.getSeparationZoom(mark, chosen[mark]!, other, chosen[other]!, 'names')
        if (name > from && name > nameFrom[other]!) from = name
      }
      nameFrom[mark] = from
      if (from > 1) troubles[mark] = countDoublings(from)
      sum += getImportanceWeight(marks[mark]!) * positionCosts.name * countDoublings(from)
    }
    return { cost: sum, troubles }
  }

  private readonly makeBoxAt = (mark: number, { lane, side }: MarkPosition, part: 'dot' | 'name') =>
    this.makeBox(mark, lane, part === 'name' ? side : undefined)

  private readonly listOptions = (mark: number): MarkPosition[] =>
    this.listLanes(mark).flatMap((lane) => sides.map((side) => ({ lane, side })))

  /** The dot of a mark in a lane or, on a side, its name. */
  private makeBox(mark: number, lane: number, side: LabelSide | undefined): MarkBox {
    const { point, bottom, top, dotBox, makeNameBox } = this.marks[mark]!
    const height = bottom + lane * (top - bottom)
    return { mark, point, height, box: side ? makeNameBox(height, side) : dotBox, isDot: !side }
  }

  /** What a position costs whatever stands around it. */
  private computeOwnCost(mark: number, { lane, side }: MarkPosition): number {
    const { start, end, rise } = this.makeBox(mark, lane, side).box
    const at = this.along[mark]!
    // The end of the view would push its name over its dot.
    const isPushed = rise > 0 && (at + start < 0 || at + end > this.sizeClass.length)
    return (
      positionCosts.offCentre * Math.abs(lane - 0.5) +
      (side === 'before' ? positionCosts.before : 0) +
      (isPushed ? positionCosts.pushed : 0)
    )
  }

  /** Lanes in hundredths, as positions are written down. */
  private listLanes(mark: number): number[] {
    const { bottom, top } = this.marks[mark]!
    const max = this.marks.length > maxMovable ? laneCounts.maxOfMany : laneCounts.max
    const count = Math.min(max, Math.max(laneCounts.min, Math.floor((top - bottom) / laneHeightPx)))
    const at = (index: number) => laneMargin + ((1 - 2 * laneMargin) * (index + 0.5)) / count
    return Array.from({ length: count }, (_, index) => Math.round(100 * at(index)) / 100)
  }
}
