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
  maxMovable,
  positionCosts,
  type SearchEffort,
  type SearchRound,
  searchEfforts,
} from './positionCosts'
import { PositionImprover } from './positionImprover'
import { PositionPairs } from './positionPairs'

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
  return isMovable && sweeps > 0 ? search.improve(positions, sweeps) : positions
}

class PositionSearch {
  private readonly gaps
  private readonly reserved: ObstacleIndex
  /** Position along the axis at zoom 1, in pixels. */
  private readonly along: number[]

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

  /** Moves marks whose names have no room at zoom 1, and those in their way, where that lowers the cost. */
  improve(positions: readonly MarkPosition[], sweeps: number): MarkPosition[] {
    const { marks, along, listOptions, makeBoxAt, warp, sizeClass, gaps } = this
    const pairs = new PositionPairs(marks, along, listOptions, makeBoxAt, warp, sizeClass, gaps)
    const baseCosts = pairs.options.map((own, mark) => own.map((option) => this.computeOwnCost(mark, option)))
    const improver = new PositionImprover(marks, along, pairs, baseCosts, positions)
    for (let sweep = 0; sweep < sweeps; sweep++) if (!improver.sweep()) break
    improver.nameLandmarks()
    return improver.positions
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
