import { sum } from 'd3-array'
import type { Size } from '../geometry'
import { getBoxPath } from './boxPath'
import { type Domain, makeScale } from './plotFrame'

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

interface HistogramOptions {
  readonly width: number
  readonly height: number
  /** The exponent of the first column, and that of the end of the last one; each column is an exponent. */
  readonly exponents: Domain
  /** The share that fills the whole height, unless one is larger. */
  readonly minMaxShare: number
  /** By how many powers of two the numbers were scaled; 0 by default. */
  readonly shift?: number
}

/** A histogram of the sizes of numbers over the range of their format; all paths are `d`. */
export interface Histogram extends Size {
  /** The columns of each class, from the floor up. */
  readonly columns: Readonly<Record<FloatClass, string>>
  /** The areas of the axis in which numbers are not normal. */
  readonly bands: Readonly<Record<Exclude<FloatClass, 'normal'>, string>>
  /** Lines at the smallest subnormal and the smallest normal number. */
  readonly edges: string
  /** An arrow from the unscaled to the scaled numbers; empty without a shift. */
  readonly arrow: string
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

export function layOutHistogram(
  shares: ArrayLike<number>,
  range: ExponentRange,
  { width, height, exponents, minMaxShare, shift = 0 }: HistogramOptions,
): Histogram {
  const x = makeScale(exponents, [0, width]).clamp(true)
  const y = makeScale([0, Math.max(minMaxShare, ...Array.from(shares).filter(Boolean))], [height, 0])
  const columns = { underflowed: '', subnormal: '', normal: '', overflowed: '' }
  const columnWidth = Math.max(1, width / shares.length - 1)
  for (const [index, share] of Array.from(shares).entries()) {
    if (!(share > 0)) continue
    const exponent = exponents[0] + index
    const top = Math.min(height - 1, y(share))
    const column = { x: x(exponent), y: top, width: columnWidth, height: height - top }
    columns[classifyExponent(exponent, range)] += getBoxPath(column)
  }
  const drawBand = (from: number, to: number) =>
    getBoxPath({ x: x(from), y: 0, width: x(to) - x(from), height })
  const { minSubnormal, minNormal, maxNormal } = range
  const mean = computeMeanExponent(shares, exponents[0])
  return {
    ...{ width, height, columns },
    bands: {
      // Below half of the smallest subnormal, numbers round to zero.
      underflowed: drawBand(exponents[0], minSubnormal - 1),
      subnormal: drawBand(minSubnormal - 1, minNormal),
      overflowed: drawBand(maxNormal + 1, exponents[1]),
    },
    edges: [minSubnormal, minNormal]
      .filter((exponent) => exponent > exponents[0])
      .map((exponent) => `M${x(exponent)},0V${height}`)
      .join(''),
    arrow: shift > 0 ? `M${Math.max(4, x(mean - shift))},9H${x(mean)}m-5,-4l5,4l-5,4` : '',
  }
}

/** The mean exponent of a histogram. */
function computeMeanExponent(shares: ArrayLike<number>, firstExponent: number): number {
  const all = Array.from(shares)
  return sum(all, (share, index) => share * (firstExponent + index + 0.5)) / (sum(all) || 1)
}

/** The centres of the ranges in which numbers vanish, are subnormal and are normal, as fractions of the axis. */
export function getBandCentres({ minSubnormal, minNormal, maxNormal }: ExponentRange, exponents: Domain) {
  const toFraction = makeScale(exponents, [0, 1])
  const getCentre = (from: number, to: number) => toFraction((from + to) / 2)
  return {
    underflowed: getCentre(exponents[0], minSubnormal - 1),
    subnormal: getCentre(minSubnormal - 1, minNormal),
    normal: getCentre(minNormal, maxNormal + 1),
  }
}
