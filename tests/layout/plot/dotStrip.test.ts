import { describe, expect, it } from 'vitest'
import { layOutDots } from '../../../src/layout/plot/dotStrip'
import { between, fc } from '../timeline/timelineFixtures'

const strip = { width: 220, height: 22, from: 0, to: 1, radius: 3 }

describe('layOutDots', () => {
  it('places dots at their values on the floor, in input order', () => {
    expect(layOutDots([1, 0, 0.5], strip)).toEqual([
      { x: 217, y: 16 },
      { x: 3, y: 16 },
      { x: 110, y: 16 },
    ])
  })

  it('stacks dots that would overlap', () => {
    const [one, other, third] = layOutDots([0.5, 0.5, 0.502], strip)
    expect([one!.y, other!.y, third!.y]).toEqual([16, 11.2, expect.closeTo(6.4, 9)])
    expect(third!.x - one!.x).toBeCloseTo(0.002 * 214, 9)
  })

  it('keeps dots within the strip', () => {
    const values = fc.array(between(0, 1), { maxLength: 60 })
    fc.assert(
      fc.property(values, between(14, 60), between(1, 4), (values, height, radius) => {
        for (const { x, y } of layOutDots(values, { ...strip, height, radius })) {
          expect(x >= radius - 1e-9 && x <= strip.width - radius + 1e-9).toBe(true)
          expect(y >= radius - 1e-9 && y <= height - radius - 3 + 1e-9).toBe(true)
        }
      }),
    )
  })

  it('keeps dots distinguishable until a stack is full', () => {
    // The strip has three tiers: at most three values may be close to each other.
    const values = fc
      .array(between(0, 1), { maxLength: 30 })
      .filter((all) => all.every((one) => all.filter((other) => Math.abs(one - other) < 0.06).length <= 3))
    fc.assert(
      fc.property(values, (values) => {
        const dots = layOutDots(values, strip)
        for (const [index, { x, y }] of dots.entries()) {
          for (const other of dots.slice(0, index)) {
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(1.6 * strip.radius - 1e-9)
          }
        }
      }),
    )
  })

  it('places further dots on top of a full stack', () => {
    const dots = layOutDots([0.5, 0.5, 0.5, 0.5, 0.5], strip)
    expect(dots.map(({ y }) => y)).toEqual([16, 11.2, 6.4, 6.4, 6.4].map((y) => expect.closeTo(y, 9)))
  })

  it('places dots at the start if the strip shows a single value', () => {
    expect(layOutDots([2, 2], { ...strip, from: 2, to: 2 }).map(({ x }) => x)).toEqual([3, 3])
    expect(layOutDots([], strip)).toEqual([])
  })
})
