import { type Point, roundToTenth } from '../../geometry'

/**
 * The curve of descent from one mark to a later one: it leaves along time and arrives along time, so that many lines
 * into one mark join like streams. A cubic Bézier path in the square of the picture (see picture.ts); its control
 * points lie half-way, so that stretching the square stretches the curve.
 */
export function getLinkPath(from: Point, to: Point): string {
  const middle = roundToTenth((from.x + to.x) / 2)
  const [y1, y2] = [roundToTenth(from.y), roundToTenth(to.y)]
  return `M${roundToTenth(from.x)},${y1}C${middle},${y1},${middle},${y2},${roundToTenth(to.x)},${y2}`
}
