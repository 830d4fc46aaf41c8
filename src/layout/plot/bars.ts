/** Bars on one scale. */
export interface Bars {
  /** Their lengths, as parts of the longest. */
  readonly lengths: readonly number[]
  /** Whether each tenfold takes the same length: where the values lie too far apart for all to be seen. */
  readonly logarithmic: boolean
}

/** The greatest ratio that lengths can show. */
const mostApart = 100

/** Lays out values of 0 or more. On a logarithmic scale the least of them is one tenfold long; 0 has no length. */
export function barsOf(values: readonly number[]): Bars {
  const [least, most] = [Math.min(...values.filter((value) => value > 0)), Math.max(...values)]
  const logarithmic = most / least > mostApart
  const length = (value: number) => {
    if (value <= 0) return 0
    return logarithmic ? Math.log10((10 * value) / least) / Math.log10((10 * most) / least) : value / most
  }
  return { lengths: values.map(length), logarithmic }
}
