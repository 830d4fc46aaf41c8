import { defaultMaxZoom } from '../axis/warp'
import { minZoom } from '../labels/obstacleIndex'
import type { MarkPosition, UnplacedMark } from './markPosition'

/** What a position costs, for each doubling of the zoom from which something is shown, or at once. */
export const positionCosts = { name: 1, dot: 2, offCentre: 0.1, before: 0.25, pushed: 3, never: 20 }

/** How many doublings from the view of all history a zoom is; a little less where a panel leaves less room. */
export const countDoublings = (zoom: number) =>
  zoom > defaultMaxZoom
    ? positionCosts.never
    : zoom <= 1
      ? 0.2 * Math.log2(zoom / minZoom)
      : 1 + Math.log2(zoom)

/** The positions that one round of the search has found. */
export interface SearchRound {
  readonly positions: MarkPosition[]
  readonly cost: number
  /** For each mark, in how many doublings of the zoom its name is not shown at rest. */
  readonly hiddenDoublings: number[]
}

/** A landmark without a name is worse than several small ones without. */
export const getImportanceWeight = ({ importance }: UnplacedMark) => importance ** 1.5
