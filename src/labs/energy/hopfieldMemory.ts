import type { Random } from '../learning/random'

/**
 * An associative memory of units of ±1 (J. J. Hopfield, "Neural networks and physical systems with emergent collective
 * computational abilities", PNAS 79, 1982).
 */
export interface HopfieldMemory {
  readonly units: number
  /**
   * Row by row, [to, from]: in how many stored patterns two units agree, less in how many they differ (Hebb's rule times the
   * number of units). A unit has no weight from itself.
   */
  readonly weights: Int16Array
}

/** Stores patterns of ±1 by one sum, without iteration. */
export function storePatterns(units: number, patterns: readonly Int8Array[]): HopfieldMemory {
  const weights = new Int16Array(units * units)
  for (const pattern of patterns) {
    for (let to = 0; to < units; to++) {
      for (let from = 0; from < to; from++) weights[to * units + from]! += pattern[to]! * pattern[from]!
    }
  }
  for (let to = 0; to < units; to++) {
    for (let from = 0; from < to; from++) weights[from * units + to] = weights[to * units + from]!
  }
  return { units, weights }
}

/** A copy in which each link leads one way only, which one is left to chance: the weights are no longer symmetric. */
export function makeAsymmetric({ units, weights }: HopfieldMemory, random: Random): HopfieldMemory {
  const copy = weights.slice()
  for (let to = 0; to < units; to++) {
    for (let from = 0; from < to; from++) {
      copy[random.next() < 0.5 ? to * units + from : from * units + to] = 0
    }
  }
  return { units, weights: copy }
}

/** What a unit receives: the sum of w·s over the units, times their number. */
export function computeField({ units, weights }: HopfieldMemory, state: Int8Array, to: number): number {
  let sum = 0
  for (let from = 0, at = to * units; from < units; from++, at++) sum += weights[at]! * state[from]!
  return sum
}

/** The energy a unit, −½ Σ w·s·s / units² with the weights as stored: about −½ in a pattern stored alone. */
export function computeEnergy(memory: HopfieldMemory, state: Int8Array): number {
  let sum = 0
  for (let to = 0; to < memory.units; to++) sum += state[to]! * computeField(memory, state, to)
  return -sum / 2 / memory.units ** 2
}

/** The sign that a unit takes; what receives nothing stays as it is. */
export const updatedSign = (memory: HopfieldMemory, state: Int8Array, to: number): number =>
  Math.sign(computeField(memory, state, to)) || state[to]!

/** The likeness of two states: 1 if equal, −1 if opposite, about 0 if unrelated. */
export function computeOverlap(one: Int8Array, other: Int8Array): number {
  let sum = 0
  for (let unit = 0; unit < one.length; unit++) sum += one[unit]! * other[unit]!
  return sum / one.length
}

/** A state of ±1 by chance. */
export const randomPattern = (units: number, random: Random): Int8Array =>
  Int8Array.from({ length: units }, () => (random.next() < 0.5 ? 1 : -1))

/** A copy with a share of the units, chosen by chance, turned. */
export function corrupt(pattern: Int8Array, share: number, random: Random): Int8Array {
  const copy = pattern.slice()
  const order = random.shuffle(Array.from(pattern, (_, unit) => unit))
  for (const unit of order.slice(0, Math.round(share * pattern.length))) copy[unit]! *= -1
  return copy
}

/** Updates unit after unit in chance's order until a whole round changes nothing, or for so many rounds at most; changes `state`. */
export function settle(memory: HopfieldMemory, state: Int8Array, random: Random, rounds = 50): boolean {
  const all = Array.from(state, (_, unit) => unit)
  for (let round = 0; round < rounds; round++) {
    let changed = false
    for (const unit of random.shuffle(all)) {
      const sign = updatedSign(memory, state, unit)
      changed ||= sign !== state[unit]
      state[unit] = sign
    }
    if (!changed) return true
  }
  return false
}

/** The overlap from which a pattern counts as recalled: at most one unit in forty is wrong. */
export const recallThreshold = 0.95

/** The share of stored chance patterns that come back from a corrupted cue, of so many tried. */
export function measureRecall(
  { units, patterns, share, tries }: { units: number; patterns: number; share: number; tries: number },
  random: Random,
): number {
  const stored = Array.from({ length: patterns }, () => randomPattern(units, random))
  const memory = storePatterns(units, stored)
  let right = 0
  for (const pattern of stored.slice(0, tries)) {
    const state = corrupt(pattern, share, random)
    settle(memory, state, random)
    right += Number(computeOverlap(state, pattern) >= recallThreshold)
  }
  return right / Math.min(tries, patterns)
}
