import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Format, formats, minSubnormalExponent, roundTo } from '../../../src/labs/scale/format'

/**
 * All finite numbers from 0 upwards of a format with 5 or 8 bits of exponent, built from their bits as IEEE 754 says, in order; the
 * one after the greatest stands for infinity. The place of a number is even as its significand is.
 */
function ladder(exponentBits: number, fractionBits: number): number[] {
  const bias = 2 ** (exponentBits - 1) - 1
  return Array.from({ length: (2 ** exponentBits - 1) * 2 ** fractionBits + 1 }, (_, code) => {
    const [exponent, fraction] = [Math.floor(code / 2 ** fractionBits), code % 2 ** fractionBits]
    return exponent === 0
      ? (fraction / 2 ** fractionBits) * 2 ** (1 - bias)
      : (1 + fraction / 2 ** fractionBits) * 2 ** (exponent - bias)
  })
}

/** Rounds by looking for the neighbours: slow, and with nothing in common with what is tested. */
function nearest(rungs: readonly number[], number: number): number {
  if (Number.isNaN(number)) return Number.NaN
  const size = Math.abs(number)
  let [low, high] = [0, rungs.length - 1]
  if (size >= rungs[high]!) return Math.sign(number) * Number.POSITIVE_INFINITY
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (rungs[middle]! <= size) low = middle
    else high = middle
  }
  const [under, over] = [size - rungs[low]!, rungs[high]! - size]
  const place = under < over || (under === over && low % 2 === 0) ? low : high
  const rounded = place === rungs.length - 1 ? Number.POSITIVE_INFINITY : rungs[place]!
  return Object.is(number, -0) || number < 0 ? -rounded : rounded
}

const cases: readonly [string, Format, readonly number[]][] = [
  ['fp16', formats.fp16, ladder(5, 10)],
  ['bf16', formats.bf16, ladder(8, 7)],
]
const rounded = (format: Format, number: number) => roundTo(format, Float32Array.of(number))[0]!
const bitPatterns = fc
  .integer({ min: 0, max: 2 ** 32 - 1 })
  .map((bits) => new Float32Array(Uint32Array.of(bits).buffer)[0]!)

describe.each(cases)('roundTo %s', (_, format, rungs) => {
  it('returns the nearest number, ties to even, for any single-precision number', () => {
    fc.assert(
      fc.property(bitPatterns, (number) => {
        expect(rounded(format, number)).toBe(nearest(rungs, number))
      }),
      { numRuns: 5000 },
    )
  })

  it('rounds correctly midway between neighbours, and just beside it', () => {
    const finite = rungs.slice(0, -1)
    for (let place = 0; place < finite.length; place += 7) {
      const middle = (rungs[place]! + rungs[place + 1]!) / 2
      for (const by of [1, 1 - 2 ** -23, 1 + 2 ** -22]) {
        const number = Math.fround(middle * by)
        expect(rounded(format, number)).toBe(nearest(rungs, number))
        expect(rounded(format, -number)).toBe(nearest(rungs, -number))
      }
    }
  })

  it('leaves every number of the format unchanged', () => {
    const numbers = Float32Array.from(rungs.slice(0, -1))
    expect(roundTo(format, numbers.slice())).toEqual(numbers)
  })

  it('agrees with the smallest and largest exponents of the format', () => {
    expect(2 ** minSubnormalExponent(format)).toBe(rungs[1])
    const most = rungs.at(-2)!
    expect(Math.floor(Math.log2(most))).toBe(format.maxExponent)
    expect(rounded(format, most)).toBe(most)
  })
})

it('roundTo has the known limits of fp16', () => {
  const { fp16 } = formats
  expect([65_519, 65_520, -1e9].map((one) => rounded(fp16, one))).toEqual([65_504, Infinity, -Infinity])
  expect([2 ** -24, 2 ** -25, 1.1 * 2 ** -25].map((one) => rounded(fp16, one))).toEqual([
    2 ** -24,
    0,
    2 ** -24,
  ])
})
