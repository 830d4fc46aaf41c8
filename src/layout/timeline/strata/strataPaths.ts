import { findFirstIndex } from '../../findFirstIndex'
import { roundToTenth } from '../../geometry'
import type { AxisPoint } from '../axis/warp'
import type { Strata } from './strata'

/**
 * The side of the square in which everything behind the marks is drawn before it is stretched over the plot:
 * time runs from left to right over the width of the timeline, and heights run up from y = 1000 to y = 0
 * (full depth). The same paths fit every size, and one transform rotates them where time runs downward.
 */
export const squareSize = 1000

/** Maps dates to the square, for one zoom and position of the view. */
export interface StrataScale {
  x(point: AxisPoint): number
  /** The x range that is drawn; default: the whole square. */
  readonly from?: number
  readonly to?: number
  /** The minimum distance between the points of an outline, in units of the square; default 3. */
  readonly minStep?: number
}

export interface StratumPath {
  readonly era: string
  /** The outline of the layer; `edge` is its upper edge alone. */
  readonly path: string
  readonly edge: string
}

/** A layer thinner than this, in units of the square, is not drawn. */
const minThickness = 0.5

/**
 * The paths of the layers in view. Their points are always samples of the strata, so that none shifts while
 * panning.
 */
export function getStrataPaths(
  { eras, samples, boundaries }: Strata,
  { x: toX, from = 0, to = squareSize, minStep = 3 }: StrataScale,
): StratumPath[] {
  const last = samples.length - 1
  // The last sample before the range that is drawn.
  const first = Math.max(0, findFirstIndex(last, (index) => toX(samples[index]!) > from) - 1)
  const width = toX(samples[Math.min(last, first + 1)]!) - toX(samples[first]!)
  // A power of two, counted from sample 0: which samples are used depends on the zoom alone.
  const step = width > 0 ? 2 ** Math.max(0, Math.min(6, Math.floor(Math.log2(minStep / width)))) : 1
  const xs: string[] = []
  const indexes: number[] = []
  for (let index = first - (first % step); ; index = Math.min(last, index + step)) {
    const x = toX(samples[index]!)
    xs.push(`${roundToTenth(x)}`)
    indexes.push(index)
    if (x > to || index === last) break
  }
  const formatEdge = (heights: Float64Array, start: number, end: number) =>
    indexes
      .slice(start, end)
      .map((index, offset) => `${xs[start + offset]},${roundToTenth(squareSize * (1 - heights[index]!))}`)
  return eras.flatMap((era, layer) => {
    const [lower, upper] = [boundaries[layer]!, boundaries[layer + 1]!]
    const isVisible = (index: number) => (upper[index]! - lower[index]!) * squareSize > minThickness
    // From the point before the layer starts to the one after it ends.
    const start = Math.max(0, indexes.findIndex(isVisible) - 1)
    const end = Math.min(indexes.length, indexes.findLastIndex(isVisible) + 2)
    if (!indexes.some(isVisible)) return []
    const edge = `M${formatEdge(upper, start, end).join('L')}`
    return [{ era, edge, path: `${edge}L${formatEdge(lower, start, end).toReversed().join('L')}Z` }]
  })
}
