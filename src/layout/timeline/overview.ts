import type { Box, Size } from '../geometry'
import { round } from '../geometry'
import type { Arrangement } from './arrangement'
import { makeFrame } from './frame'
import type { Viewport } from './viewport'

/** All of time in a strip along the timeline: the strata in small, and the window that is in view. */
export interface Overview {
  readonly layers: readonly { readonly era: string; readonly path: string }[]
  readonly window: Box
  /** The year at a pixel along the strip. */
  yearAt(along: number): number
  /** Pixels along the strip from which to which the window reaches. */
  readonly from: number
  readonly to: number
}

const stride = 3
/** A window is never too small to take hold of. */
const leastWindow = 8

export function makeOverview(arrangement: Arrangement, size: Size, viewport: Viewport): Overview {
  const { warp, strata } = arrangement
  const { orientation } = makeFrame(size)
  const horizontal = orientation === 'horizontal'
  const [length, depth] = horizontal ? [size.width, size.height] : [size.height, size.width]
  const point = (along: number, across: number) =>
    horizontal ? `${round(along)},${round(depth - across)}` : `${round(across)},${round(along)}`
  const edges: string[][] = Array.from({ length: strata.eras.length + 1 }, () => [])
  for (let step = 0; step < length + stride; step += stride) {
    const along = Math.min(step, length)
    strata
      .boundaries(warp.year(along / length, 1), 1)
      .forEach((height, edge) => edges[edge]!.push(point(along, height * (depth - 2))))
  }
  const from = warp.position(viewport.from, 1) * length
  const to = warp.position(viewport.to, 1) * length
  const wide = Math.max(leastWindow, to - from)
  const start = Math.min(length - wide, Math.max(0, (from + to - wide) / 2))
  return {
    layers: strata.eras.map((era, layer) => ({
      era,
      path: `M${edges[layer + 1]!.join('L')}L${[...edges[layer]!].reverse().join('L')}Z`,
    })),
    window: horizontal
      ? { x: round(start), y: 0.5, width: round(wide), height: depth - 1 }
      : { x: 0.5, y: round(start), width: depth - 1, height: round(wide) },
    yearAt: (along) => warp.year(Math.min(1, Math.max(0, along / length)), 1),
    from: start,
    to: start + wide,
  }
}
