import type { SizeClass } from '../axis/frame'
import type { AxisPoint } from '../axis/warp'
import type { Strata } from '../strata/strata'
import type { LabelBox } from './labels'
import type { Gaps } from './separation'

/** A mark that is to be placed. */
export interface Candidate {
  readonly point: AxisPoint
  /** Pixels above the ground. */
  readonly elevation: number
  /** 1 to 5. */
  readonly importance: number
  /** Of its dot, and of the count in its place where others are gathered into it. */
  readonly dot: LabelBox
  readonly count: LabelBox
  readonly name: LabelBox
  readonly card: LabelBox
}

/** The label of an event or a winter that stands among the names. */
export interface NoteCandidate {
  readonly point: AxisPoint
  /** Pixels above the ground. */
  readonly elevation: number
  readonly box: LabelBox
}

/**
 * The least zooms at which marks and labels are shown, by their indexes; infinite where there is no room. They hold for
 * zooms below `until`: what is shown only from there on is infinite too.
 */
export interface Placements {
  readonly until: number
  readonly dotFrom: Float64Array
  readonly nameFrom: Float64Array
  /** From here on the card takes the name's place. */
  readonly cardFrom: Float64Array
  readonly notesFrom: Float64Array
  /** The mark into which each is gathered before it is shown; -1 where there is none. */
  readonly hosts: Int32Array
}

/** What is shown of a mark at a zoom. */
export function shownAt({ dotFrom, nameFrom, cardFrom }: Placements, mark: number, k: number) {
  if (k >= cardFrom[mark]!) return 'card'
  if (k >= nameFrom[mark]!) return 'name'
  return k >= dotFrom[mark]! ? 'dot' : 'none'
}

/** Cards belong to the view of a few years. */
export const minCardZoom = 7

/** So many marks can be told apart at once; where there are more, dots keep farther from each other. */
export const maxMarksInView = 320

/** The room that dots keep from each other, in pixels, so that no view holds too many of them. */
export function territoryOf(marks: number, strata: Strata, sizeClass: SizeClass): Gaps['dot'] {
  const least = defaultTerritory(sizeClass)
  if (marks <= maxMarksInView) return least
  const top = strata.boundaries.at(-1)!
  const area =
    (top.reduce((sum, height) => sum + height, 0) / top.length) * sizeClass.length * sizeClass.depth
  const grown = Math.sqrt(Math.max(1, area / maxMarksInView / (4 * least.along * least.across)))
  // Names are wide: it is along time that room is needed.
  const [along, across] = sizeClass.orientation === 'horizontal' ? [1.5, 1 / 1.5] : [1 / 1.5, 1.5]
  return {
    along: Math.max(least.along, least.along * grown * along),
    across: Math.max(least.across, least.across * grown * across),
  }
}

/** Dots may come so near each other. */
export const defaultTerritory = ({ textScale }: SizeClass): Gaps['dot'] => ({
  along: 6 * textScale,
  across: 6 * textScale,
})
