import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type BoltzmannMachine,
  computeHidden,
  computeVisible,
  createBoltzmannMachine,
  reconstructionError,
  sampleUnits,
  updateByContrastiveDivergence,
} from '../../../src/labs/energy/boltzmann'
import { logistic } from '../../../src/labs/energy/logistic'
import { createRandom } from '../../../src/labs/learning/random'

/** A machine small enough to enumerate all its states. */
function createSmallMachine(seed: number): BoltzmannMachine {
  const random = createRandom(seed)
  const machine = createBoltzmannMachine(3, 2, random)
  machine.weights.forEach((_, at) => {
    machine.weights[at] = random.nextNormal()
  })
  machine.visibleBiases.set([0.3, -0.2, 0.5])
  machine.hiddenBiases.set([-0.4, 0.1])
  return machine
}

/** exp(−E) of a state, with Hinton's E: −a·v − b·h − v·W·h. */
function weightOf(
  { hidden, weights, visibleBiases, hiddenBiases }: BoltzmannMachine,
  v: number[],
  h: number[],
): number {
  let sum = 0
  for (const [i, one] of v.entries()) sum += one * visibleBiases[i]!
  for (const [j, one] of h.entries()) sum += one * hiddenBiases[j]!
  for (const [i, one] of v.entries())
    for (const [j, other] of h.entries()) sum += one * other * weights[i * hidden + j]!
  return Math.exp(sum)
}

const states = (units: number) =>
  Array.from({ length: 2 ** units }, (_, code) =>
    Array.from({ length: units }, (_, unit) => (code >> unit) & 1),
  )

it('logistic is exact to 6e-7', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
      expect(Math.abs(logistic(x) - 1 / (1 + Math.exp(-x)))).toBeLessThan(6e-7)
    }),
  )
  expect([logistic(-1e9), logistic(1e9)]).toEqual([0, 1])
})

it('computeHidden and computeVisible return the probabilities that follow from the energy', () => {
  const machine = createSmallMachine(1)
  for (const v of states(3)) {
    const all = states(2).reduce((sum, h) => sum + weightOf(machine, v, h), 0)
    const given = computeHidden(machine, Float32Array.from(v))
    for (const unit of [0, 1]) {
      const on = states(2).reduce((sum, h) => sum + h[unit]! * weightOf(machine, v, h), 0)
      expect(given[unit]).toBeCloseTo(on / all, 5)
    }
  }
  for (const h of states(2)) {
    const all = states(3).reduce((sum, v) => sum + weightOf(machine, v, h), 0)
    const given = computeVisible(machine, Float32Array.from(h))
    for (const unit of [0, 1, 2]) {
      const on = states(3).reduce((sum, v) => sum + v[unit]! * weightOf(machine, v, h), 0)
      expect(given[unit]).toBeCloseTo(on / all, 5)
    }
  }
})

it('updateByContrastiveDivergence follows the likelihood gradient if the chain is long', () => {
  const data = states(3).filter((_, index) => index % 3 !== 1)
  const batch = Float32Array.from(Array.from({ length: 2000 }, () => data).flat(2))
  const machine = createSmallMachine(2)
  const likelihood = (one: BoltzmannMachine) => {
    const total = states(3).reduce(
      (sum, v) => sum + states(2).reduce((all, h) => all + weightOf(one, v, h), 0),
      0,
    )
    const of = (v: number[]) => states(2).reduce((all, h) => all + weightOf(one, v, h), 0)
    return data.reduce((sum, v) => sum + Math.log(of(v) / total), 0) / data.length
  }
  const moved = createSmallMachine(2)
  updateByContrastiveDivergence(moved, batch, { k: 30, rate: 1 }, createRandom(3))
  const gradients = Array.from({ length: 6 }, (_, at) => {
    const [up, down] = [0.001, -0.001].map((by) => {
      const other = { ...machine, weights: machine.weights.slice() }
      other.weights[at]! += by
      return likelihood(other)
    })
    return (up! - down!) / 0.002
  })
  const changes = gradients.map((_, at) => moved.weights[at]! - machine.weights[at]!)
  const product = (one: number[], other: number[]) =>
    one.reduce((sum, value, at) => sum + value * other[at]!, 0)
  const cosine =
    product(gradients, changes) / Math.sqrt(product(gradients, gradients) * product(changes, changes))
  // Not exactly 1, as the last reconstruction consists of probabilities, not samples.
  expect(cosine).toBeGreaterThan(0.95)
})

it('updateByContrastiveDivergence learns to reconstruct two patterns', () => {
  const random = createRandom(1)
  const machine = createBoltzmannMachine(4, 3, random)
  const data = Float32Array.of(1, 1, 0, 0, 0, 0, 1, 1)
  const before = reconstructionError(machine, data)
  for (let step = 0; step < 3000; step++)
    updateByContrastiveDivergence(machine, data, { k: 1, rate: 0.1 }, random)
  expect(before).toBeGreaterThan(0.2)
  expect(reconstructionError(machine, data)).toBeLessThan(0.05)
})

it('sampleUnits samples with the given probabilities', () => {
  const drawn = sampleUnits(new Float32Array(10_000).fill(0.3), createRandom(1))
  expect(drawn.reduce((sum, one) => sum + one) / 10_000).toBeCloseTo(0.3, 1)
  expect(new Set(drawn)).toEqual(new Set([0, 1]))
})
