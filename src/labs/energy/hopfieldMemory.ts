import type { Random } from '../learning/random'

/**
 * An associative memory of units of ±1 (J. J. Hopfield, "Neural networks and physical systems with emergent
 * collective computational abilities", PNAS 79, 1982).
 */
export interface HopfieldMemory {
  readonly units: number
  /**
   * Row by row, [to, from]: the number of stored patterns in which two units agree minus those in which they
   * differ (Hebb's rule times the number of units). A unit has no weight from itself.
   */
  readonly weights: Int16Array
}

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

/** A copy with each connection kept in one random direction only: the weights are no longer symmetric. */
export function makeAsymmetric({ units, weights }: HopfieldMemory, random: Random): HopfieldMemory {
  const copy = weights.slice()
  for (let to = 0; to < units; to++) {
    for (let from = 0; from < to; from++) {
      copy[random.next() < 0.5 ? to * units + from : from * units + to] = 0
    }
  }
  return { units, weights: copy }
}

/** The input of a unit: the sum of w·s over the units, times their number. */
export function computeField({ units, weights }: HopfieldMemory, state: Int8Array, to: number): number {
  let sum = 0
  for (let from = 0, at = to * units; from < units; from++, at++) sum += weights[at]! * state[from]!
  return sum
}

/**
 * The energy per unit, −½ Σ w·s·s / units² with the weights as stored: about −½ for a pattern stored alone.
 */
export function computeEnergy(memory: HopfieldMemory, state: Int8Array): number {
  let sum = 0
  for (let to = 0; to < memory.units; to++) sum += state[to]! * computeField(memory, state, to)
  return -sum / 2 / memory.units ** 2
}

/** The new state of a unit: the sign of its input or, if that is 0, its present state. */
export const updatedSign = (memory: HopfieldMemory, state: Int8Array, to: number): number =>
  Math.sign(computeField(memory, state, to)) || state[to]!

/** The overlap of two states: 1 if equal, −1 if opposite, about 0 if unrelated. */
export function computeOverlap(one: Int8Array, other: Int8Array): number {
  let sum = 0
  for (let unit = 0; unit < one.length; unit++) sum += one[unit]! * other[unit]!
  return sum / one.length
}

/** A random state of ±1. */
export const randomPattern = (units: number, random: Random): Int8Array =>
  Int8Array.from({ length: units }, () => (random.next() < 0.5 ? 1 : -1))

/** A copy with a random share of the units flipped. */
export function corrupt(pattern: Int8Array, share: number, random: Random): Int8Array {
  const copy = pattern.slice()
  const order = random.shuffle(Array.from(pattern, (_, unit) => unit))
  for (const unit of order.slice(0, Math.round(share * pattern.length))) copy[unit]! *= -1
  return copy
}

/**
 * Updates one unit after another, in random order, until a whole round changes nothing or `rounds` is
 * reached. Changes `state`; returns whether it has settled.
 */
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

/** The minimum overlap for a pattern to count as recalled: at most one unit in forty is wrong. */
export const recallThreshold = 0.95

/** The share of stored random patterns that are recalled from a corrupted cue, of `tries` patterns. */
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
