import { expect, it } from 'vitest'
import { getDecadeDomain, measureSpread, smoothCurve } from '../../../../src/labs/residual/view/profile'

it('getDecadeDomain finds the powers of ten around all positive values and the minimum domain', () => {
  expect(getDecadeDomain([], [0.1, 10])).toEqual([0.1, 10])
  expect(getDecadeDomain([[0.02, 5], [130]], [0.1, 10])).toEqual([0.01, 1000])
  expect(getDecadeDomain([[100, 0, Number.NaN, Number.POSITIVE_INFINITY]], [0.1, 10])).toEqual([0.1, 100])
})

it('measureSpread counts the layers with the largest and smallest gradient from 1', () => {
  expect(measureSpread(Float32Array.of(2, 8, 1, 4))).toEqual({ ratio: 8, strongest: 2, weakest: 3 })
})

it('smoothCurve takes the mean of the last values, or of fewer at the start', () => {
  const points = Float32Array.of(1, 6, 2, 2, 3, 1, 4, 3)
  expect([...smoothCurve(points, 2)]).toEqual([1, 6, 2, 4, 3, 1.5, 4, 2])
})
