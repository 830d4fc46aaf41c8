import { defaultMaxZoom } from '../axis/warp'
import { type MarkBox, minZoom, type ObstacleIndex } from '../labels/obstacleIndex'
import type { MarkPosition, UnplacedMark } from './markPosition'

/**
 * Costs of a position: of a name and a dot for each doubling of the zoom from which it is shown, of the
 * others once; `reserved` is a factor for dots and names in places that are kept free.
 */
export const positionCosts = {
  name: 1,
  dot: 2,
  offCentre: 0.1,
  before: 0.25,
  pushed: 3,
  never: 20,
  reserved: 4,
}

/**
 * The number of doublings from zoom 1 to a zoom, plus 1; a small cost below zoom 1, where a panel may leave
 * less room.
 */
export const countDoublings = (zoom: number) =>
  zoom > defaultMaxZoom
    ? positionCosts.never
    : zoom <= 1
      ? 0.2 * Math.log2(zoom / minZoom)
      : 1 + Math.log2(zoom)

/** The doublings of the zoom above 1 over which some obstacles hide a box; 0 if they do not. */
export function countHiddenDoublings(obstacles: ObstacleIndex, box: MarkBox): number {
  const { clearZoom } = obstacles.findClearance(box)
  return clearZoom > 1 ? countDoublings(clearZoom) : 0
}

/** Rounds that reprioritise badly placed marks, and sweeps that move their neighbours. */
export const searchEfforts = { quick: { rounds: 4, sweeps: 0 }, thorough: { rounds: 32, sweeps: 5 } }

/** With more marks than this, there is a single round and no improvement. */
export const maxMovable = 400
/** The maximum number of evaluations of a search; then the best positions so far are used. */
export const maxEvaluations = 8_000

/** Effort of the search: `quick` in the browser, `thorough` when the site is built. */
export type SearchEffort = keyof typeof searchEfforts

/** The result of one round of the search. */
export interface SearchRound {
  readonly positions: MarkPosition[]
  readonly cost: number
  /** For each mark, the number of doublings of the zoom over which its name is hidden. */
  readonly hiddenDoublings: number[]
}

type WithImportance = Pick<UnplacedMark, 'importance'>

/** Whether a mark is a landmark, which has a name when all of time is in view. */
export const isLandmark = ({ importance }: WithImportance) => importance >= 4

/** Superlinear: a landmark without a name is worse than several minor marks without one. */
export const getImportanceWeight = ({ importance }: WithImportance) =>
  (isLandmark({ importance }) ? landmarkFactor : 1) * importance ** 2

const landmarkFactor = 3
