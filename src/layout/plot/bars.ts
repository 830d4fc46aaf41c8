/** Bars on one scale. */
export interface Bars {
  /** Their lengths, as parts of the longest. */
  readonly lengths: readonly number[]
  /** Whether each tenfold takes the same length: where the values lie too far apart for all to be seen. */
  readonly isLogarithmic: boolean
}

/** The greatest ratio that lengths can show. */
const maxLinearRatio = 100

/** Lays out values of 0 or more. On a logarithmic scale the least of them is one tenfold long; 0 has no length. */
export function layOutBars(values: readonly number[]): Bars {
  const [min, max] = [Math.min(...values.filter((value) => value > 0)), Math.max(...values)]
  const isLogarithmic = max / min > maxLinearRatio
  const length = (value: number) => {
    if (value <= 0) return 0
    return isLogarithmic ? Math.log10((10 * value) / min) / Math.log10((10 * max) / min) : value / max
  }
  return { lengths: values.map(length), isLogarithmic }
}
