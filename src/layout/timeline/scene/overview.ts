import type { Viewport } from '../axis/viewport'
import type { Warp } from '../axis/warp'
import { getStrataPaths, type StratumPath, squareSize } from '../strata/strataPaths'
import type { Arrangement } from './arrangement'

/** All of time in a strip along the timeline: the strata in small, in the square of the picture. */
export const getOverviewStrata = ({
  warp,
  strata,
}: Pick<Arrangement, 'warp' | 'strata'>): readonly StratumPath[] =>
  getStrataPaths(strata, {
    x: ({ linear, cumulative }) => squareSize * (linear + warp.blendAt(1) * (cumulative - linear)),
    // It is small.
    minStep: 7,
  })

/** The window of the strip that is in view, in fractions of the strip. */
export const getOverviewWindow = (warp: Warp, { from, to }: Viewport) => ({
  from: warp.yearToPosition(from, 1),
  to: warp.yearToPosition(to, 1),
})

/** The year at a fraction of the strip; at its ends beyond them. */
export const getOverviewYear = (warp: Warp, fraction: number) =>
  warp.positionToYear(Math.min(1, Math.max(0, fraction)), 1)
