import type { Point } from '../geometry'
import { round } from '../geometry'
import type { Frame } from './frame'

/**
 * The curve of descent from one mark to a later one: it leaves along time and arrives along time, so that many lines
 * into one mark join like streams. A cubic Bézier path.
 */
export function linkPath(from: Point, to: Point, orientation: Frame['orientation']): string {
  const horizontal = orientation === 'horizontal'
  const reach = Math.max(12, (horizontal ? to.x - from.x : to.y - from.y) * 0.5)
  const [c1, c2] = horizontal
    ? [`${round(from.x + reach)},${round(from.y)}`, `${round(to.x - reach)},${round(to.y)}`]
    : [`${round(from.x)},${round(from.y + reach)}`, `${round(to.x)},${round(to.y - reach)}`]
  return `M${round(from.x)},${round(from.y)}C${c1},${c2},${round(to.x)},${round(to.y)}`
}
