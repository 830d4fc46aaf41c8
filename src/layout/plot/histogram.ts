/** What becomes of what a column counts. */
export type FloatClass = 'vanished' | 'subnormal' | 'normal' | 'overflowed'

/** A format's range: exponents of two of its least number above 0, of its least normal one, of its greatest. */
export interface ExponentRange {
  readonly minSubnormal: number
  readonly minNormal: number
  readonly maxNormal: number
}

interface HistogramFrame {
  readonly width: number
  readonly height: number
  /** The exponent of the first column; each further one stands for the next. */
  readonly firstExponent: number
  /** The share that takes the whole height. */
  readonly maxShare: number
}

/** Numbers of size 2^e up to 2^(e+1), by what a format makes of them. Half of those just below the least round up to it. */
export function classifyExponent(
  exponent: number,
  { minSubnormal, minNormal, maxNormal }: ExponentRange,
): FloatClass {
  if (exponent > maxNormal) return 'overflowed'
  if (exponent >= minNormal) return 'normal'
  return exponent >= minSubnormal - 1 ? 'subnormal' : 'vanished'
}

/** Columns of shares, one path for each fate, from the floor up. */
export function layOutHistogram(
  shares: ArrayLike<number>,
  range: ExponentRange,
  { width, height, firstExponent, maxShare }: HistogramFrame,
): Readonly<Record<FloatClass, string>> {
  const paths = { vanished: '', subnormal: '', normal: '', overflowed: '' }
  const column = width / shares.length
  for (let index = 0; index < shares.length; index++) {
    const share = shares[index]!
    if (!(share > 0)) continue
    const tall = Math.max(1, Math.min(1, share / maxShare) * height)
    const x = (index * column).toFixed(1)
    const across = Math.max(1, column - 1).toFixed(1)
    paths[classifyExponent(firstExponent + index, range)] +=
      `M${x},${height}v${(-tall).toFixed(1)}h${across}v${tall.toFixed(1)}Z`
  }
  return paths
}

/** Stretches of the axis, as fractions of its length, in which a format loses what comes, or keeps fewer digits of it. */
export function getRangeBands(
  { minSubnormal, minNormal, maxNormal }: ExponentRange,
  first: number,
  columns: number,
) {
  const at = (exponent: number) => Math.min(1, Math.max(0, (exponent - first) / columns))
  // Below half of the least number, all becomes zero.
  return { vanished: at(minSubnormal - 1), subnormal: at(minNormal), overflowed: at(maxNormal + 1) }
}
