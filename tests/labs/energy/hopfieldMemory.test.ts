import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPatterns, gridUnits, isPatternsText, parsePatterns } from '../../../src/labs/energy/grid'
import {
  computeEnergy,
  computeField,
  computeOverlap,
  corrupt,
  makeAsymmetric,
  measureRecall,
  randomPattern,
  recallThreshold,
  settle,
  storePatterns,
  updatedSign,
} from '../../../src/labs/energy/hopfieldMemory'
import { createRandom } from '../../../src/labs/learning/random'

const seeds = fc.integer({ min: 0, max: 99_999 })
const memoryOf = (seed: number, count = 3, size = 30) => {
  const random = createRandom(seed)
  const patterns = Array.from({ length: count }, () => randomPattern(size, random))
  return { random, patterns, memory: storePatterns(size, patterns) }
}

describe('the text form of patterns', () => {
  it('is parsed back to the same patterns', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 6 }), (seed, count) => {
        const random = createRandom(seed)
        const patterns = Array.from({ length: count }, () => randomPattern(gridUnits, random))
        expect(isPatternsText(formatPatterns(patterns))).toBe(true)
        expect(parsePatterns(formatPatterns(patterns))).toEqual(patterns)
      }),
    )
  })

  it('is invalid if a digit is missing or not hexadecimal', () => {
    for (const text of ['f', 'g'.repeat(25), `${'f'.repeat(25)}.`, `${'f'.repeat(25)}.f`]) {
      expect(isPatternsText(text)).toBe(false)
    }
  })
})

describe('a Hopfield memory', () => {
  it('has symmetric weights, and none from a unit to itself', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { memory } = memoryOf(seed)
        for (let to = 0; to < 30; to++) {
          expect(memory.weights[to * 31]).toBe(0)
          for (let from = 0; from < to; from++) {
            expect(memory.weights[to * 30 + from]).toBe(memory.weights[from * 30 + to])
          }
        }
      }),
    )
  })

  it('keeps a single pattern and its opposite stable, with an energy of −½ apart from self-connections', () => {
    const { memory, patterns } = memoryOf(1, 1)
    for (const state of [patterns[0]!, patterns[0]!.map((sign) => -sign)]) {
      for (let unit = 0; unit < 30; unit++) expect(updatedSign(memory, state, unit)).toBe(state[unit])
      expect(computeEnergy(memory, state)).toBeCloseTo(-0.5 * (29 / 30), 10)
    }
  })

  it('loses twice the field in energy when a unit is updated', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 29 }), (seed, unit) => {
        const { memory, random } = memoryOf(seed)
        const state = randomPattern(30, random)
        const field = computeField(memory, state, unit)
        const before = computeEnergy(memory, state)
        state[unit] = updatedSign(memory, state, unit)
        const expected =
          Math.sign(field) === 0 || before === computeEnergy(memory, state) ? 0 : (2 * Math.abs(field)) / 900
        expect(before - computeEnergy(memory, state)).toBeCloseTo(expected, 10)
      }),
    )
  })

  it('settles from every state', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { memory, random } = memoryOf(seed, 8)
        const state = randomPattern(30, random)
        expect(settle(memory, state, random)).toBe(true)
        for (let unit = 0; unit < 30; unit++) expect(updatedSign(memory, state, unit)).toBe(state[unit])
      }),
    )
  })

  it('keeps each connection in one direction only when made asymmetric', () => {
    const { memory, random } = memoryOf(4)
    const asymmetric = makeAsymmetric(memory, random)
    for (let to = 0; to < 30; to++) {
      for (let from = 0; from < to; from++) {
        const [one, other] = [asymmetric.weights[to * 30 + from]!, asymmetric.weights[from * 30 + to]!]
        expect(Math.abs(one * other)).toBe(0)
        expect(one + other).toBe(memory.weights[to * 30 + from])
      }
    }
  })

  it('recalls all of few patterns, and few of far too many', () => {
    const share = (patterns: number) =>
      measureRecall({ units: 100, patterns, share: 0.05, tries: 10 }, createRandom(1))
    expect(share(2)).toBe(1)
    expect(share(60)).toBeLessThan(0.2)
  })
})

it('recallThreshold allows one wrong unit in forty', () => {
  const pattern = randomPattern(40, createRandom(1))
  const overlapWith = (wrong: number) =>
    computeOverlap(
      pattern.map((sign, unit) => (unit < wrong ? -sign : sign)),
      pattern,
    )
  expect(overlapWith(1)).toBeGreaterThanOrEqual(recallThreshold)
  expect(overlapWith(2)).toBeLessThan(recallThreshold)
})

it('corrupt rounds to whole units', () => {
  const countFlipped = (units: number, share: number) => {
    const pattern = randomPattern(units, createRandom(1))
    return Math.round((units * (1 - computeOverlap(corrupt(pattern, share, createRandom(2)), pattern))) / 2)
  }
  expect([countFlipped(7, 0.5), countFlipped(100, 0.29), countFlipped(100, 0.292)]).toEqual([4, 29, 29])
})

it('corrupt flips exactly the given share of units', () => {
  const pattern = randomPattern(100, createRandom(1))
  for (const share of [0, 0.05, 0.5, 1]) {
    expect(computeOverlap(corrupt(pattern, share, createRandom(2)), pattern)).toBeCloseTo(1 - 2 * share, 10)
  }
})
