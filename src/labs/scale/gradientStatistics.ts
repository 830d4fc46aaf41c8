import { type FloatFormat, minSubnormalExponent } from './floatFormat'

/** The range of exponents of the histogram; the first and last bin include everything beyond. */
export const minHistogramExponent = -56
const maxHistogramExponent = 16

/**
 * Statistics of the gradients of the last update, with respect to activations and weights, scaled as stored.
 */
export interface GradientStatistics {
  /**
   * The share of all non-zero gradients with a magnitude, before rounding, from 2^e up to 2^(e+1), for e from
   * −56 to 16.
   */
  readonly histogram: Float32Array
  /**
   * Of the non-zero gradients, the share that rounding made zero, subnormal (with fewer digits), infinite.
   */
  readonly underflowed: number
  readonly subnormal: number
  readonly overflowed: number
}

/** Collects statistics of how storing in a format changes the gradients of one update. */
export function createGradientStatistics(format: FloatFormat) {
  const counts = new Float32Array(maxHistogramExponent - minHistogramExponent + 1)
  const bits = new Uint32Array(1)
  const single = new Float32Array(bits.buffer)
  const minNormal = 2 ** format.minExponent
  const minSubnormal = 2 ** minSubnormalExponent(format)
  let [total, underflowed, subnormal, overflowed] = [0, 0, 0, 0]
  return {
    begin() {
      counts.fill(0)
      total = underflowed = subnormal = overflowed = 0
    },
    add(before: Float32Array, stored: Float32Array) {
      for (let index = 0; index < before.length; index++) {
        const original = before[index]!
        if (original === 0 || Number.isNaN(original)) continue
        single[0] = original
        const exponent = ((bits[0]! >>> 23) & 255) - 127
        counts[
          Math.min(Math.max(exponent, minHistogramExponent), maxHistogramExponent) - minHistogramExponent
        ]!++
        const magnitude = Math.abs(stored[index]!)
        total++
        if (magnitude < minSubnormal) underflowed++
        else if (magnitude < minNormal) subnormal++
        else if (magnitude === Number.POSITIVE_INFINITY) overflowed++
      }
    },
    picture(): GradientStatistics {
      const share = (count: number) => (total > 0 ? count / total : 0)
      return {
        histogram: counts.map(share),
        underflowed: share(underflowed),
        subnormal: share(subnormal),
        overflowed: share(overflowed),
      }
    },
  }
}
