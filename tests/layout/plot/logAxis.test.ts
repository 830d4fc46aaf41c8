import { expect, it } from 'vitest'
import { makeLogAxis } from '../../../src/layout/plot/logAxis'

it('makeLogAxis gives each decade the same length, with ticks at both ends', () => {
  const { toPosition, ticks } = makeLogAxis([1e9, 1e12], [40, 340])
  expect(ticks).toEqual([1e9, 1e10, 1e11, 1e12])
  expect(ticks.map(toPosition).map(Math.round)).toEqual([40, 140, 240, 340])
})

it('makeLogAxis has no tick without a power of ten in its domain', () => {
  expect(makeLogAxis([2e9, 9e9], [0, 1]).ticks).toEqual([])
})
