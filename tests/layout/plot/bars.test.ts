import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutBars } from '../../../src/layout/plot/bars'

describe('layOutBars', () => {
  it('makes lengths proportional to values', () => {
    expect(layOutBars([2, 8, 4])).toEqual({ lengths: [0.25, 1, 0.5], isLogarithmic: false })
  })

  it('uses a logarithmic scale where max / min exceeds 100', () => {
    expect(layOutBars([1, 100]).isLogarithmic).toBe(false)
    const { lengths, isLogarithmic } = layOutBars([10, 1000, 100_000])
    expect(isLogarithmic).toBe(true)
    expect(lengths.map((length) => length.toFixed(3))).toEqual(['0.200', '0.600', '1.000'])
  })

  it('gives 0 no length', () => {
    expect(layOutBars([0, 5])).toEqual({ lengths: [0, 1], isLogarithmic: false })
    expect(layOutBars([0, 0]).lengths).toEqual([0, 0])
    expect(layOutBars([0, 1, 1000]).lengths[0]).toBe(0)
  })

  it('keeps the order of values, with lengths from 0 to 1', () => {
    const anyValues = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(anyValues, (values) => {
        const { lengths } = layOutBars(values)
        for (const [index, value] of values.entries()) {
          expect(lengths[index]).toBeGreaterThanOrEqual(0)
          expect(lengths[index]).toBeLessThanOrEqual(1)
          for (const [other, otherValue] of values.entries()) {
            if (value < otherValue) expect(lengths[index]).toBeLessThan(lengths[other]!)
          }
        }
      }),
    )
  })
})
