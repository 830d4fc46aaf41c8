import type { Random } from '../learning/random'

export interface Region {
  readonly x: number
  readonly y: number
  /** Normal vector of the line through the site, towards class 1. */
  readonly normal: readonly [number, number]
}

/**
 * Random candidates per site; the one farthest from the other sites is used, so that no region is tiny
 * (Mitchell, 1991).
 */
const candidates = 10

export type Plane = ReturnType<typeof createPlane>

/**
 * The square from −1 to 1, divided into regions: the Voronoi cells of their sites. Each region has its own
 * rule: two classes on either side of a line through the site.
 */
export function createPlane(random: Random, count: number) {
  const regions: Region[] = []
  const drawCoordinate = () => 2 * random.next() - 1
  const distance = (x: number, y: number, to: Region) => (x - to.x) ** 2 + (y - to.y) ** 2
  for (let region = 0; region < count; region++) {
    let best = { x: 0, y: 0, room: -1 }
    for (let candidate = 0; candidate < candidates; candidate++) {
      const [x, y] = [drawCoordinate(), drawCoordinate()]
      const distanceToOthers = Math.min(9, ...regions.map((one) => distance(x, y, one)))
      if (distanceToOthers > best.room) best = { x, y, room: distanceToOthers }
    }
    regions.push({ x: best.x, y: best.y, normal: [random.nextNormal(), random.nextNormal()] })
  }
  const regionOf = (x: number, y: number) => {
    let nearest = 0
    for (const [index, one] of regions.entries()) {
      if (distance(x, y, one) < distance(x, y, regions[nearest]!)) nearest = index
    }
    return nearest
  }
  return {
    regions,
    regionOf,
    /** 0 or 1. */
    classOf(x: number, y: number) {
      const region = regions[regionOf(x, y)]!
      return Number((x - region.x) * region.normal[0] + (y - region.y) * region.normal[1] > 0)
    },
  }
}

/** Cells along one side of the map, and in all. */
export const mapSide = 48
export const cellCount = mapSide * mapSide

/** The centre of a cell; cells go row by row, from the top left: x to the right, y upwards. */
export const cellCenter = (cell: number): [number, number] => [
  (2 * (cell % mapSide) + 1) / mapSide - 1,
  1 - (2 * Math.floor(cell / mapSide) + 1) / mapSide,
]

/** The region and class of each cell. */
export function rasterize(plane: Plane): { regionMap: Uint8Array; classMap: Uint8Array } {
  const centers = Array.from({ length: cellCount }, (_, cell) => cellCenter(cell))
  return {
    regionMap: Uint8Array.from(centers, ([x, y]) => plane.regionOf(x, y)),
    classMap: Uint8Array.from(centers, ([x, y]) => plane.classOf(x, y)),
  }
}
