import { expect, it } from 'vitest'
import { makeLogScale } from '../../../src/layout/plot/logScale'

const { toFraction, ticks } = makeLogScale(-4, 0, 2)

it('makeLogScale gives each decade the same length', () => {
  expect([1e-4, 1e-3, 1e-2, 0.1, 1].map(toFraction)).toEqual([0, 0.25, 0.5, 0.75, 1])
})

it('makeLogScale clamps values beyond its ends, and 0', () => {
  expect([1e-9, 0, 50].map(toFraction)).toEqual([0, 0, 1])
})

it('makeLogScale has a tick at every stride-th power', () => {
  expect(ticks).toEqual([
    { power: -4, at: 0 },
    { power: -2, at: 0.5 },
    { power: 0, at: 1 },
  ])
})
