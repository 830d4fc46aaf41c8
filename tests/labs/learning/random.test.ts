import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '../../../src/labs/learning/random'

it('createRandom depends only on the seed', () => {
  const first = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), (seed) => {
      expect(first(seed)).toEqual(first(seed))
      expect(first(seed)).not.toEqual(first(seed + 1))
    }),
  )
})

it('createRandom draws normal numbers with the right first moments', () => {
  const { nextNormal } = createRandom(7)
  const values = Array.from({ length: 20_000 }, nextNormal)
  const mean = (of: (value: number) => number) =>
    values.reduce((sum, one) => sum + of(one), 0) / values.length
  expect(mean((one) => one)).toBeCloseTo(0, 1)
  expect(mean((one) => one ** 2)).toBeCloseTo(1, 1)
  expect(mean((one) => Number(Math.abs(one) < 1))).toBeCloseTo(0.683, 1)
})

it('createRandom shuffles without losing items', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.array(fc.integer()), (seed, items) => {
      const shuffled = createRandom(seed).shuffle(items)
      expect([...shuffled].sort()).toEqual([...items].sort())
    }),
  )
})

it('createRandom shuffles to each order equally often', () => {
  const { shuffle } = createRandom(3)
  const counts = new Map<string, number>()
  for (let draw = 0; draw < 6000; draw++) {
    const order = shuffle(['a', 'b', 'c']).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  // Four standard deviations.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(116)
})
