import type { Language } from '../../../model/language'
import type { Architecture } from '../../../model/timeline'
import type { SizeClass } from '../axis/timelineFrame'
import type { AxisPoint } from '../axis/warp'
import {
  type CardSize,
  getDotRadius,
  type LabelBox,
  type LabelSide,
  makeCardBox,
  makeDotBox,
  makeNameBox,
  makeNameLabel,
  measureCard,
  type NameLabel,
} from '../labels/labelBoxes'
import type { MarkCandidate } from '../labels/placements'
import type { MarkPosition } from '../positions/markPosition'
import type { BaseMark } from '../strata/baseLayout'

/**
 * A mark of an architecture: all that does not depend on zoom or viewport. Labels are measured lazily,
 * because only a few of many marks are ever labelled.
 */
export class ArrangedMark implements MarkCandidate {
  readonly architecture: Architecture
  readonly importance: number
  readonly year: number
  readonly point: AxisPoint
  /** Height above the ground, as a fraction of the depth. */
  readonly height: number
  /** Height in pixels of the size class. */
  readonly heightPx: number
  readonly side: LabelSide
  private cachedNameLabel?: NameLabel
  private cachedNameBox?: LabelBox
  private cachedCardSize?: CardSize
  private cachedCardBox?: LabelBox

  constructor(
    { architecture, year, point, bottom, top }: BaseMark,
    /** The index among the marks, which are in chronological order. */
    readonly index: number,
    { lane, side }: MarkPosition,
    private readonly context: MarkContext,
  ) {
    this.architecture = architecture
    this.importance = architecture.importance
    this.year = year
    this.point = point
    this.height = bottom + lane * (top - bottom)
    this.heightPx = this.height * context.sizeClass.depth
    this.side = side
  }

  /** The radius of the dot, in pixels. */
  get radius(): number {
    return getDotRadius(this.architecture, this.context.sizeClass)
  }

  get dotBox(): LabelBox {
    return this.context.dotBoxes[this.importance]!
  }

  get countBox(): LabelBox {
    return this.context.countBox
  }

  get nameLabel(): NameLabel {
    this.cachedNameLabel ??= makeNameLabel(this.architecture, this.context.language, this.context.sizeClass)
    return this.cachedNameLabel
  }

  get nameBox(): LabelBox {
    this.cachedNameBox ??= makeNameBox(
      this.architecture,
      this.nameLabel,
      this.labelPlace,
      this.context.sizeClass,
    )
    return this.cachedNameBox
  }

  get cardSize(): CardSize {
    this.cachedCardSize ??= measureCard(this.architecture, this.context.language, this.context.sizeClass)
    return this.cachedCardSize
  }

  get cardBox(): LabelBox {
    this.cachedCardBox ??= makeCardBox(this.cardSize, this.labelPlace, this.context.sizeClass)
    return this.cachedCardBox
  }

  private get labelPlace() {
    return { height: this.heightPx, side: this.side }
  }
}

/** Data shared by all marks of an arrangement. */
export interface MarkContext {
  readonly sizeClass: SizeClass
  readonly language: Language
  /** The boxes of dots, by importance, and of the count that replaces a dot where marks are clustered. */
  readonly dotBoxes: readonly LabelBox[]
  readonly countBox: LabelBox
}

export function makeMarkContext(sizeClass: SizeClass, language: Language): MarkContext {
  const dotBoxes = [0, 1, 2, 3, 4, 5].map((importance) =>
    makeDotBox(getDotRadius({ importance }, sizeClass), false, sizeClass),
  )
  return { sizeClass, language, dotBoxes, countBox: makeDotBox(0, true, sizeClass) }
}
