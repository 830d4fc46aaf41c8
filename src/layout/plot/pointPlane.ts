import { least } from 'd3-array'
import type { Box, Point } from '../geometry'
import { makeScale } from './plotFrame'

/** A point of a class; x and y are from −1 to 1. */
export interface PlanePoint extends Point {
  readonly label: 0 | 1
}

/** What a click does: adds a point of this class or removes the nearest. */
export type PointTool = 0 | 1 | 'remove'

/** The edge of the square in which the plane from −1 to 1 is drawn, y upwards. */
export const planeSize = 100
/** The maximum distance of a click from the point that it removes. */
const hitRadius = 0.14

const toX = makeScale([-1, 1], [0, planeSize])
const toY = makeScale([-1, 1], [planeSize, 0])
const clamp = (value: number) => Math.min(1, Math.max(-1, value))

/** Where a point of the plane is drawn. */
export const projectPoint = ({ x, y }: Point): Point => ({ x: toX(x), y: toY(y) })

/** The point of the plane at a position in the box of its drawing. */
export const unprojectPoint = ({ x, y }: Point, box: Box): Point => ({
  x: toX.invert((planeSize * (x - box.x)) / box.width),
  y: toY.invert((planeSize * (y - box.y)) / box.height),
})

/** Moves a point within the plane. */
export const movePoint = ({ x, y }: Point, [dx, dy]: readonly [number, number]): Point => ({
  x: clamp(x + dx),
  y: clamp(y + dy),
})

/** The points after a tool was applied; undefined if there is nothing to remove. */
export function editPoints(
  points: readonly PlanePoint[],
  at: Point,
  tool: PointTool,
): PlanePoint[] | undefined {
  if (tool !== 'remove') return [...points, { ...movePoint(at, [0, 0]), label: tool }]
  const getDistance = ({ x, y }: Point) => Math.hypot(x - at.x, y - at.y)
  const nearest = least(points, getDistance)
  return nearest && getDistance(nearest) < hitRadius ? points.filter((one) => one !== nearest) : undefined
}

interface Segment {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/**
 * The line a·x + b·y + c = 0, from edge to edge and beyond, and a short one from it towards the positive side;
 * undefined if a and b are 0.
 */
export function layOutBoundary([a, b, c]: readonly [number, number, number]):
  | { readonly line: Segment; readonly side: Segment }
  | undefined {
  const length = Math.hypot(a, b)
  if (length === 0) return undefined
  /** A point by its distances along the line and from it, from the point of the line nearest to the centre. */
  const getPoint = (along: number, across: number) => ({
    x: toX((a * (across - c / length) - b * along) / length),
    y: toY((b * (across - c / length) + a * along) / length),
  })
  const connect = (from: Point, to: Point) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })
  return {
    line: connect(getPoint(-3, 0), getPoint(3, 0)),
    side: connect(getPoint(0, 0), getPoint(0, 0.07)),
  }
}
