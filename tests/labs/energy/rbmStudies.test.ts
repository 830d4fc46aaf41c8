import { expect, it } from 'vitest'
import { meanNearestDistance } from '../../../src/labs/energy/rbmStudies'
import { measureSmoothness } from '../../../src/labs/energy/smoothness'
import { createRandom } from '../../../src/labs/learning/random'

it('measureSmoothness is about 0 for noise, high for a gradient, and −1 for a chessboard', () => {
  const random = createRandom(1)
  const filters = (weight: (pixel: number) => number) =>
    Float32Array.from({ length: 20 * 64 }, (_, at) => weight(at % 64))
  expect(Math.abs(measureSmoothness(filters(() => random.nextNormal())))).toBeLessThan(0.1)
  expect(measureSmoothness(filters((pixel) => pixel % 8))).toBeGreaterThan(0.7)
  expect(measureSmoothness(filters((pixel) => ((pixel % 8) + Math.floor(pixel / 8)) % 2))).toBeCloseTo(-1, 5)
})

it('meanNearestDistance averages the squared distance to the nearest image', () => {
  const flat = (...values: number[]) => Float32Array.from(values.flatMap((value) => Array(64).fill(value)))
  expect(meanNearestDistance(flat(0, 1), flat(1, 0.5))).toBeCloseTo((0.25 + 0) / 2, 6)
})
