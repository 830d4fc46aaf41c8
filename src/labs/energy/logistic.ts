/** The table covers −tableLimit to tableLimit, with `stepsPerUnit` steps per unit. */
const tableLimit = 16
const stepsPerUnit = 256

/**
 * Single precision rounds away the differences between engines' exponentials, so that samples are the same
 * everywhere.
 */
const table = Float32Array.from(
  { length: 2 * tableLimit * stepsPerUnit + 2 },
  (_, index) => 1 / (1 + Math.exp(tableLimit - index / stepsPerUnit)),
)

/** The logistic function 1 / (1 + exp(−x)), interpolated from a table, to about 2e-7. */
export function logistic(x: number): number {
  const position = (x + tableLimit) * stepsPerUnit
  if (!(position > 0)) return 0
  if (position >= 2 * tableLimit * stepsPerUnit) return 1
  const index = Math.trunc(position)
  const low = table[index]!
  return low + (table[index + 1]! - low) * (position - index)
}
