import { expect, it } from 'vitest'
import { parseSettings } from '../../../src/labs/runner/parameter'
import { experiment } from '../../../src/labs/scale/precisionExperiment'
import { precisionParameters } from '../../../src/labs/scale/precisionParameters'
import { extremes, numbersOf, pictureAfter, pictureAtEnd, sizeOf } from '../extremes'
import { readOptdigits } from '../readOptdigits'

const digits = await readOptdigits()
const defaults = parseSettings(precisionParameters, {})

it('the precision experiment gives the same small picture for the same seed', () => {
  const picture = pictureAfter(experiment, defaults, digits, 5)
  expect(pictureAfter(experiment, defaults, digits, 5)).toEqual(picture)
  expect(pictureAfter(experiment, { ...defaults, seed: 2 }, digits, 5)).not.toEqual(picture)
  expect(sizeOf(picture)).toBeLessThan(50_000)
})

it('the precision experiment trains fp32 the same however small the loss is', () => {
  const { lossCurve } = pictureAfter(experiment, { ...defaults, smallness: 0 }, digits, 20).contenders.fp32
  expect(
    pictureAfter(experiment, { ...defaults, smallness: 24 }, digits, 20).contenders.fp32.lossCurve,
  ).toEqual(lossCurve)
})

it('the precision experiment tests at the start, at regular intervals, and after the last update', () => {
  for (const { accuracyCurve } of Object.values(pictureAtEnd(experiment, defaults, digits).contenders))
    expect([accuracyCurve[0], accuracyCurve[2], accuracyCurve.at(-2)]).toEqual([0, 20, 800])
})

it('the precision experiment counts every gradient in its histogram', () => {
  for (const { histogram, underflowed, subnormal, overflowed } of Object.values(
    pictureAfter(experiment, defaults, digits, 2).contenders,
  )) {
    expect(histogram.reduce((sum, share) => sum + share)).toBeCloseTo(1, 5)
    expect(underflowed + subnormal + overflowed).toBeLessThanOrEqual(1)
  }
})

it('the precision experiment runs with every parameter at its limits', () => {
  for (const settings of extremes(precisionParameters)) {
    expect(numbersOf(pictureAfter(experiment, settings, digits, 3)).every(Number.isFinite)).toBe(true)
  }
})

it('the precision experiment skips all updates if a fixed factor is far too large', () => {
  const { scaled } = pictureAfter(
    experiment,
    { ...defaults, smallness: 0, scaling: 'fixed', factor: 32 },
    digits,
    10,
  ).contenders
  expect(scaled.skippedUpdates).toBe(10)
  expect(scaled.overflowed).toBeGreaterThan(0)
})
