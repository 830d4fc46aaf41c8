import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FloatFormat,
  floatFormats,
  minSubnormalExponent,
  roundTo,
} from '../../../src/labs/scale/floatFormat'

/**
 * All non-negative finite numbers of a format with 5 or 8 exponent bits, in ascending order, built from their
 * bits as in IEEE 754; the number after the largest stands for infinity. An index is even if the significand
 * is.
 */
function listNumbers(exponentBits: number, fractionBits: number): number[] {
  const bias = 2 ** (exponentBits - 1) - 1
  return Array.from({ length: (2 ** exponentBits - 1) * 2 ** fractionBits + 1 }, (_, code) => {
    const [exponent, fraction] = [Math.floor(code / 2 ** fractionBits), code % 2 ** fractionBits]
    return exponent === 0
      ? (fraction / 2 ** fractionBits) * 2 ** (1 - bias)
      : (1 + fraction / 2 ** fractionBits) * 2 ** (exponent - bias)
  })
}

/** Rounds by searching the neighbours: slow, and independent of the tested code. */
function roundBySearch(ascending: readonly number[], number: number): number {
  if (Number.isNaN(number)) return Number.NaN
  const size = Math.abs(number)
  let [low, high] = [0, ascending.length - 1]
  if (size >= ascending[high]!) return Math.sign(number) * Number.POSITIVE_INFINITY
  while (high - low > 1) {
    const midpoint = (low + high) >> 1
    if (ascending[midpoint]! <= size) low = midpoint
    else high = midpoint
  }
  const [under, over] = [size - ascending[low]!, ascending[high]! - size]
  const place = under < over || (under === over && low % 2 === 0) ? low : high
  const rounded = place === ascending.length - 1 ? Number.POSITIVE_INFINITY : ascending[place]!
  return Object.is(number, -0) || number < 0 ? -rounded : rounded
}

const cases: readonly [string, FloatFormat, readonly number[]][] = [
  ['fp16', floatFormats.fp16, listNumbers(5, 10)],
  ['bf16', floatFormats.bf16, listNumbers(8, 7)],
]
const rounded = (format: FloatFormat, number: number) => roundTo(format, Float32Array.of(number))[0]!
const bitPatterns = fc
  .integer({ min: 0, max: 2 ** 32 - 1 })
  .map((bits) => new Float32Array(Uint32Array.of(bits).buffer)[0]!)

describe.each(cases)('roundTo %s', (_, format, ascending) => {
  it('returns the nearest number, ties to even, for any single-precision number', () => {
    fc.assert(
      fc.property(bitPatterns, (number) => {
        expect(rounded(format, number)).toBe(roundBySearch(ascending, number))
      }),
      { numRuns: 5000 },
    )
  })

  it('rounds correctly midway between neighbours, and just beside it', () => {
    const finite = ascending.slice(0, -1)
    for (let place = 0; place < finite.length; place += 7) {
      const midpoint = (ascending[place]! + ascending[place + 1]!) / 2
      for (const by of [1, 1 - 2 ** -23, 1 + 2 ** -22]) {
        const number = Math.fround(midpoint * by)
        expect(rounded(format, number)).toBe(roundBySearch(ascending, number))
        expect(rounded(format, -number)).toBe(roundBySearch(ascending, -number))
      }
    }
  })

  it('leaves every number of the format unchanged', () => {
    const numbers = Float32Array.from(ascending.slice(0, -1))
    expect(roundTo(format, numbers.slice())).toEqual(numbers)
  })

  it('agrees with the smallest and largest exponents of the format', () => {
    expect(2 ** minSubnormalExponent(format)).toBe(ascending[1])
    const maxNumber = ascending.at(-2)!
    expect(Math.floor(Math.log2(maxNumber))).toBe(format.maxExponent)
    expect(rounded(format, maxNumber)).toBe(maxNumber)
  })
})

it('roundTo has the known limits of fp16', () => {
  const { fp16 } = floatFormats
  expect([65_519, 65_520, -1e9].map((one) => rounded(fp16, one))).toEqual([65_504, Infinity, -Infinity])
  expect([2 ** -24, 2 ** -25, 1.1 * 2 ** -25].map((one) => rounded(fp16, one))).toEqual([
    2 ** -24,
    0,
    2 ** -24,
  ])
})
