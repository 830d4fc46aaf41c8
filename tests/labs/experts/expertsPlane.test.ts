import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cells, createPlane, edge, mapOf, middleOf } from '../../../src/labs/experts/expertsPlane'
import { createRandom } from '../../../src/labs/learning/random'

it('divides the square into as many regions as wanted, each of both classes on its two sides', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const { regions, truths } = mapOf(createPlane(createRandom(seed), count))
      for (let region = 0; region < count; region++) {
        const inside = truths.filter((_, cell) => regions[cell] === region)
        expect(inside.length).toBeGreaterThan(cells / 200)
      }
      expect(new Set(truths).size).toBe(2)
    }),
    { numRuns: 30 },
  )
})

it('is the same from the same seed', () => {
  expect(mapOf(createPlane(createRandom(5), 8))).toEqual(mapOf(createPlane(createRandom(5), 8)))
})

it('reads its cells row by row from the upper left', () => {
  const half = 1 / edge
  expect(middleOf(0)).toEqual([half - 1, 1 - half])
  expect(middleOf(edge - 1)[0]).toBeCloseTo(1 - half)
  expect(middleOf(cells - 1)[1]).toBeCloseTo(half - 1)
})
