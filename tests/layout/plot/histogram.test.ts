import { describe, expect, it } from 'vitest'
import { classifyExponent, getBandCentres, layOutHistogram } from '../../../src/layout/plot/histogram'

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
  const options = { width: 730, height: 50, exponents: [-56, 17], minMaxShare: 0.1 } as const
  /** The left and right edge of a path of boxes. */
  const getSpan = (path: string) => {
    const boxes = [...path.matchAll(/M([\d.]+),[\d.]+h([\d.]+)/g)]
    return [Number(boxes[0]![1]), Number(boxes[0]![1]) + Number(boxes[0]![2])]
  }

  it('puts each column into the path of its class, the tallest at full height', () => {
    const shares = Float32Array.from({ length: 73 }, (_, index) => ({ 0: 0.2, 42: 0.1, 60: 0.7 })[index] ?? 0)
    const { columns } = layOutHistogram(shares, half, options)
    expect(columns.underflowed).toBe('M0,35.7h9v14.3h-9z')
    expect(columns.normal).toMatch(/^M420,42\.9h9v7\.1.*M600,0h9v50/)
    expect([columns.subnormal, columns.overflowed]).toEqual(['', ''])
  })

  it('omits shares that are 0 or NaN', () => {
    const { columns } = layOutHistogram([0, Number.NaN], half, {
      ...{ width: 20, height: 9, exponents: [0, 2], minMaxShare: 1 },
    })
    expect(Object.values(columns).join('')).toBe('')
  })

  it('has bands that meet where the class changes', () => {
    const { bands, edges } = layOutHistogram([], half, options)
    expect(getSpan(bands.underflowed)).toEqual([0, 310])
    expect(getSpan(bands.subnormal)).toEqual([310, 420])
    expect(getSpan(bands.overflowed)).toEqual([720, 730])
    expect(edges).toBe('M320,0V50M420,0V50')
  })

  it('has no band if the format exceeds the axis', () => {
    const single = { minSubnormal: -149, minNormal: -126, maxNormal: 127 }
    const { bands, edges } = layOutHistogram([], single, options)
    expect(Object.values(bands).map((band) => getSpan(band))).toEqual([
      [0, 0],
      [0, 0],
      [730, 730],
    ])
    expect(edges).toBe('')
  })

  it('has an arrow to the mean of scaled numbers', () => {
    const shares = Float32Array.from({ length: 73 }, (_, index) => Number(index === 40))
    expect(layOutHistogram(shares, half, { ...options, shift: 16 }).arrow).toBe('M245,9H405m-5,-4l5,4l-5,4')
    expect(layOutHistogram(shares, half, options).arrow).toBe('')
  })
})

it('getBandCentres returns the middle of each range', () => {
  const { underflowed, subnormal, normal } = getBandCentres(half, [-56, 17])
  expect(underflowed * 73).toBeCloseTo(31 / 2, 10)
  expect(subnormal * 73).toBeCloseTo((31 + 42) / 2, 10)
  expect(normal * 73).toBeCloseTo((42 + 72) / 2, 10)
})
