/** The exact product of integers. */
export function multiplyExact(...factors: readonly number[]): bigint {
  const rounded = factors.reduce((result, factor) => result * factor, 1)
  // If the final product of positive factors is a safe integer, so are all intermediate ones.
  if (Number.isSafeInteger(rounded)) return BigInt(rounded)
  return factors.reduce((result, factor) => result * BigInt(factor), 1n)
}
