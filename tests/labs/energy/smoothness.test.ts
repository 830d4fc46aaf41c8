import { expect, it } from 'vitest'
import { measureSmoothness } from '../../../src/labs/energy/smoothness'
import { createRandom } from '../../../src/labs/learning/random'

const makeFilter = (weigh: (row: number, column: number) => number) =>
  Float32Array.from({ length: 64 }, (_, pixel) => weigh(Math.floor(pixel / 8), pixel % 8))

it('measureSmoothness is −1 for a chessboard, and 0 where rows are equal and columns alternate', () => {
  expect(measureSmoothness(makeFilter((row, column) => (-1) ** (row + column)))).toBeCloseTo(-1, 6)
  expect(measureSmoothness(makeFilter((_, column) => (-1) ** column))).toBeCloseTo(0, 6)
  expect(measureSmoothness(makeFilter((row) => (-1) ** row))).toBeCloseTo(0, 6)
})

it('measureSmoothness is near 1 for a slope, and about 0 for noise, whatever the mean', () => {
  // Neighbours in a row are equal; those in a column differ by a step.
  expect(measureSmoothness(makeFilter((row) => row + 100))).toBeGreaterThan(0.75)
  const { nextNormal } = createRandom(3)
  expect(
    Math.abs(measureSmoothness(Float32Array.from({ length: 6400 }, () => 5 + nextNormal()))),
  ).toBeLessThan(0.05)
})
