import { describe, expect, it } from 'vitest'
import { getLinkPath } from '../../../../src/layout/timeline/scene/linkPath'
import { fc } from '../timelineFixtures'

const anyPoint = fc.record({
  x: fc.integer({ min: -2000, max: 4000 }),
  y: fc.integer({ min: -2000, max: 4000 }),
})
const numbers = (path: string) => path.match(/-?[\d.]+/g)!.map(Number)

describe('getLinkPath', () => {
  it('connects two marks, leaving and arriving parallel to time', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        const path = getLinkPath(from, to)
        expect(path).toMatch(/^M[\d.,-]+C[\d.,-]+$/)
        const [x0, y0, cx, cy, dx, dy, x1, y1] = numbers(path)
        expect([x0, y0, x1, y1]).toEqual([from.x, from.y, to.x, to.y])
        expect([cy, dy]).toEqual([from.y, to.y])
        expect(cx).toBe(dx)
      }),
    )
  })

  it('scales with its end points', () => {
    expect(getLinkPath({ x: 0, y: 10 }, { x: 100, y: 30 })).toBe('M0,10C50,10,50,30,100,30')
    expect(getLinkPath({ x: 0, y: 10 }, { x: 200, y: 30 })).toBe('M0,10C100,10,100,30,200,30')
  })
})
