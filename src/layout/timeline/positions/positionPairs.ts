import type { SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import type { MarkBox } from '../labels/obstacleIndex'
import { computeMinDistance, type LabelGaps } from '../labels/separation'
import type { MarkPosition, UnplacedMark } from './markPosition'

/** Marks that are moved together are nearer than this along time at zoom 1, in pixels. */
export const neighbourhoodPx = 260
/** Names of marks nearer than this can touch: at the end of the view, one may be pushed over its mark. */
const maxReachPx = 400

/** Which boxes of two marks must not overlap. */
const pairKindOffsets = { dots: 0, names: 1, nameAndDot: 2, dotAndName: 3 } as const

export type PairKind = keyof typeof pairKindOffsets

/**
 * A cache of the zooms from which the dots and names of two marks do not overlap, for each pair of their
 * options.
 */
export class PositionPairs {
  readonly options: MarkPosition[][]
  readonly neighbours: number[][]
  private readonly tables: (Float32Array | undefined)[]

  constructor(
    private readonly marks: readonly UnplacedMark[],
    along: readonly number[],
    listOptions: (mark: number) => MarkPosition[],
    private readonly makeBox: (mark: number, position: MarkPosition, part: 'dot' | 'name') => MarkBox,
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
    private readonly gaps: LabelGaps,
  ) {
    this.options = marks.map((_, mark) => listOptions(mark))
    this.tables = new Array(marks.length ** 2).fill(undefined)
    this.neighbours = marks.map((_, mark) =>
      marks.flatMap((_, other) =>
        other !== mark && Math.abs(along[mark]! - along[other]!) < maxReachPx ? [other] : [],
      ),
    )
  }

  /**
   * The zoom from which two boxes do not overlap. `nameAndDot` is the name of the first mark and the dot of
   * the second.
   */
  getSeparationZoom(
    mark: number,
    option: number,
    other: number,
    otherOption: number,
    kind: PairKind,
  ): number {
    if (mark > other) {
      const swapped = kind === 'nameAndDot' ? 'dotAndName' : kind === 'dotAndName' ? 'nameAndDot' : kind
      return this.getSeparationZoom(other, otherOption, mark, option, swapped)
    }
    const key = mark * this.marks.length + other
    const width = this.options[other]!.length
    let table = this.tables[key]
    if (!table) {
      table = new Float32Array(4 * this.options[mark]!.length * width).fill(-1)
      this.tables[key] = table
    }
    const index = 4 * (option * width + otherOption) + pairKindOffsets[kind]
    if (table[index]! < 0) table[index] = this.computeSeparationZoom(mark, option, other, otherOption, kind)
    return table[index]!
  }

  private computeSeparationZoom(
    mark: number,
    option: number,
    other: number,
    otherOption: number,
    kind: PairKind,
  ) {
    const isFirstDot = kind === 'dots' || kind === 'dotAndName'
    const isSecondDot = kind === 'dots' || kind === 'nameAndDot'
    const first = this.makeBox(mark, this.options[mark]![option]!, isFirstDot ? 'dot' : 'name')
    const second = this.makeBox(other, this.options[other]![otherOption]!, isSecondDot ? 'dot' : 'name')
    const [early, late] = first.point.linear <= second.point.linear ? [first, second] : [second, first]
    const minDistance = computeMinDistance(early, late, this.gaps) / this.sizeClass.length
    return this.warp.zoomForDistance(
      late.point.linear - early.point.linear,
      late.point.cumulative - early.point.cumulative,
      minDistance,
    )
  }
}
