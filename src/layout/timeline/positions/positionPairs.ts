import type { SizeClass } from '../axis/frame'
import type { Warp } from '../axis/warp'
import type { Thing } from '../labels/obstacles'
import { type Gaps, minDistance } from '../labels/separation'
import type { Position, Unplaced } from './position'

/** Neighbours are this near along time in the view of all history. */
export const neighbourhoodPx = 260

/** What of two marks is to be apart. */
const kinds = { dots: 0, names: 1, nameAndDot: 2, dotAndName: 3 } as const

export type PairKind = keyof typeof kinds

/** From which zoom on the dots and names of two marks are apart, for each of their options; worked out when first asked for. */
export class PositionPairs {
  readonly options: Position[][]
  readonly neighbours: number[][]
  private readonly tables: (Float32Array | undefined)[]

  constructor(
    private readonly marks: readonly Unplaced[],
    along: readonly number[],
    optionsOf: (mark: number) => Position[],
    private readonly thingAt: (mark: number, position: Position, part: 'dot' | 'name') => Thing,
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
    private readonly gaps: Gaps,
  ) {
    this.options = marks.map((_, mark) => optionsOf(mark))
    this.tables = new Array(marks.length ** 2).fill(undefined)
    this.neighbours = marks.map((_, mark) =>
      marks.flatMap((_, other) =>
        other !== mark && Math.abs(along[mark]! - along[other]!) < neighbourhoodPx ? [other] : [],
      ),
    )
  }

  /** `nameAndDot` is the name of the first and the dot of the second. */
  zoom(mark: number, option: number, other: number, otherOption: number, kind: PairKind): number {
    if (mark > other) {
      const swapped = kind === 'nameAndDot' ? 'dotAndName' : kind === 'dotAndName' ? 'nameAndDot' : kind
      return this.zoom(other, otherOption, mark, option, swapped)
    }
    const key = mark * this.marks.length + other
    const width = this.options[other]!.length
    let table = this.tables[key]
    if (!table) {
      table = new Float32Array(4 * this.options[mark]!.length * width).fill(-1)
      this.tables[key] = table
    }
    const at = 4 * (option * width + otherOption) + kinds[kind]
    if (table[at]! < 0) table[at] = this.compute(mark, option, other, otherOption, kind)
    return table[at]!
  }

  private compute(mark: number, option: number, other: number, otherOption: number, kind: PairKind) {
    const isFirstDot = kind === 'dots' || kind === 'dotAndName'
    const isSecondDot = kind === 'dots' || kind === 'nameAndDot'
    const first = this.thingAt(mark, this.options[mark]![option]!, isFirstDot ? 'dot' : 'name')
    const second = this.thingAt(other, this.options[other]![otherOption]!, isSecondDot ? 'dot' : 'name')
    const [early, late] = first.point.plain <= second.point.plain ? [first, second] : [second, first]
    const needed = minDistance(early, late, this.gaps) / this.sizeClass.length
    return this.warp.zoomAt(
      late.point.plain - early.point.plain,
      late.point.dense - early.point.dense,
      needed,
    )
  }
}
