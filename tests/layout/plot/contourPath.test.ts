import { pairs } from 'd3-array'
import { describe, expect, it } from 'vitest'
import { getContourPath } from '../../../src/layout/plot/contourPath'
import { between, fc } from '../timeline/timelineFixtures'

const side = 20
/** The values of a function at the centres of cells. */
const field = (value: (x: number, y: number) => number, columns = side, rows = side) =>
  Float64Array.from({ length: columns * rows }, (_, cell) =>
    value((cell % columns) + 0.5, Math.floor(cell / columns) + 0.5),
  )
type Vertex = [number, number]
/** The segments of a path, as x, y of both ends. */
const parseSegments = (path: string) =>
  path
    .split('M')
    .slice(1)
    .flatMap((stroke) =>
      pairs(stroke.split('L').map((vertex): Vertex => vertex.split(',').map(Number) as Vertex)),
    )
const measureLength = (segments: readonly [Vertex, Vertex][]) =>
  segments.reduce((sum, [[x, y], [u, v]]) => sum + Math.hypot(x - u, y - v), 0)

describe('getContourPath', () => {
  it('draws a straight, connected line for a linear field', () => {
    fc.assert(
      fc.property(between(0, 6.28), between(-4, 4), (angle, offset) => {
        const [a, b] = [Math.cos(angle), Math.sin(angle)]
        const height = (x: number, y: number) => a * (x - 10) + b * (y - 10)
        const segments = parseSegments(getContourPath(field(height), side, offset))
        expect(segments.length).toBeGreaterThan(5)
        for (const [x, y] of segments.flat()) expect(Math.abs(height(x!, y!) - offset)).toBeLessThan(0.011)
        const length = measureLength(segments)
        const points = segments.flat()
        const maxDistance = Math.max(
          ...points.map(([x, y]) => Math.hypot(x - points[0]![0], y - points[0]![1])),
        )
        expect(length).toBeGreaterThanOrEqual(maxDistance - 0.3)
      }),
    )
  })

  it('draws a closed line around a hill', () => {
    const segments = parseSegments(
      getContourPath(
        field((x, y) => Math.hypot(x - 10.1, y - 9.9)),
        side,
        6,
      ),
    )
    const ends = new Map<string, number>()
    for (const end of segments.flat()) ends.set(end.join(), (ends.get(end.join()) ?? 0) + 1)
    expect([...ends.values()].filter((count) => count !== 2)).toEqual([])
    for (const [x, y] of segments.flat()) {
      expect(Math.abs(Math.hypot(x! - 10.1, y! - 9.9) - 6)).toBeLessThan(0.05)
    }
    const length = measureLength(segments)
    expect(length / (2 * Math.PI * 6)).toBeCloseTo(1, 1)
  })

  it('returns nothing where the field does not cross the level', () => {
    expect(
      getContourPath(
        field(() => 0.7),
        side,
        0.5,
      ),
    ).toBe('')
    expect(
      getContourPath(
        field(() => 0.5),
        side,
        0.5,
      ),
    ).toBe('')
    expect(getContourPath([], side, 0.5)).toBe('')
  })

  it('handles a field that is wider than high', () => {
    expect(
      getContourPath(
        field((_, y) => y, 3, 2),
        3,
        1,
      ),
    ).toBe('M2.5,1L1.5,1L0.5,1')
  })

  it('draws two segments through a saddle', () => {
    expect(parseSegments(getContourPath([1, 0, 0, 1], 2, 0.5))).toHaveLength(2)
  })
})
