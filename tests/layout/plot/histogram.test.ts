import { describe, expect, it } from 'vitest'
import { classifyExponent, getRangeBands, layOutHistogram } from '../../../src/layout/plot/histogram'

const half = { minSubnormal: -24, minNormal: -14, maxNormal: 15 }
const classify = (exponents: readonly number[]) => exponents.map((one) => classifyExponent(one, half))

describe('classifyExponent in half precision', () => {
  it('returns underflowed below half of the smallest subnormal and subnormal below the smallest normal', () => {
    expect(classify([-56, -26])).toEqual(['underflowed', 'underflowed'])
    expect(classify([-25, -24, -15])).toEqual(['subnormal', 'subnormal', 'subnormal'])
    expect(classify([-14, 0, 15])).toEqual(['normal', 'normal', 'normal'])
    expect(classify([16])).toEqual(['overflowed'])
  })
})

describe('layOutHistogram', () => {
  it('puts each column into the path of its class, the tallest at full height', () => {
    const shares = Float32Array.from({ length: 73 }, (_, index) => ({ 0: 0.2, 42: 0.1, 60: 0.7 })[index] ?? 0)
    const paths = layOutHistogram(shares, half, { width: 730, height: 50, firstExponent: -56, maxShare: 0.7 })
    expect(paths.underflowed).toBe('M0.0,50v-14.3h9.0v14.3Z')
    expect(paths.normal).toMatch(/^M420\.0,50v-7\.1.*M600\.0,50v-50\.0/)
    expect([paths.subnormal, paths.overflowed]).toEqual(['', ''])
  })

  it('omits shares that are 0 or NaN', () => {
    const paths = layOutHistogram([0, Number.NaN], half, {
      width: 20,
      height: 9,
      firstExponent: 0,
      maxShare: 1,
    })
    expect(Object.values(paths).join('')).toBe('')
  })
})

describe('getRangeBands', () => {
  it('returns bounds where the class changes', () => {
    const bands = getRangeBands(half, -56, 73)
    expect(bands.underflowed * 73).toBeCloseTo(31, 10)
    expect(bands.subnormal * 73).toBeCloseTo(42, 10)
    expect(bands.overflowed * 73).toBeCloseTo(72, 10)
  })

  it('clamps bounds to the axis if the format exceeds it', () => {
    expect(getRangeBands({ minSubnormal: -149, minNormal: -126, maxNormal: 127 }, -56, 73)).toEqual({
      underflowed: 0,
      subnormal: 0,
      overflowed: 1,
    })
  })
})
