import { type Point, round } from '../../geometry'

/**
 * The curve of descent from one mark to a later one: it leaves along time and arrives along time, so that many lines
 * into one mark join like streams. A cubic Bézier path in the square of the picture (see picture.ts); its control
 * points lie half-way, so that stretching the square stretches the curve.
 */
export function linkPath(from: Point, to: Point): string {
  const middle = round((from.x + to.x) / 2)
  const [y1, y2] = [round(from.y), round(to.y)]
  return `M${round(from.x)},${y1}C${middle},${y1},${middle},${y2},${round(to.x)},${y2}`
}
