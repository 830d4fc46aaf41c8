import type { Warp, YearRange } from '../axis/warp'
import { getStrataPaths, type StratumPath, squareSize } from '../strata/strataPaths'
import type { Arrangement } from './arrangement'

/**
 * The strata of the overview strip, which shows the whole domain; in the square of side {@link squareSize}.
 */
export const getOverviewStrata = ({
  warp,
  strata,
}: Pick<Arrangement, 'warp' | 'strata'>): readonly StratumPath[] =>
  getStrataPaths(strata, {
    x: ({ linear, cumulative }) => squareSize * (linear + warp.blendAt(1) * (cumulative - linear)),
    // The strip is small: fewer points are enough.
    minStep: 7,
  })

/** The range of the strip that is in view, in fractions of the strip. */
export const getOverviewWindow = (warp: Warp, { from, to }: YearRange) => ({
  from: warp.yearToPosition(from, 1),
  to: warp.yearToPosition(to, 1),
})

/** The year at a fraction of the strip; fractions beyond its ends are clamped. */
export const getOverviewYear = (warp: Warp, fraction: number) =>
  warp.positionToYear(Math.min(1, Math.max(0, fraction)), 1)
