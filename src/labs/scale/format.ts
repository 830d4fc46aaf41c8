/** A binary floating-point format: its numbers are ±m·2^e. */
export interface Format {
  /** Bits of the significand, the leading one included. */
  readonly precision: number
  /** The exponents of the least normal number and of the greatest. Below the least, numbers lie evenly: subnormal ones. */
  readonly minExponent: number
  readonly maxExponent: number
}

/** IEEE 754-2019 binary32 and binary16, and bfloat16, which has the exponents of the one and 8 bits of significand. */
export const formats = {
  fp32: { precision: 24, minExponent: -126, maxExponent: 127 },
  fp16: { precision: 11, minExponent: -14, maxExponent: 15 },
  bf16: { precision: 8, minExponent: -126, maxExponent: 127 },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats

/** The exponent of the least number above 0. */
export const minSubnormalExponent = ({ precision, minExponent }: Format): number =>
  minExponent - (precision - 1)

const single = new Float32Array(1)
const bits = new Uint32Array(single.buffer)
/** Added to a number of less than 2^51 and taken off again, it leaves a whole number: the nearest, of two the even one. */
const wholes = 1.5 * 2 ** 52
/** 2^(place − 200). */
const powers = Float64Array.from({ length: 401 }, (_, place) => 2 ** (place - 200))
const power = (exponent: number) => powers[exponent + 200]!

/**
 * Rounds single-precision numbers, in place, to the nearest of a format, of two as near to the one with an even significand; to
 * infinity beyond the greatest (IEEE 754, roundTiesToEven). The arithmetic is in double precision and exact.
 */
export function roundTo(
  { precision, minExponent, maxExponent }: Format,
  numbers: Float32Array,
): Float32Array {
  if (precision === 24) return numbers
  const limit = power(maxExponent + 1)
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    single[0] = number
    const exponent = ((bits[0]! >>> 23) & 255) - 127
    // Zero and what is below the format's normal numbers, infinity and what is no number: the last two stay.
    if (exponent === 128) continue
    const unit = Math.max(exponent, minExponent) - (precision - 1)
    const rounded = (number * power(-unit) + wholes - wholes) * power(unit)
    // A negative number that rounds to nothing keeps its sign.
    numbers[index] = Math.abs(rounded) >= limit ? rounded * Number.POSITIVE_INFINITY : rounded || 0 * number
  }
  return numbers
}
