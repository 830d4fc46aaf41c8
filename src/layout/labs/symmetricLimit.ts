/**
 * The limit of a scale symmetric around 0 that covers nearly all values: three times their root mean square,
 * rounded to two digits.
 */
export function computeSymmetricLimit(values: ArrayLike<number>): number {
  let squares = 0
  for (let index = 0; index < values.length; index++) squares += values[index]! ** 2
  return Number((3 * Math.sqrt(squares / (values.length || 1))).toPrecision(2))
}
