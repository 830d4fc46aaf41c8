import { expect, it } from 'vitest'
import { computeMean, fitUnits, natsToBits, softmax } from '../../../src/labs/learning/statistics'

it('softmax gives equal scores equal probabilities, and e times as much to a score higher by 1', () => {
  const [first, equal, higher] = softmax(Float32Array.of(500, 500, 501)) as [number, number, number]
  expect(first + equal + higher).toBeCloseTo(1)
  expect(equal).toBe(first)
  expect(higher / first).toBeCloseTo(Math.E)
})

it('softmax makes the largest score more certain at lower temperatures', () => {
  for (const temperature of [0.1, 0.3, 0.5, 0.7, 1, 1.5]) {
    const values = softmax([1, 3, 2], temperature)
    expect(values.reduce((sum, one) => sum + one)).toBeCloseTo(1, 10)
    expect(Math.max(...values)).toBe(values[1])
  }
  expect(softmax([1, 3, 2], 0.1)[1]).toBeGreaterThan(0.999)
})

it('computeMean averages values, and is NaN without any', () => {
  expect(computeMean(Float32Array.of(1, 2, 6))).toBe(3)
  expect(computeMean([])).toBeNaN()
})

it('fitUnits finds the number of units whose size is closest to the budget', () => {
  expect(fitUnits((units) => units ** 2, 50)).toBe(7)
  expect(fitUnits((units) => units ** 2, 60)).toBe(8)
})

it('natsToBits divides by ln 2', () => {
  expect(natsToBits(Math.LN2)).toBe(1)
})
