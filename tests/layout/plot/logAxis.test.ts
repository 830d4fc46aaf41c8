import { expect, it } from 'vitest'
import { makeLogAxis } from '../../../src/layout/plot/logAxis'

it('gives each tenfold the same length, and a tick at its ends', () => {
  const { toPosition, ticks } = makeLogAxis([1e9, 1e12], [40, 340])
  expect(ticks).toEqual([1e9, 1e10, 1e11, 1e12])
  expect(ticks.map(toPosition).map(Math.round)).toEqual([40, 140, 240, 340])
})

it('has no tick where there is no power of ten', () => {
  expect(makeLogAxis([2e9, 9e9], [0, 1]).ticks).toEqual([])
})
