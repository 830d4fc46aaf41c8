import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSeries } from '../../../src/labs/learning/series'

it('createSeries keeps all values while there is room', () => {
  const series = createSeries(4)
  for (const [step, value] of [3, 1, 2].entries()) series.add(step, value)
  expect([...series.points()]).toEqual([0, 3, 1, 1, 2, 2])
})

it('createSeries limits its points, in order, and averages merged values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 300 }), (values) => {
      const series = createSeries(16)
      for (const [step, value] of values.entries()) series.add(step, value)
      const points = [...series.points()]
      expect(points.length / 2).toBeLessThanOrEqual(16)
      const steps = points.filter((_, index) => index % 2 === 0)
      expect(steps).toEqual([...steps].sort((one, other) => one - other))
      expect(steps.at(-1)).toBe(values.length - 1)
      for (const value of points.filter((_, index) => index % 2 === 1)) {
        expect(value).toBeGreaterThanOrEqual(Math.min(...values))
        expect(value).toBeLessThanOrEqual(Math.max(...values))
      }
    }),
  )
})

it('createSeries ends with the latest step, and a point is the mean of the values that it stands for', () => {
  const series = createSeries(4)
  for (let step = 1; step <= 7; step++) series.add(step, 10 * step)
  expect([...series.points()]).toEqual([2, 15, 4, 35, 6, 55, 7, 70])
  series.add(8, 80)
  expect([...series.points()].slice(-2)).toEqual([8, 75])
})

it('createSeries keeps 400 points by default', () => {
  const series = createSeries()
  const countAfter = (from: number, to: number) => {
    for (let step = from; step < to; step++) series.add(step, 1)
    return series.points().length / 2
  }
  expect(countAfter(0, 400)).toBe(400)
  expect(countAfter(400, 401)).toBe(201)
  expect(countAfter(401, 800)).toBe(400)
})
