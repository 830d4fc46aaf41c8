import type { Random } from '../learning/random'

/**
 * The square from −1 to 1 with regions hidden in it: each is what is nearest to its site (a Voronoi cell), and each has a rule of
 * its own, which tells two classes by the side of a line through the site.
 */
export interface Plane {
  readonly regions: readonly Region[]
  regionOf(x: number, y: number): number
  /** 0 or 1. */
  classOf(x: number, y: number): number
}

export interface Region {
  /** Its site. */
  readonly x: number
  readonly y: number
  /** Across the line through the site, towards class 1. */
  readonly across: readonly [number, number]
}

/** Of so many candidates, the one farthest from other sites is a region's (Mitchell, 1991), that none be tiny. */
const candidates = 10

export function createPlane(random: Random, count: number): Plane {
  const regions: Region[] = []
  const anywhere = () => 2 * random.next() - 1
  const distance = (x: number, y: number, to: Region) => (x - to.x) ** 2 + (y - to.y) ** 2
  for (let region = 0; region < count; region++) {
    let best = { x: 0, y: 0, room: -1 }
    for (let candidate = 0; candidate < candidates; candidate++) {
      const [x, y] = [anywhere(), anywhere()]
      const room = Math.min(9, ...regions.map((one) => distance(x, y, one)))
      if (room > best.room) best = { x, y, room }
    }
    regions.push({ x: best.x, y: best.y, across: [random.normal(), random.normal()] })
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
    classOf(x, y) {
      const region = regions[regionOf(x, y)]!
      return Number((x - region.x) * region.across[0] + (y - region.y) * region.across[1] > 0)
    },
  }
}

/** Cells along an edge of the map, and in all. */
export const edge = 48
export const cells = edge * edge

/** The middle of a cell; cells go row by row, from the upper left: x to the right, y upwards. */
export const middleOf = (cell: number): [number, number] => [
  (2 * (cell % edge) + 1) / edge - 1,
  1 - (2 * Math.floor(cell / edge) + 1) / edge,
]

/** Each cell's region and class. */
export function mapOf(plane: Plane): { regions: Uint8Array; truths: Uint8Array } {
  const middles = Array.from({ length: cells }, (_, cell) => middleOf(cell))
  return {
    regions: Uint8Array.from(middles, ([x, y]) => plane.regionOf(x, y)),
    truths: Uint8Array.from(middles, ([x, y]) => plane.classOf(x, y)),
  }
}
