import { type Point, roundToTenth } from '../../geometry'

/**
 * The curve from a mark to a later one that builds on it. It leaves and arrives parallel to time, so that
 * many links into one mark merge like streams. A cubic Bézier path in the square of side `squareSize`
 * (strataPaths.ts); its control points are halfway, so that stretching the square stretches the curve.
 */
export function getLinkPath(from: Point, to: Point): string {
  const middle = roundToTenth((from.x + to.x) / 2)
  const [y1, y2] = [roundToTenth(from.y), roundToTenth(to.y)]
  return `M${roundToTenth(from.x)},${y1}C${middle},${y1},${middle},${y2},${roundToTenth(to.x)},${y2}`
}
