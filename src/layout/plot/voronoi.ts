import { curveLinearClosed, line } from 'd3-shape'
import type { Point } from '../geometry'
import { projectPoint } from './pointPlane'

/** The corners of a convex polygon, in order. */
export type Polygon = readonly Point[]

/** The square from −1 to 1. */
export const unitSquare: Polygon = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
]

/** Clips a convex polygon to a·x + b·y ≥ c (Sutherland and Hodgman, 1974); empty if nothing remains. */
export function clipToHalfPlane(polygon: Polygon, [a, b, c]: readonly [number, number, number]): Polygon {
  const side = ({ x, y }: Point) => a * x + b * y - c
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length]!
    const [sideHere, sideNext] = [side(corner), side(next)]
    const kept = sideHere >= 0 ? [corner] : []
    if (sideHere >= 0 === sideNext >= 0) return kept
    const t = sideHere / (sideHere - sideNext)
    return [...kept, { x: corner.x + t * (next.x - corner.x), y: corner.y + t * (next.y - corner.y) }]
  })
}

/** The Voronoi cell of each site within the unit square. */
export const computeVoronoi = (sites: readonly Point[]): Polygon[] =>
  sites.map((site) =>
    sites.reduce<Polygon>((polygon, other) => {
      if (other === site) return polygon
      const [a, b] = [site.x - other.x, site.y - other.y]
      return clipToHalfPlane(polygon, [a, b, (site.x ** 2 + site.y ** 2 - other.x ** 2 - other.y ** 2) / 2])
    }, unitSquare),
  )

/** Polygons of the unit square as the `d` of one path in the drawing of a plane of points. */
export function getPolygonsPath(polygons: readonly Polygon[]): string {
  const drawPolygon = line<Point>()
    .x((corner) => projectPoint(corner).x)
    .y((corner) => projectPoint(corner).y)
    .curve(curveLinearClosed)
    .digits(2)
  return polygons.map((polygon) => (polygon.length > 2 ? drawPolygon(polygon) : '')).join('')
}
