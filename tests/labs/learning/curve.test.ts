import { expect, it } from 'vitest'
import { getValues, makeCurve, meanOfLast } from '../../../src/labs/learning/curve'

it('makeCurve places values at equal distances', () => {
  expect([...makeCurve([5, 6, 7], 0, 2)]).toEqual([0, 5, 2, 6, 4, 7])
})

it('getValues returns the values of a curve without their places', () => {
  expect(getValues(makeCurve([5, 6, 7], 1))).toEqual([5, 6, 7])
})

it('meanOfLast averages the last values of a curve', () => {
  expect(meanOfLast([1, 9, 2, 4, 3, 6], 2)).toBe(5)
  expect(meanOfLast([1, 9])).toBe(9)
  expect(meanOfLast([])).toBeUndefined()
})
