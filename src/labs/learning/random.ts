/** A seeded random generator: the same seed gives the same sequence in every browser. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** An integer in [0, end). */
  nextInteger(end: number): number
  /** A standard normal number, approximated by the sum of twelve uniform ones (Irwin–Hall). */
  nextNormal(): number
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

/**
 * Mulberry32: 32 bits of state and integer arithmetic only, so that all engines give exactly the same
 * numbers.
 */
export function createRandom(seed: number): Random {
  let state = (seed >>> 0) + 0x9e3779b9
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const nextInteger = (end: number) => Math.floor(next() * end)
  return {
    next,
    nextInteger,
    // Unlike sums, logarithms and cosines may differ between engines in the last bit.
    nextNormal() {
      let sum = -6
      for (let term = 0; term < 12; term++) sum += next()
      return sum
    },
    shuffle(items) {
      const copy = [...items]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = nextInteger(last + 1)
        ;[copy[last], copy[other]] = [copy[other]!, copy[last]!]
      }
      return copy
    },
  }
}
