import { describe, expect, it } from 'vitest'
import { type Box, overlaps, roundToTenth } from '../../src/layout/geometry'
import { fc } from './timeline/timelineFixtures'

const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: 0, max: 20 }),
  y: fc.integer({ min: 0, max: 20 }),
  width: fc.integer({ min: 1, max: 10 }),
  height: fc.integer({ min: 1, max: 10 }),
})

describe('overlaps', () => {
  it('is true if some point is inside both boxes', () => {
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

  it('is false if the boxes share only an edge', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    expect(overlaps(box, { ...box, x: 10 })).toBe(false)
    expect(overlaps(box, { ...box, y: 10 })).toBe(false)
    expect(overlaps(box, { ...box, x: 9.9 })).toBe(true)
  })
})

it('roundToTenth rounds to one decimal, halves up', () => {
  expect([1.24, 1.25, -1.25, -0.34, 7].map(roundToTenth)).toEqual([1.2, 1.3, -1.2, -0.3, 7])
})
