import { describe, expect, it } from 'vitest'
import { round } from '../../../src/layout/geometry'
import { linkPath } from '../../../src/layout/timeline/link'
import { fc } from './specimens'

const anyPoint = fc.record({
  x: fc.integer({ min: -2000, max: 4000 }),
  y: fc.integer({ min: -2000, max: 4000 }),
})
const numbers = (path: string) => path.match(/-?[\d.]+/g)!.map(Number)

describe('a link', () => {
  it('goes from one mark to the other', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, fc.constantFrom('horizontal', 'vertical'), (from, to, orientation) => {
        const path = linkPath(from, to, orientation)
        expect(path).toMatch(/^M[\d.,-]+C[\d.,-]+$/)
        const [x0, y0, , , , , x1, y1] = numbers(path)
        expect([x0, y0, x1, y1]).toEqual([from.x, from.y, to.x, to.y])
      }),
    )
  })

  it('leaves and arrives along time', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        const [, , cx, cy, dx, dy] = numbers(linkPath(from, to, 'horizontal'))
        expect([cy, dy]).toEqual([from.y, to.y])
        expect(cx).toBeGreaterThan(from.x)
        expect(dx).toBeLessThan(to.x)
      }),
    )
  })

  it('is the same transposed where time runs downward', () => {
    const flip = ({ x, y }: { x: number; y: number }) => ({ x: y, y: x })
    const swap = (path: string) => path.replace(/(-?[\d.]+),(-?[\d.]+)/g, '$2,$1')
    fc.assert(
      fc.property(anyPoint, anyPoint, (from, to) => {
        expect(linkPath(flip(from), flip(to), 'vertical')).toBe(swap(linkPath(from, to, 'horizontal')))
      }),
    )
  })

  it('bends visibly even between marks of the same moment', () => {
    expect(linkPath({ x: 5, y: 0 }, { x: 5, y: 40 }, 'horizontal')).toBe('M5,0C17,0,-7,40,5,40')
  })

  it('is written to a tenth of a pixel', () => {
    expect(round(1.25)).toBe(1.3)
    expect(linkPath({ x: 0.123, y: 1 }, { x: 100.06, y: 2 }, 'horizontal')).toBe(
      'M0.1,1C50.1,1,50.1,2,100.1,2',
    )
  })
})
