import type { SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import type { LabelSide } from '../labels/labelBoxes'
import { type MarkBox, minZoom, ObstacleIndex } from '../labels/obstacleIndex'
import { getDefaultDotSpacing } from '../labels/placements'
import { makeLabelGaps } from '../labels/separation'
import { listLanes } from './lanes'
import type { MarkPosition, UnplacedMark } from './markPosition'
import {
  countDoublings,
  countHiddenDoublings,
  getImportanceWeight,
  maxEvaluations,
  maxMovable,
  positionCosts,
  type SearchEffort,
  type SearchRound,
  searchEfforts,
} from './positionCosts'
import { neighbourhoodPx, type PairKind, PositionPairs } from './positionPairs'

const sides: readonly LabelSide[] = ['after', 'before']

/**
 * Chooses the lane of each mark in its stratum and the side of its name, so that dots and names have room at
 * as low a zoom as possible. Each mark (by importance, then date) takes the best position that the previous
 * ones leave; badly placed marks get a higher priority in the next round ("squeaky wheel" optimisation:
 * Joslin and Clements, 1999), and the best round is kept. Then marks without room for a name at zoom 1, and
 * their neighbours, are moved where that lowers the total cost. Deterministic.
 *
 * @param reserved Boxes to be kept free, such as those of the names of eras.
 */
export function choosePositions(
  marks: readonly UnplacedMark[],
  warp: Warp,
  sizeClass: SizeClass,
  effort: SearchEffort = 'quick',
  reserved: readonly MarkBox[] = [],
): MarkPosition[] {
  const search = new PositionSearch(marks, warp, sizeClass, reserved)
  const isMovable = marks.length <= maxMovable
  const { rounds, sweeps } = searchEfforts[effort]
  const urgency = marks.map(({ importance }) => importance)
  let best: SearchRound | undefined
  for (let round = 0; round < (isMovable ? rounds : 1); round++) {
    const order = marks.map((_, mark) => mark).sort((a, b) => urgency[b]! - urgency[a]!)
    const result = search.placeInOrder(order)
    if (!best || result.cost < best.cost) best = result
    result.hiddenDoublings.forEach((doublings, mark) => {
      urgency[mark]! += 0.3 * doublings
    })
  }
  const positions = best?.positions ?? []
  if (isMovable) for (let sweep = 0; sweep < sweeps; sweep++) if (!search.improve(positions)) break
  return positions
}

class PositionSearch {
  private readonly gaps
  private readonly reserved: ObstacleIndex
  /** Position along the axis at zoom 1, in pixels. */
  private readonly along: number[]
  /** Indexes of the marks in descending importance: the order in which labels are placed. */
  private readonly byImportance: number[]

  constructor(
    private readonly marks: readonly UnplacedMark[],
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
    reserved: readonly MarkBox[],
  ) {
    this.gaps = makeLabelGaps(sizeClass, getDefaultDotSpacing(sizeClass))
    this.reserved = new ObstacleIndex(warp, sizeClass.length, this.gaps)
    for (const box of reserved) this.reserved.add(box, minZoom)
    const blend = warp.blendAt(1)
    this.along = marks.map(
      ({ point }) => sizeClass.length * (point.linear + blend * (point.cumulative - point.linear)),
    )
    this.byImportance = marks
      .map((_, mark) => mark)
      .sort((a, b) => marks[b]!.importance - marks[a]!.importance)
  }

  /** Places the marks in an order, each at the best position that the previous ones leave. */
  placeInOrder(order: readonly number[]): SearchRound {
    const { marks } = this
    const obstacles = new ObstacleIndex(this.warp, this.sizeClass.length, this.gaps)
    const positions: MarkPosition[] = new Array(marks.length)
    const hiddenDoublings = new Array<number>(marks.length).fill(0)
    let sum = 0
    for (const mark of order) {
      let best: { position: MarkPosition; cost: number; dotZoom: number; nameZoom: number } | undefined
      for (const lane of listLanes(this.marks[mark]!, this.marks.length > maxMovable)) {
        const dotZoom = obstacles.findClearance(this.makeBox(mark, lane, undefined)).clearZoom
        for (const side of sides) {
          const baseCost =
            this.computeOwnCost(mark, { lane, side }) + positionCosts.dot * countDoublings(dotZoom)
          if (best && baseCost >= best.cost) continue
          const nameZoom = obstacles.findClearance(this.makeBox(mark, lane, side), dotZoom).clearZoom
          const cost = baseCost + positionCosts.name * countDoublings(nameZoom)
          if (!best || cost < best.cost) best = { position: { lane, side }, cost, dotZoom, nameZoom }
        }
      }
      const { position, dotZoom, nameZoom } = best!
      positions[mark] = position
      hiddenDoublings[mark] = countDoublings(nameZoom)
      sum += getImportanceWeight(marks[mark]!) * best!.cost
      obstacles.add(this.makeBox(mark, position.lane, undefined), dotZoom)
      obstacles.add(this.makeBox(mark, position.lane, position.side), nameZoom)
    }
    return { positions, cost: sum, hiddenDoublings }
  }

  /** Moves marks without room for a name at zoom 1, and neighbours, if cheaper; returns whether any moved. */
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
    const baseCosts = options.map((own, mark) => own.map((option) => this.computeOwnCost(mark, option)))
    const evaluate = (subset: readonly number[]) => this.evaluate(subset, chosen, baseCosts)
    let isBetter = false
    const { hiddenDoublings } = evaluate(this.byImportance)
    const hiddenMarks = this.byImportance
      .filter((mark) => hiddenDoublings[mark]! > 0)
      .sort(
        (a, b) =>
          hiddenDoublings[b]! * getImportanceWeight(marks[b]!) -
          hiddenDoublings[a]! * getImportanceWeight(marks[a]!),
      )
    for (const centre of hiddenMarks) {
      if (this.evaluations > maxEvaluations) return false
      const neighbourhood = this.byImportance.filter(
        (mark) => Math.abs(along[mark]! - along[centre]!) < neighbourhoodPx,
      )
      let current = evaluate(neighbourhood).cost
      const zoom = (other: number, kind: PairKind) =>
        this.pairs!.getSeparationZoom(centre, chosen[centre]!, other, chosen[other]!, kind)
      const isInTheWay = (other: number) =>
        other !== centre && (zoom(other, 'names') > 1 || zoom(other, 'nameAndDot') > 1)
      for (const mark of [centre, ...neighbourhood.filter(isInTheWay)]) {
        let best = chosen[mark]!
        for (let option = 0; option < options[mark]!.length; option++) {
          chosen[mark] = option
          const { cost } = evaluate(neighbourhood)
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

  /** The cost of the chosen options of some marks in descending importance; dots are placed before names. */
  private evaluate(
    subset: readonly number[],
    chosen: readonly number[],
    baseCosts: readonly (readonly number[])[],
  ) {
    const { marks } = this
    const pairs = this.pairs!
    this.evaluations++
    // Marks that are not placed yet, and those that are not evaluated, block nothing.
    const dotZooms = new Float64Array(marks.length).fill(Infinity)
    const nameZooms = new Float64Array(marks.length).fill(Infinity)
    const hiddenDoublings = new Float64Array(marks.length)
    let sum = 0
    for (const mark of subset) {
      let from = minZoom
      for (const other of pairs.neighbours[mark]!) {
        if (dotZooms[other] === Infinity) continue
        const zoom = pairs.getSeparationZoom(mark, chosen[mark]!, other, chosen[other]!, 'dots')
        if (zoom > from && zoom > dotZooms[other]!) from = zoom
      }
      dotZooms[mark] = from
      sum +=
        getImportanceWeight(marks[mark]!) *
        (positionCosts.dot * countDoublings(from) + baseCosts[mark]![chosen[mark]!]!)
    }
    for (const mark of subset) {
      let from = dotZooms[mark]!
      for (const other of pairs.neighbours[mark]!) {
        if (dotZooms[other] === Infinity) continue
        const dot = pairs.getSeparationZoom(mark, chosen[mark]!, other, chosen[other]!, 'nameAndDot')
        if (dot > from && dot > dotZooms[other]!) from = dot
        if (nameZooms[other] === Infinity) continue
        const name = pairs.getSeparationZoom(mark, chosen[mark]!, other, chosen[other]!, 'names')
        if (name > from && name > nameZooms[other]!) from = name
      }
      nameZooms[mark] = from
      if (from > 1) hiddenDoublings[mark] = countDoublings(from)
      sum += getImportanceWeight(marks[mark]!) * positionCosts.name * countDoublings(from)
    }
    return { cost: sum, hiddenDoublings }
  }

  private readonly makeBoxAt = (mark: number, { lane, side }: MarkPosition, part: 'dot' | 'name') =>
    this.makeBox(mark, lane, part === 'name' ? side : undefined)

  private readonly listOptions = (mark: number): MarkPosition[] =>
    listLanes(this.marks[mark]!, this.marks.length > maxMovable).flatMap((lane) =>
      sides.map((side) => ({ lane, side })),
    )

  /** The box of a mark in a lane: of its name if `side` is given, else of its dot. */
  private makeBox(mark: number, lane: number, side: LabelSide | undefined): MarkBox {
    const { point, bottom, top, dotBox, makeNameBox } = this.marks[mark]!
    const height = bottom + lane * (top - bottom)
    return { mark, point, height, box: side ? makeNameBox(height, side) : dotBox, isDot: !side }
  }

  /** The cost of a position that does not depend on other marks. */
  private computeOwnCost(mark: number, { lane, side }: MarkPosition): number {
    const nameBox = this.makeBox(mark, lane, side)
    const { start, end, rise } = nameBox.box
    const along = this.along[mark]!
    // The end of the view would push its name over its dot.
    const isPushed = rise > 0 && (along + start < 0 || along + end > this.sizeClass.length)
    return (
      positionCosts.offCentre * Math.abs(lane - 0.5) +
      (side === 'before' ? positionCosts.before : 0) +
      (isPushed ? positionCosts.pushed : 0) +
      positionCosts.reserved *
        (positionCosts.dot * countHiddenDoublings(this.reserved, this.makeBox(mark, lane, undefined)) +
          positionCosts.name * countHiddenDoublings(this.reserved, nameBox))
    )
  }
}
