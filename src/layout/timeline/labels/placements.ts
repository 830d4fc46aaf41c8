import type { SizeClass } from '../axis/timelineFrame'
import type { AxisPoint } from '../axis/warp'
import type { Strata } from '../strata/strata'
import type { LabelBox } from './labelBoxes'
import type { LabelGaps } from './separation'

export interface MarkCandidate {
  readonly point: AxisPoint
  /** Pixels above the ground. */
  readonly heightPx: number
  /** 1 to 5. */
  readonly importance: number
  /** The boxes of its dot, and of the count that replaces it where others are clustered into it. */
  readonly dotBox: LabelBox
  readonly countBox: LabelBox
  readonly nameBox: LabelBox
  readonly cardBox: LabelBox
}

/** The label of an event or a winter that is placed among the names. */
export interface AnnotationCandidate {
  readonly point: AxisPoint
  /** Pixels above the ground. */
  readonly heightPx: number
  readonly box: LabelBox
}

/** A place for the name of an era. */
export interface EraNameTarget extends AnnotationCandidate {
  readonly era: number
  /** The zoom from which it lies within its stratum. */
  readonly fitZoom: number
}

/**
 * The minimum zooms at which marks and labels are shown, by their indexes; infinite where there is no room.
 * Valid for zooms below `untilZoom`: what is shown only from there on is infinite too.
 */
export interface Placements {
  readonly untilZoom: number
  readonly dotMinZooms: Float64Array
  readonly nameMinZooms: Float64Array
  /** From here on the card replaces the name. */
  readonly cardMinZooms: Float64Array
  readonly annotationMinZooms: Float64Array
  readonly eraNameMinZooms: Float64Array
  /** The mark into which each is clustered before it is shown; -1 if none. */
  readonly hosts: Int32Array
}

/** How a mark is shown at zoom `k`. */
export function getDisplayKind(
  { dotMinZooms, nameMinZooms, cardMinZooms }: Placements,
  mark: number,
  k: number,
) {
  if (k >= cardMinZooms[mark]!) return 'card'
  if (k >= nameMinZooms[mark]!) return 'name'
  return k >= dotMinZooms[mark]! ? 'dot' : 'none'
}

/** Cards are shown only in views of a few years. */
export const minCardZoom = 7

/** The maximum number of marks that can be distinguished at once; with more, dots keep a larger distance. */
export const maxMarksInView = 320

/** Half of the minimum distance of two dots, in pixels, chosen so that no view shows too many of them. */
export function computeDotSpacing(
  markCount: number,
  strata: Strata,
  sizeClass: SizeClass,
): LabelGaps['dotHalfPx'] {
  const defaultSpacing = getDefaultDotSpacing(sizeClass)
  if (markCount <= maxMarksInView) return defaultSpacing
  const top = strata.boundaries.at(-1)!
  const area =
    (top.reduce((sum, height) => sum + height, 0) / top.length) * sizeClass.length * sizeClass.depth
  const growth = Math.sqrt(
    Math.max(1, area / maxMarksInView / (4 * defaultSpacing.along * defaultSpacing.across)),
  )
  // Names are wide, so horizontal distance matters more.
  const [along, across] = sizeClass.orientation === 'horizontal' ? [1.5, 1 / 1.5] : [1 / 1.5, 1.5]
  return {
    along: Math.max(defaultSpacing.along, defaultSpacing.along * growth * along),
    across: Math.max(defaultSpacing.across, defaultSpacing.across * growth * across),
  }
}

/** Half of the default minimum distance of two dots, in pixels. */
export const getDefaultDotSpacing = ({ textScale }: SizeClass): LabelGaps['dotHalfPx'] => ({
  along: 6 * textScale,
  across: 6 * textScale,
})
