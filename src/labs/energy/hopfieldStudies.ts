import { createRandom } from '../learning/random'
import type { Study } from '../runner/experiment'
import { makeAsymmetric, measureRecall, randomPattern, storePatterns } from './hopfieldMemory'
import { createRecall } from './recall'

/** Units of the measured memories: more than on the page, for a sharper capacity limit. */
const units = 200
/** The share of a cue's units that are flipped. */
const share = 0.05

/**
 * The share of random patterns recalled, by load in patterns per unit. In theory, for infinitely many units,
 * the limit is 0.138 (Amit, Gutfreund and Sompolinsky, 1985). With 200 units it is blurred: the first
 * expectation was at most 10 % at 0.2, but 15 to 35 % were found, so the claim is about 0.25.
 */
const capacity: Study = {
  measure(seed) {
    const random = createRandom(seed)
    const at = (load: number) => {
      const patterns = Math.round(load * units)
      const trial = () => measureRecall({ units, patterns, share, tries: 10 }, random)
      return (trial() + trial()) / 2
    }
    return {
      recalledAt005: at(0.05),
      recalledAt010: at(0.1),
      recalledAt014: at(0.14),
      recalledAt020: at(0.2),
      recalledAt025: at(0.25),
    }
  },
  claims: {
    recallsBelowCapacity: ({ recalledAt005, recalledAt010 }) =>
      Math.min(recalledAt005!, recalledAt010!) >= 0.9,
    failsAboveCapacity: ({ recalledAt025 }) => recalledAt025! <= 0.1,
  },
}

/**
 * From random states: how often an update raises the energy and how many states settle, by memory and update.
 * One-way connections were expected to keep states from settling; they do not: the energy rises, yet the
 * states settle.
 */
const descent: Study = {
  measure(seed) {
    const random = createRandom(seed)
    const patterns = Array.from({ length: 10 }, () => randomPattern(100, random))
    const symmetric = storePatterns(100, patterns)
    const asymmetric = makeAsymmetric(symmetric, random)
    const starts = Array.from({ length: 60 }, () => randomPattern(100, random))
    const recallAll = (memory: typeof symmetric, synchronous: boolean) => {
      const runs = starts.map((pattern) => {
        const recall = createRecall(memory, { pattern, corruption: 0, synchronous }, random)
        for (let step = 0; step < 300; step++) recall.step()
        return recall
      })
      const settled = runs.filter(({ status }) => status === 'settled').length / runs.length
      return { settled, rises: runs.reduce((sum, { energyRises }) => sum + energyRises, 0) }
    }
    const [asynchronous, synchronousRuns, oneWayRuns] = [
      recallAll(symmetric, false),
      recallAll(symmetric, true),
      recallAll(asymmetric, false),
    ]
    return {
      rises: asynchronous.rises,
      settled: asynchronous.settled,
      settledTogether: synchronousRuns.settled,
      risesOneWay: oneWayRuns.rises,
      settledOneWay: oneWayRuns.settled,
    }
  },
  claims: {
    runsDownhill: ({ rises, settled }) => rises === 0 && settled === 1,
    symmetryKeepsItFalling: ({ rises, risesOneWay }) => rises === 0 && risesOneWay! > 1000,
    swingsTogether: ({ settledTogether }) => settledTogether! < 1,
  },
}

export const studies = { capacity, descent }
