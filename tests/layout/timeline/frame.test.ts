import { describe, expect, it } from 'vitest'
import { type Box, overlaps } from '../../../src/layout/geometry'
import { makeFrame } from '../../../src/layout/timeline/frame'
import { anySize, fc } from './specimens'

const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: 0, max: 20 }),
  y: fc.integer({ min: 0, max: 20 }),
  width: fc.integer({ min: 1, max: 10 }),
  height: fc.integer({ min: 1, max: 10 }),
})

describe('a frame', () => {
  it('lets time run to the right in a view wider than tall, else downward', () => {
    const wide = makeFrame({ width: 1280, height: 690 })
    const tall = makeFrame({ width: 390, height: 690 })
    expect([wide.orientation, tall.orientation]).toEqual(['horizontal', 'vertical'])
    expect(makeFrame({ width: 500, height: 500 }).orientation).toBe('horizontal')
    const moved = ({ point }: typeof wide, along: number, across: number) => {
      const [from, to] = [point(0, 0), point(along, across)]
      return [to.x - from.x, to.y - from.y]
    }
    expect(moved(wide, 10, 3)).toEqual([10, -3])
    expect(moved(tall, 10, 3)).toEqual([3, 10])
  })

  it('keeps the whole of time and of the pile within the view', () => {
    fc.assert(
      fc.property(anySize, (size) => {
        const { point, length, depth } = makeFrame(size)
        for (const { x, y } of [point(0, 0), point(length, depth)]) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(size.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(size.height)
        }
        expect(length).toBeGreaterThan(400)
        expect(depth).toBeGreaterThan(200)
      }),
    )
  })

  it('keeps a length in a view too small for anything', () => {
    const { length, depth } = makeFrame({ width: 0, height: 0 })
    expect([length, depth]).toEqual([1, 1])
  })
})

describe('two boxes', () => {
  it('overlap when some point lies inside both', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        const inside = ({ x, y, width, height }: Box, px: number, py: number) =>
          px > x && px < x + width && py > y && py < y + height
        const points = Array.from({ length: 30 }, (_, i) => i + 0.5)
        const shared = points.some((x) => points.some((y) => inside(a, x, y) && inside(b, x, y)))
        expect(overlaps(a, b)).toBe(shared)
      }),
    )
  })

  it('do not overlap when they share no more than an edge', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    expect(overlaps(box, { ...box, x: 10 })).toBe(false)
    expect(overlaps(box, { ...box, y: 10 })).toBe(false)
    expect(overlaps(box, { ...box, x: 9.9 })).toBe(true)
  })
})
