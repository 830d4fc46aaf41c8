import type { SizeClass } from '../axis/timelineFrame'
import type { AxisPoint } from '../axis/warp'
import type { Strata } from '../strata/strata'
import type { LabelBox } from './labelBoxes'
import type { LabelGaps } from './separation'

/** A mark that is to be placed. */
export interface MarkCandidate {
  readonly point: AxisPoint
  /** Pixels above the ground. */
  readonly heightPx: number
  /** 1 to 5. */
  readonly importance: number
  /** Of its dot, and of the count in its place where others are gathered into it. */
  readonly dotBox: LabelBox
  readonly countBox: LabelBox
  readonly nameBox: LabelBox
  readonly cardBox: LabelBox
}

/** The label of an event or a winter that stands among the names. */
export interface AnnotationCandidate {
  readonly point: AxisPoint
  /** Pixels above the ground. */
  readonly heightPx: number
  readonly box: LabelBox
}

/**
 * The least zooms at which marks and labels are shown, by their indexes; infinite where there is no room. They hold for
 * zooms below `until`: what is shown only from there on is infinite too.
 */
export interface Placements {
  readonly untilZoom: number
  readonly dotMinZooms: Float64Array
  readonly nameMinZooms: Float64Array
  /** From here on the card takes the name's place. */
  readonly cardMinZooms: Float64Array
  readonly annotationMinZooms: Float64Array
  /** The mark into which each is gathered before it is shown; -1 where there is none. */
  readonly hosts: Int32Array
}

/** What is shown of a mark at a zoom. */
export function getDisplayKind(
  { dotMinZooms, nameMinZooms, cardMinZooms }: Placements,
  mark: number,
  k: number,
) {
  if (k >= cardMinZooms[mark]!) return 'card'
  if (k >= nameMinZooms[mark]!) return 'name'
  return k >= dotMinZooms[mark]! ? 'dot' : 'none'
}

/** Cards belong to the view of a few years. */
export const minCardZoom = 7

/** So many marks can be told apart at once; where there are more, dots keep farther from each other. */
export const maxMarksInView = 320

/** The room that dots keep from each other, in pixels, so that no view holds too many of them. */
export function computeDotSpacing(
  marks: number,
  strata: Strata,
  sizeClass: SizeClass,
): LabelGaps['dotHalfPx'] {
  const defaultSpacing = getDefaultDotSpacing(sizeClass)
  if (marks <= maxMarksInView) return defaultSpacing
  const top = strata.boundaries.at(-1)!
  const area =
    (top.reduce((sum, height) => sum + height, 0) / top.length) * sizeClass.length * sizeClass.depth
  const grown = Math.sqrt(
    Math.max(1, area / maxMarksInView / (4 * defaultSpacing.along * defaultSpacing.across)),
  )
  // Names are wide: it is along time that room is needed.
  const [along, across] = sizeClass.orientation === 'horizontal' ? [1.5, 1 / 1.5] : [1 / 1.5, 1.5]
  return {
    along: Math.max(defaultSpacing.along, defaultSpacing.along * grown * along),
    across: Math.max(defaultSpacing.across, defaultSpacing.across * grown * across),
  }
}

/** Dots may come so near each other. */
export const getDefaultDotSpacing = ({ textScale }: SizeClass): LabelGaps['dotHalfPx'] => ({
  along: 6 * textScale,
  across: 6 * textScale,
})
