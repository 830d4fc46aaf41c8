import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clipToHalfPlane,
  computeVoronoi,
  getPolygonsPath,
  type Polygon,
  unitSquare,
} from '../../../src/layout/plot/voronoi'

const computeArea = (polygon: Polygon) =>
  polygon.reduce((sum, { x, y }, index) => {
    const next = polygon[(index + 1) % polygon.length]!
    return sum + (x * next.y - next.x * y) / 2
  }, 0)

const anyCoordinate = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 1000)
const anySites = fc.uniqueArray(fc.record({ x: anyCoordinate, y: anyCoordinate }), {
  minLength: 1,
  maxLength: 12,
  selector: ({ x, y }) => `${x} ${y}`,
})

describe('clipToHalfPlane', () => {
  it('keeps the part of the polygon on one side of a line', () => {
    expect(clipToHalfPlane(unitSquare, [1, 0, 0.5])).toEqual([
      { x: 0.5, y: -1 },
      { x: 1, y: -1 },
      { x: 1, y: 1 },
      { x: 0.5, y: 1 },
    ])
    expect(clipToHalfPlane(unitSquare, [1, 0, 2])).toEqual([])
    expect(clipToHalfPlane(unitSquare, [1, 0, -2])).toEqual(unitSquare)
  })

  it('yields two halves whose areas add up to the whole', () => {
    const line = fc.tuple(anyCoordinate, anyCoordinate, anyCoordinate)
    fc.assert(
      fc.property(line, ([a, b, c]) => {
        fc.pre(a !== 0 || b !== 0)
        const [one, other] = [
          clipToHalfPlane(unitSquare, [a, b, c]),
          clipToHalfPlane(unitSquare, [-a, -b, -c]),
        ]
        expect(computeArea(one) + computeArea(other)).toBeCloseTo(4, 9)
      }),
    )
  })
})

describe('Voronoi cells', () => {
  it('are the whole square for a single site', () => {
    expect(computeVoronoi([{ x: 0.3, y: 0.2 }])).toEqual([unitSquare])
  })

  it('cover the square once, with corners nearest to their own site', () => {
    fc.assert(
      fc.property(anySites, (all) => {
        const cells = computeVoronoi(all)
        expect(cells.reduce((sum, cell) => sum + computeArea(cell), 0)).toBeCloseTo(4, 6)
        for (const [index, cell] of cells.entries()) {
          for (const { x, y } of cell) {
            const distances = all.map((site) => Math.hypot(site.x - x, site.y - y))
            expect(distances[index]).toBeLessThanOrEqual(Math.min(...distances) + 1e-6)
          }
        }
      }),
    )
  })

  it('are drawn with y pointing up', () => {
    expect(getPolygonsPath([unitSquare, []])).toBe('M0,100L100,100L100,0L0,0Z')
  })
})
