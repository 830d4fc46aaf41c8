/** How a floating-point format represents numbers of a given size; `underflowed` numbers are rounded to 0. */
export type FloatClass = 'underflowed' | 'subnormal' | 'normal' | 'overflowed'

/**
 * The range of a format, as exponents of two: of its smallest subnormal, smallest normal and largest normal
 * number.
 */
export interface ExponentRange {
  readonly minSubnormal: number
  readonly minNormal: number
  readonly maxNormal: number
}

interface HistogramFrame {
  readonly width: number
  readonly height: number
  /** The exponent of the first column; each further column is the next exponent. */
  readonly firstExponent: number
  /** The share that fills the whole height. */
  readonly maxShare: number
}

/** Classifies numbers from 2^e to 2^(e+1). Half of those just below the smallest subnormal round up to it. */
export function classifyExponent(
  exponent: number,
  { minSubnormal, minNormal, maxNormal }: ExponentRange,
): FloatClass {
  if (exponent > maxNormal) return 'overflowed'
  if (exponent >= minNormal) return 'normal'
  return exponent >= minSubnormal - 1 ? 'subnormal' : 'underflowed'
}

/** The columns of a histogram, one path for each class, from the floor up. */
export function layOutHistogram(
  shares: ArrayLike<number>,
  range: ExponentRange,
  { width, height, firstExponent, maxShare }: HistogramFrame,
): Readonly<Record<FloatClass, string>> {
  const paths = { underflowed: '', subnormal: '', normal: '', overflowed: '' }
  const stride = width / shares.length
  for (let index = 0; index < shares.length; index++) {
    const share = shares[index]!
    if (!(share > 0)) continue
    const columnHeight = Math.max(1, Math.min(1, share / maxShare) * height)
    const x = (index * stride).toFixed(1)
    const columnWidth = Math.max(1, stride - 1).toFixed(1)
    paths[classifyExponent(firstExponent + index, range)] +=
      `M${x},${height}v${(-columnHeight).toFixed(1)}h${columnWidth}v${columnHeight.toFixed(1)}Z`
  }
  return paths
}

/**
 * The bounds of the ranges of the axis, as fractions of its length, in which numbers vanish, are subnormal,
 * or overflow.
 */
export function getRangeBands(
  { minSubnormal, minNormal, maxNormal }: ExponentRange,
  firstExponent: number,
  columns: number,
) {
  const toFraction = (exponent: number) => Math.min(1, Math.max(0, (exponent - firstExponent) / columns))
  // Below half of the smallest subnormal, numbers round to zero.
  return {
    underflowed: toFraction(minSubnormal - 1),
    subnormal: toFraction(minNormal),
    overflowed: toFraction(maxNormal + 1),
  }
}
