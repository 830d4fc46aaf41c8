/** A binary floating-point format with numbers ±m·2^e. */
export interface FloatFormat {
  /** Bits of the significand, including the leading one. */
  readonly precision: number
  /**
   * The exponents of the smallest normal and of the largest number. Subnormal numbers, below the smallest
   * normal one, are evenly spaced.
   */
  readonly minExponent: number
  readonly maxExponent: number
}

/**
 * IEEE 754-2019 binary32 and binary16, and bfloat16, which has the exponents of binary32 and 8 bits of
 * significand.
 */
export const floatFormats = {
  fp32: { precision: 24, minExponent: -126, maxExponent: 127 },
  fp16: { precision: 11, minExponent: -14, maxExponent: 15 },
  bf16: { precision: 8, minExponent: -126, maxExponent: 127 },
} as const satisfies Readonly<Record<string, FloatFormat>>

export type FloatFormatName = keyof typeof floatFormats

/** The exponent of the smallest positive number. */
export const minSubnormalExponent = ({ precision, minExponent }: FloatFormat): number =>
  minExponent - (precision - 1)

const single = new Float32Array(1)
const bits = new Uint32Array(single.buffer)
/** Adding and subtracting it rounds a number below 2^51 to the nearest integer, ties to even. */
const roundingOffset = 1.5 * 2 ** 52
/** 2^(place − 200). */
const powers = Float64Array.from({ length: 401 }, (_, place) => 2 ** (place - 200))
const power = (exponent: number) => powers[exponent + 200]!

/**
 * Rounds single-precision numbers, in place, to the nearest number of a format, ties to even, and to infinity
 * beyond the largest (IEEE 754, roundTiesToEven). The arithmetic is in double precision and exact.
 */
export function roundTo(
  { precision, minExponent, maxExponent }: FloatFormat,
  numbers: Float32Array,
): Float32Array {
  if (precision === 24) return numbers
  const limit = power(maxExponent + 1)
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    single[0] = number
    const exponent = ((bits[0]! >>> 23) & 255) - 127
    // The exponent is −127 for zero and numbers subnormal in single precision, 128 for infinity and NaN,
    // which stay as they are.
    if (exponent === 128) continue
    const unit = Math.max(exponent, minExponent) - (precision - 1)
    const rounded = (number * power(-unit) + roundingOffset - roundingOffset) * power(unit)
    // A negative number that rounds to zero keeps its sign.
    numbers[index] = Math.abs(rounded) >= limit ? rounded * Number.POSITIVE_INFINITY : rounded || 0 * number
  }
  return numbers
}
