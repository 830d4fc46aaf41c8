/** Chance that begins with a seed: the same seed gives the same sequence, in every browser. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number
  /** A number of the standard normal distribution, to a good approximation: the sum of twelve uniform ones (Irwin–Hall). */
  nextNormal(): number
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

/** Mulberry32: 32 bits of state, whole-number arithmetic only, so that every engine agrees to the last bit. */
export function createRandom(seed: number): Random {
  let state = (seed >>> 0) + 0x9e3779b9
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    // Logarithms and cosines may differ between engines in the last bit; sums do not.
    nextNormal() {
      let sum = -6
      for (let term = 0; term < 12; term++) sum += next()
      return sum
    },
    shuffle(items) {
      const copy = [...items]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1)
        ;[copy[last], copy[other]] = [copy[other]!, copy[last]!]
      }
      return copy
    },
  }
}
