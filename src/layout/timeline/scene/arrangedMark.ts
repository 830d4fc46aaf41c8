import type { Architecture, Language } from '../../../model/timeline'
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
  private ownLettering?: NameLabel
  private ownName?: LabelBox
  private ownCard?: CardSize
  private ownCardBox?: LabelBox

  constructor(
    { architecture, year, point, bottom, top }: BaseMark,
    /** The index among the marks, which are in chronological order. */
    readonly index: number,
    { lane, side }: MarkPosition,
    private readonly kind: MarkContext,
  ) {
    this.architecture = architecture
    this.importance = architecture.importance
    this.year = year
    this.point = point
    this.height = bottom + lane * (top - bottom)
    this.heightPx = this.height * kind.sizeClass.depth
    this.side = side
  }

  /** The radius of the dot, in pixels. */
  get radius(): number {
    return getDotRadius(this.architecture, this.kind.sizeClass)
  }

  get dotBox(): LabelBox {
    return this.kind.dotBoxes[this.importance]!
  }

  get countBox(): LabelBox {
    return this.kind.countBox
  }

  get nameLabel(): NameLabel {
    this.ownLettering ??= makeNameLabel(this.architecture, this.kind.language, this.kind.sizeClass)
    return this.ownLettering
  }

  get nameBox(): LabelBox {
    this.ownName ??= makeNameBox(this.architecture, this.nameLabel, this.place, this.kind.sizeClass)
    return this.ownName
  }

  get cardSize(): CardSize {
    this.ownCard ??= measureCard(this.architecture, this.kind.language, this.kind.sizeClass)
    return this.ownCard
  }

  get cardBox(): LabelBox {
    this.ownCardBox ??= makeCardBox(this.cardSize, this.place, this.kind.sizeClass)
    return this.ownCardBox
  }

  private get place() {
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
