import type { Architecture, Language } from '../../../model/timeline'
import type { SizeClass } from '../axis/frame'
import type { AxisPoint } from '../axis/warp'
import {
  type Card,
  cardBox,
  cardOf,
  dotBox,
  dotRadius,
  type LabelBox,
  type Lettering,
  letteringOf,
  nameBox,
  type Side,
} from '../labels/labels'
import type { Candidate } from '../labels/placement'
import type { Position } from '../positions/position'
import type { GroundMark } from '../strata/ground'

/**
 * A mark of an architecture, with all that depends on neither the zoom nor what part of time is in view. Its labels are
 * measured when they are first asked for: of many marks few are ever written.
 */
export class ArrangedMark implements Candidate {
  readonly architecture: Architecture
  readonly importance: number
  readonly year: number
  readonly point: AxisPoint
  /** Above the ground, as a fraction of the depth. */
  readonly height: number
  /** The same in pixels of the size class. */
  readonly elevation: number
  readonly side: Side
  private ownLettering?: Lettering
  private ownName?: LabelBox
  private ownCard?: Card
  private ownCardBox?: LabelBox

  constructor(
    { architecture, year, point, bottom, top }: GroundMark,
    /** Its place among the marks, which are in order of time. */
    readonly index: number,
    { lane, side }: Position,
    private readonly kind: MarkKind,
  ) {
    this.architecture = architecture
    this.importance = architecture.importance
    this.year = year
    this.point = point
    this.height = bottom + lane * (top - bottom)
    this.elevation = this.height * kind.sizeClass.depth
    this.side = side
  }

  /** Of the dot, in pixels. */
  get radius(): number {
    return dotRadius(this.architecture, this.kind.sizeClass)
  }

  get dot(): LabelBox {
    return this.kind.dots[this.importance]!
  }

  get count(): LabelBox {
    return this.kind.count
  }

  get lettering(): Lettering {
    this.ownLettering ??= letteringOf(this.architecture, this.kind.language, this.kind.sizeClass)
    return this.ownLettering
  }

  get name(): LabelBox {
    this.ownName ??= nameBox(this.architecture, this.lettering, this.place, this.kind.sizeClass)
    return this.ownName
  }

  get cardSize(): Card {
    this.ownCard ??= cardOf(this.architecture, this.kind.language, this.kind.sizeClass)
    return this.ownCard
  }

  get card(): LabelBox {
    this.ownCardBox ??= cardBox(this.cardSize, this.place, this.kind.sizeClass)
    return this.ownCardBox
  }

  private get place() {
    return { height: this.elevation, side: this.side }
  }
}

/** What the marks of an arrangement share. */
export interface MarkKind {
  readonly sizeClass: SizeClass
  readonly language: Language
  /** The boxes of dots by importance, and of the counts that take their place where marks are gathered. */
  readonly dots: readonly LabelBox[]
  readonly count: LabelBox
}

/** What the marks of a size class share. */
export function markKindOf(sizeClass: SizeClass, language: Language): MarkKind {
  const dots = [0, 1, 2, 3, 4, 5].map((importance) =>
    dotBox(dotRadius({ importance }, sizeClass), false, sizeClass),
  )
  return { sizeClass, language, dots, count: dotBox(0, true, sizeClass) }
}
