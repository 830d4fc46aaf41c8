import { describe, expect, it } from 'vitest'
import { heightOf, intervals, zooms } from '../../../src/layout/timeline/track'
import { closestZoom } from '../../../src/layout/timeline/viewport'

describe('the zooms that bound the intervals', () => {
  it('ascend by equal factors from 1 to the closest', () => {
    expect(zooms[0]).toBe(1)
    expect(zooms.at(-1)).toBeCloseTo(closestZoom, 9)
    const factor = zooms[1]!
    for (const [index, k] of zooms.slice(1).entries()) expect(k / zooms[index]!).toBeCloseTo(factor, 9)
    expect(intervals).toBe(zooms.length - 1)
  })
})

describe('the height of a mark', () => {
  it('lies between the boundaries of its stratum, by its lane', () => {
    const boundaries = [0, 0.2, 0.6, 0.6]
    const height = (stratum: number, lane: number) => heightOf({ year: 2000, stratum, lane }, boundaries, 100)
    expect(height(0, 0)).toBe(0)
    expect(height(1, 0)).toBeCloseTo(20, 9)
    expect(height(1, 0.25)).toBeCloseTo(30, 9)
    expect(height(2, 0.5)).toBeCloseTo(60, 9)
  })
})
