import { makeScale } from './plotFrame'

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
  const toLength = makeScale([isLogarithmic ? min / 10 : 0, max], [0, 1], isLogarithmic)
  return { lengths: values.map((value) => (value > 0 ? toLength(value) : 0)), isLogarithmic }
}
