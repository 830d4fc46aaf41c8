/** Bars on a common scale. */
export interface Bars {
  /** Lengths as fractions of the longest bar. */
  readonly lengths: readonly number[]
  /** Whether the scale is logarithmic, because the values differ too much for a linear one. */
  readonly isLogarithmic: boolean
}

/** The maximum ratio of max to min on a linear scale. */
const maxLinearRatio = 100

/**
 * Lays out values of 0 or more. On a logarithmic scale the smallest positive value is one decade long; 0 has
 * no length.
 */
export function layOutBars(values: readonly number[]): Bars {
  const [min, max] = [Math.min(...values.filter((value) => value > 0)), Math.max(...values)]
  const isLogarithmic = max / min > maxLinearRatio
  const toLength = (value: number) => {
    if (value <= 0) return 0
    return isLogarithmic ? Math.log10((10 * value) / min) / Math.log10((10 * max) / min) : value / max
  }
  return { lengths: values.map(toLength), isLogarithmic }
}
