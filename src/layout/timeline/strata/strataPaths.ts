import { findFirstIndex } from '../../findFirstIndex'
import { roundToTenth } from '../../geometry'
import type { AxisPoint } from '../axis/warp'
import type { Strata } from './strata'

/**
 * What is drawn behind the marks, in a square of {@link squareSize} by side units that is stretched over the plot: time runs
 * from left to right over the width of the timeline, and heights run up to the full depth at 0. So the same paths
 * fit every size, and are turned by one transform where time runs downward.
 */
export const squareSize = 1000

/** Where dates lie in the square at some zoom and position of the view. */
export interface StrataScale {
  /** The x of a date. */
  x(point: AxisPoint): number
  /** From which x to which is drawn; by default the square. */
  readonly from?: number
  readonly to?: number
  /** Units between the points of an outline, at least. */
  readonly minStep?: number
}

export interface StratumPath {
  readonly era: string
  /** The outline of the layer, and its upper edge alone. */
  readonly path: string
  readonly edge: string
}

/** A layer thinner than this, in units, is not there. */
const minThickness = 0.5

/** The layers in view, each as a path. Their points are those of the strata's samples, so that none moves while panning. */
export function getStrataPaths(
  { eras, samples, boundaries }: Strata,
  { x: xOf, from = 0, to = squareSize, minStep = 3 }: StrataScale,
): StratumPath[] {
  const last = samples.length - 1
  // The last sample before what is drawn.
  const first = Math.max(0, findFirstIndex(last, (index) => xOf(samples[index]!) > from) - 1)
  const width = xOf(samples[Math.min(last, first + 1)]!) - xOf(samples[first]!)
  // Powers of two from sample 0 on: the choice of points depends on the zoom alone.
  const step = width > 0 ? 2 ** Math.max(0, Math.min(6, Math.floor(Math.log2(minStep / width)))) : 1
  const xs: string[] = []
  const indexes: number[] = []
  for (let index = first - (first % step); ; index = Math.min(last, index + step)) {
    const x = xOf(samples[index]!)
    xs.push(`${roundToTenth(x)}`)
    indexes.push(index)
    if (x > to || index === last) break
  }
  const edgeOf = (heights: Float64Array, begin: number, end: number) =>
    indexes
      .slice(begin, end)
      .map((index, at) => `${xs[begin + at]},${roundToTenth(squareSize * (1 - heights[index]!))}`)
  return eras.flatMap((era, layer) => {
    const [lower, upper] = [boundaries[layer]!, boundaries[layer + 1]!]
    const isThere = (index: number) => (upper[index]! - lower[index]!) * squareSize > minThickness
    // From the point before it sets in to the one after it ends.
    const begin = Math.max(0, indexes.findIndex(isThere) - 1)
    const end = Math.min(indexes.length, indexes.findLastIndex(isThere) + 2)
    if (!indexes.some(isThere)) return []
    const edge = `M${edgeOf(upper, begin, end).join('L')}`
    return [{ era, edge, path: `${edge}L${edgeOf(lower, begin, end).toReversed().join('L')}Z` }]
  })
}
