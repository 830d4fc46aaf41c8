/** A point, in any unit. */
export interface Vertex {
  readonly x: number
  readonly y: number
}

/** The corners of a convex polygon, in order. */
export type Polygon = readonly Vertex[]

/** The square from −1 to 1. */
export const unitSquare: Polygon = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
]

/** Clips a convex polygon to a·x + b·y ≥ c (Sutherland and Hodgman, 1974); empty if nothing remains. */
export function clipToHalfPlane(area: Polygon, [a, b, c]: readonly [number, number, number]): Polygon {
  const side = ({ x, y }: Vertex) => a * x + b * y - c
  return area.flatMap((corner, index) => {
    const next = area[(index + 1) % area.length]!
    const [here, there] = [side(corner), side(next)]
    const kept = here >= 0 ? [corner] : []
    if (here >= 0 === there >= 0) return kept
    const part = here / (here - there)
    return [...kept, { x: corner.x + part * (next.x - corner.x), y: corner.y + part * (next.y - corner.y) }]
  })
}

/** The Voronoi cell of each site within the unit square. */
export const computeVoronoi = (sites: readonly Vertex[]): Polygon[] =>
  sites.map((site) =>
    sites.reduce<Polygon>((area, other) => {
      if (other === site) return area
      const [a, b] = [site.x - other.x, site.y - other.y]
      return clipToHalfPlane(area, [a, b, (site.x ** 2 + site.y ** 2 - other.x ** 2 - other.y ** 2) / 2])
    }, unitSquare),
  )

/** Polygons of the unit square as the `d` of one path, scaled to an edge length, with y pointing up. */
export function getPolygonsPath(areas: readonly Polygon[], edge: number): string {
  const place = ({ x, y }: Vertex) =>
    `${(((x + 1) / 2) * edge).toFixed(2)},${(((1 - y) / 2) * edge).toFixed(2)}`
  return areas
    .filter(({ length }) => length > 2)
    .map((area) => `M${area.map(place).join('L')}Z`)
    .join('')
}
