/** The table covers −reach to reach, with `fineness` steps per unit. */
const reach = 16
const fineness = 256

/**
 * Single precision rounds away the differences between engines' exponentials, so that samples are the same
 * everywhere.
 */
const table = Float32Array.from(
  { length: 2 * reach * fineness + 2 },
  (_, index) => 1 / (1 + Math.exp(reach - index / fineness)),
)

/** The logistic function 1 / (1 + exp(−x)), interpolated from a table, to about 2e-7. */
export function logistic(x: number): number {
  const place = (x + reach) * fineness
  if (!(place > 0)) return 0
  if (place >= 2 * reach * fineness) return 1
  const index = Math.trunc(place)
  const low = table[index]!
  return low + (table[index + 1]! - low) * (place - index)
}
