import type { Point, Size } from '../geometry'

/**
 * The one geometry of the timeline, and its transposition. *Along* runs with time, *across* from the ground up. In a
 * view wider than tall time runs to the right and the ground is the lower edge; otherwise time runs downward and
 * the ground is the left edge.
 */
export interface Frame {
  readonly size: Size
  readonly orientation: 'horizontal' | 'vertical'
  /** Whether there is so little room across time that names are written small and short: on a phone, either way up. */
  readonly compact: boolean
  /** Length of the time axis in pixels; it starts at `start`. */
  readonly length: number
  readonly start: number
  /** Height of the tallest pile in pixels; the ground lies at `ground`. */
  readonly depth: number
  readonly ground: number
  /** The point at a distance along the axis (from `start`) and a height above the ground, both in pixels. */
  point(along: number, across: number): Point
}

const compactBelow = 480

/** Room for the axis' labels beside the ground. */
const axisRoom = { horizontal: 60, vertical: 46 }
/** Free room above the tallest pile: for the legend (horizontal), for names (vertical). */
const headRoom = { horizontal: 40, vertical: 16 }
const endRoom = { horizontal: 0, vertical: 12 }

/** The frame of a view of this size. */
export function makeFrame(size: Size): Frame {
  const orientation = size.width >= size.height ? 'horizontal' : 'vertical'
  const [along, across] = orientation === 'horizontal' ? [size.width, size.height] : [size.height, size.width]
  const start = endRoom[orientation]
  const ground = orientation === 'horizontal' ? size.height - axisRoom.horizontal : axisRoom.vertical
  return {
    size,
    orientation,
    compact: across < compactBelow,
    start,
    length: Math.max(1, along - 2 * start),
    ground,
    depth: Math.max(1, across - axisRoom[orientation] - headRoom[orientation]),
    point: (a, c) =>
      orientation === 'horizontal' ? { x: start + a, y: ground - c } : { x: ground + c, y: start + a },
  }
}
