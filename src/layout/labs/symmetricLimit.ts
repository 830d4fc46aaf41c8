/** The end of a scale about 0 on which nearly all of some values lie: three times their root mean square, in two digits. */
export function computeSymmetricLimit(values: ArrayLike<number>): number {
  let squares = 0
  for (let index = 0; index < values.length; index++) squares += values[index]! ** 2
  return Number((3 * Math.sqrt(squares / (values.length || 1))).toPrecision(2))
}
