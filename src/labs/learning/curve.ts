import { computeMean } from './statistics'

/** Values at equal distances as a curve x, y, x, y, … that starts at `firstX`. */
export const makeCurve = (values: ArrayLike<number>, firstX = 0, stride = 1): Float32Array =>
  Float32Array.from({ length: 2 * values.length }, (_, at) =>
    at % 2 === 0 ? firstX + (at / 2) * stride : values[(at - 1) / 2]!,
  )

/** The values y of a curve x, y, x, y, … */
export const getValues = (points: ArrayLike<number>): number[] =>
  Array.from(points).filter((_, at) => at % 2 === 1)

/** The mean of the last `count` values of a curve; undefined if it is empty. */
export function meanOfLast(points: ArrayLike<number>, count = 10): number | undefined {
  const values = getValues(points).slice(-count)
  return values.length === 0 ? undefined : computeMean(values)
}
