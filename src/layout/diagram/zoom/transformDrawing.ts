import type { Box, Point, Size } from '../../geometry'
import type { Diagram } from '../layOutDiagram'
import type { FitTransform } from './fitDrawing'

/** Transforms of a drawing in a frame: points of the drawing in its units, of the frame in px. */

const marginPx = 10

/** The transform after a new layout: the place of a mark under the point stays there. */
export function follow(
  key: string,
  before: Diagram,
  after: Diagram,
  { k, x, y }: FitTransform,
  point: Point,
): FitTransform {
  const [from, to] = [before, after].map(({ marks }) => marks.find((mark) => mark.key === key)?.box)
  if (!from || !to) return { k, x, y }
  const at = toDrawing(point, { k, x, y })
  const [u, v] = [clamp((at.x - from.x) / from.width, 0, 1), clamp((at.y - from.y) / from.height, 0, 1)]
  // What lies beside the mark keeps its distance.
  const beside = { x: at.x - (from.x + u * from.width), y: at.y - (from.y + v * from.height) }
  return {
    k,
    x: point.x - k * (to.x + u * to.width + beside.x),
    y: point.y - k * (to.y + v * to.height + beside.y),
  }
}

/** Moves a box of the drawing into the frame; its beginning, if it is larger than the frame. */
export function keepInView({ k, x, y }: FitTransform, box: Box, frame: Size): FitTransform {
  const keep = (offset: number, start: number, length: number, available: number) => {
    const min = marginPx - k * start
    return clamp(offset, min, Math.max(min, available - marginPx - k * (start + length)))
  }
  return { k, x: keep(x, box.x, box.width, frame.width), y: keep(y, box.y, box.height, frame.height) }
}

/** Centres the drawing where it is smaller than the frame; else no edge of it is inside the frame. */
export function clampToFrame({ k, x, y }: FitTransform, drawing: Size, frame: Size): FitTransform {
  const place = (offset: number, size: number, available: number) =>
    k * size <= available - 2 * marginPx
      ? (available - k * size) / 2
      : clamp(offset, available - marginPx - k * size, marginPx)
  return { k, x: place(x, drawing.width, frame.width), y: place(y, drawing.height, frame.height) }
}

export const scaleAbout = ({ k, x, y }: FitTransform, to: number, point: Point): FitTransform => ({
  k: to,
  x: point.x - ((point.x - x) * to) / k,
  y: point.y - ((point.y - y) * to) / k,
})

export const toDrawing = (point: Point, { k, x, y }: FitTransform): Point => ({
  x: (point.x - x) / k,
  y: (point.y - y) / k,
})
export const toFrame = (point: Point, { k, x, y }: FitTransform): Point => ({
  x: k * point.x + x,
  y: k * point.y + y,
})
export const clamp = (value: number, min: number, max: number) => Math.max(min, Math.min(value, max))
