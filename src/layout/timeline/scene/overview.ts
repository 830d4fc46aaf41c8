import type { Viewport } from '../axis/viewport'
import type { Warp } from '../axis/warp'
import { type StratumPath, side, strataPaths } from '../strata/picture'
import type { Arrangement } from './arrangement'

/** All of time in a strip along the timeline: the strata in small, in the square of the picture. */
export const overviewStrata = ({
  warp,
  strata,
}: Pick<Arrangement, 'warp' | 'strata'>): readonly StratumPath[] =>
  strataPaths(strata, {
    x: ({ plain, dense }) => side * (plain + warp.blend(1) * (dense - plain)),
    // It is small.
    minStep: 7,
  })

/** The window of the strip that is in view, in fractions of the strip. */
export const overviewWindow = (warp: Warp, { from, to }: Viewport) => ({
  from: warp.position(from, 1),
  to: warp.position(to, 1),
})

/** The year at a fraction of the strip; at its ends beyond them. */
export const overviewYear = (warp: Warp, fraction: number) => warp.year(Math.min(1, Math.max(0, fraction)), 1)
