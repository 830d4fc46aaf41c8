import { describe, expect, it } from 'vitest'
import { getEnergyDomain, makeCapacityLines, makeLevelStrokes } from '../../../src/layout/labs/hopfieldCharts'

describe('getEnergyDomain', () => {
  it('keeps the domain while the energy falls to the levels', () => {
    const levels = [-0.49, -0.52]
    const frame = { x: [0, 400], y: [-0.6, 0] }
    expect(getEnergyDomain([0, -0.1], levels)).toEqual(frame)
    expect(getEnergyDomain([0, -0.1, 120, -0.49], levels)).toEqual(frame)
  })

  it('doubles the x domain until all updates fit', () => {
    expect(getEnergyDomain([0, -0.1, 900, -0.2], []).x).toEqual([0, 1600])
  })

  it('includes a positive energy', () => {
    expect(getEnergyDomain([0, 0.12], [-0.4]).y).toEqual([-0.5, 0.2])
  })
})

it('makeLevelStrokes draws a stroke per level at the right end, the highest last', () => {
  const [, first, , , , gap, start, last] = makeLevelStrokes([-0.25, -0.5], [0, 100])
  expect([first, last]).toEqual([-0.5, -0.25])
  expect(gap).toBeNaN()
  expect(start).toBe(94)
})

it('makeCapacityLines labels the load below the curve under capacity, above it over capacity, and not outside the chart', () => {
  expect(makeCapacityLines(0.07).own).toEqual([0.07, 1, 0.07, 0.06])
  expect(makeCapacityLines(0.2).own).toEqual([0.2, 0, 0.2, 0.9])
  expect(makeCapacityLines(0.42)).toEqual({ theory: [0.138, 0, 0.138, 1] })
})
