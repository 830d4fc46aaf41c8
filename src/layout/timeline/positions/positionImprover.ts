import { minZoom } from '../labels/obstacleIndex'
import type { MarkPosition, UnplacedMark } from './markPosition'
import {
  countDoublings,
  getImportanceWeight,
  isLandmark,
  maxEvaluations,
  positionCosts,
} from './positionCosts'
import { neighbourhoodPx, type PairKind, type PositionPairs } from './positionPairs'

/** Improves the positions of marks step by step: every change lowers the cost. */
export class PositionImprover {
  /** The index of the option of each mark. */
  private readonly chosen: number[]
  /** Indexes of the marks in descending importance: the order in which labels are placed. */
  private readonly byImportance: readonly number[]
  private evaluations = 0

  /**
   * @param along Positions along the axis at zoom 1, in pixels.
   * @param baseCosts For each mark, the cost of each option that does not depend on other marks.
   */
  constructor(
    private readonly marks: readonly UnplacedMark[],
    private readonly along: readonly number[],
    private readonly pairs: PositionPairs,
    private readonly baseCosts: readonly (readonly number[])[],
    positions: readonly MarkPosition[],
  ) {
    this.byImportance = marks
      .map((_, mark) => mark)
      .sort((a, b) => marks[b]!.importance - marks[a]!.importance)
    this.chosen = positions.map((position, mark) =>
      Math.max(
        0,
        pairs.options[mark]!.findIndex(({ lane, side }) => lane === position.lane && side === position.side),
      ),
    )
  }

  get positions(): MarkPosition[] {
    return this.chosen.map((option, mark) => this.pairs.options[mark]![option]!)
  }

  /** Moves marks without room for a name at zoom 1, and neighbours, if cheaper; returns whether any moved. */
  sweep(): boolean {
    const { along, chosen } = this
    let isBetter = false
    for (const centre of this.listHidden()) {
      if (this.evaluations > maxEvaluations) return false
      const neighbourhood = this.byImportance.filter(
        (mark) => Math.abs(along[mark]! - along[centre]!) < neighbourhoodPx,
      )
      let current = this.evaluate(neighbourhood).cost
      const zoom = (other: number, kind: PairKind) =>
        this.pairs.getSeparationZoom(centre, chosen[centre]!, other, chosen[other]!, kind)
      const isInTheWay = (other: number) =>
        other !== centre && (zoom(other, 'names') > 1 || zoom(other, 'nameAndDot') > 1)
      for (const mark of [centre, ...neighbourhood.filter(isInTheWay)]) {
        let best = chosen[mark]!
        for (let option = 0; option < this.pairs.options[mark]!.length; option++) {
          chosen[mark] = option
          const { cost } = this.evaluate(neighbourhood)
          if (cost >= current - 1e-6) continue
          current = cost
          best = option
          isBetter = true
        }
        chosen[mark] = best
      }
    }
    return isBetter
  }

  /**
   * Gives names to landmarks that have none at zoom 1: each is moved to where at most one other mark is in its way, together
   * with that, if the cost of all marks falls.
   */
  nameLandmarks(): void {
    for (const landmark of this.listHidden()) {
      if (!isLandmark(this.marks[landmark]!)) continue
      let current = this.evaluate(this.byImportance).cost
      let best: readonly (readonly [mark: number, option: number])[] = []
      for (let option = 0; option < this.pairs.options[landmark]!.length; option++)
        for (const move of this.listMoves(landmark, option)) {
          const before = move.map(([mark]) => [mark, this.chosen[mark]!] as const)
          this.apply(move)
          const { cost } = this.evaluate(this.byImportance)
          this.apply(before)
          if (cost >= current - 1e-6) continue
          current = cost
          best = move
        }
      this.apply(best)
    }
  }

  private apply(move: readonly (readonly [mark: number, option: number])[]) {
    for (const [mark, option] of move) this.chosen[mark] = option
  }

  /** The moves that give a landmark room for its name with one of its options: its own, and that of a mark in the way. */
  private listMoves(landmark: number, option: number) {
    const blocks = (other: number, otherOption: number) => {
      const zoom = (kind: PairKind) =>
        this.pairs.getSeparationZoom(landmark, option, other, otherOption, kind)
      const isNamedFirst = this.marks[other]!.importance >= this.marks[landmark]!.importance
      return zoom('dots') > 1 || zoom('nameAndDot') > 1 || (isNamedFirst && zoom('names') > 1)
    }
    const [blocker, ...others] = this.pairs.neighbours[landmark]!.filter((other) =>
      blocks(other, this.chosen[other]!),
    )
    const own = [landmark, option] as const
    if (blocker === undefined) return [[own]]
    if (others.length > 0) return []
    return [...this.pairs.options[blocker]!.keys()]
      .filter((otherOption) => !blocks(blocker, otherOption))
      .map((otherOption) => [own, [blocker, otherOption] as const])
  }

  /** The marks without room for a name at zoom 1, the most costly first. */
  private listHidden(): number[] {
    const { hiddenDoublings } = this.evaluate(this.byImportance)
    const getCost = (mark: number) => hiddenDoublings[mark]! * getImportanceWeight(this.marks[mark]!)
    return this.byImportance
      .filter((mark) => hiddenDoublings[mark]! > 0)
      .sort((a, b) => getCost(b) - getCost(a))
  }

  /** The cost of the chosen options of some marks in descending importance; dots are placed before names. */
  private evaluate(subset: readonly number[]) {
    const { marks, pairs, chosen } = this
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
        (positionCosts.dot * countDoublings(from) + this.baseCosts[mark]![chosen[mark]!]!)
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
}
