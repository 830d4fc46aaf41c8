/** Halves of the interval of which the table knows the logistic function, and steps a unit. */
const reach = 16
const fineness = 256

/** Single precision: what engines' exponentials differ by is rounded away, so that chance falls alike everywhere. */
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
