import { describe, expect, it } from 'vitest'
import {
  editPoints,
  layOutBoundary,
  movePoint,
  type PlanePoint,
  projectPoint,
  unprojectPoint,
} from '../../../src/layout/plot/pointPlane'

const points: readonly PlanePoint[] = [
  { x: 0, y: 0, label: 0 },
  { x: 0.5, y: -0.5, label: 1 },
]

it('unprojectPoint is the inverse of projectPoint, in a box of any size', () => {
  const box = { x: 40, y: 60, width: 200, height: 200 }
  for (const point of points) {
    const { x, y } = projectPoint(point)
    const { x: planeX, y: planeY } = unprojectPoint({ x: 40 + 2 * x, y: 60 + 2 * y }, box)
    expect(planeX).toBeCloseTo(point.x, 9)
    expect(planeY).toBeCloseTo(point.y, 9)
  }
})

describe('editPoints', () => {
  it('adds a point of a class within the plane', () => {
    expect(editPoints(points, { x: 1.2, y: -0.4 }, 1)).toEqual([...points, { x: 1, y: -0.4, label: 1 }])
  })

  it('removes the nearest point if it is close', () => {
    expect(editPoints(points, { x: 0.45, y: -0.5 }, 'remove')).toEqual([points[0]])
    expect(editPoints(points, { x: -0.8, y: 0.8 }, 'remove')).toBeUndefined()
    expect(editPoints([], { x: 0, y: 0 }, 'remove')).toBeUndefined()
  })
})

it('movePoint stays within the plane', () => {
  expect(movePoint({ x: 0.98, y: 0 }, [0.05, 0.05])).toEqual({ x: 1, y: 0.05 })
})

describe('layOutBoundary', () => {
  it('is where the weighted sum is 0, beyond both edges, with a tick towards the positive side', () => {
    const { line, side } = layOutBoundary([0, 2, 1])!
    expect([line.y1, line.y2]).toEqual([75, 75])
    expect([Math.min(line.x1, line.x2), Math.max(line.x1, line.x2)]).toEqual([-100, 200])
    expect([side.y1, side.y2]).toEqual([75, expect.closeTo(71.5, 9)])
  })

  it('is undefined without weights', () => {
    expect(layOutBoundary([0, 0, 1])).toBeUndefined()
  })
})
