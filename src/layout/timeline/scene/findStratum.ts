import type { Point } from '../../geometry'
import type { TimelineFrame } from '../axis/timelineFrame'
import type { Viewport } from '../axis/viewport'
import type { Arrangement } from './arrangement'

/** The id of the era whose stratum lies at a point of the plot, in pixels; undefined beside the strata. */
export function findStratum(
  { warp, strata }: Pick<Arrangement, 'warp' | 'strata'>,
  { orientation, length, depth }: TimelineFrame,
  { from, zoom }: Viewport,
  { x, y }: Point,
): string | undefined {
  const [along, height] = orientation === 'horizontal' ? [x, depth - y] : [y, x]
  const position = warp.yearToPosition(from, zoom) + along / length / zoom
  const year = warp.positionToYear(position, zoom)
  return strata.eras.find((_, layer) => {
    const { bottom, top } = strata.getBounds(layer, year)
    return height > bottom * depth && height <= top * depth
  })
}
