import { expect, it } from 'vitest'
import { gradientTicks, toGradientPercent } from '../../../src/layout/labs/gradientScale'

it('toGradientPercent gives each decade the same length', () => {
  expect([1e-9, 1e-8, 1e-4, 1, 10].map(toGradientPercent)).toEqual(
    [0, 10, 50, 90, 100].map((at) => expect.closeTo(at, 9)),
  )
})

it('toGradientPercent clamps norms beyond its ends, and 0', () => {
  expect([1e-12, 0, 50].map(toGradientPercent)).toEqual([0, 0, 100])
})

it('gradientTicks are every second power', () => {
  expect(gradientTicks.map(({ power }) => power)).toEqual([-9, -7, -5, -3, -1, 1])
  expect(gradientTicks.map(({ at }) => Math.round(at))).toEqual([0, 20, 40, 60, 80, 100])
})
