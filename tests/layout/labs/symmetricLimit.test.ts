import { expect, it } from 'vitest'
import { computeSymmetricLimit } from '../../../src/layout/labs/symmetricLimit'

it('computeSymmetricLimit returns three times the root mean square, rounded to two digits', () => {
  expect(computeSymmetricLimit([1, -1, 1, -1])).toBe(3)
  expect(computeSymmetricLimit([0.0123, -0.0123])).toBe(0.037)
  expect(computeSymmetricLimit([])).toBe(0)
})
