import { type Array as Arr, tree } from '@jax-js/jax'
import { describe, expect, it } from 'vitest'
import { computeDenseBudget, computeMixtureBudget, matchDenseUnits } from '../../../src/labs/experts/budget'
import { createDense, createMixture } from '../../../src/labs/experts/expertsNetwork'
import { createRandom } from '../../../src/labs/learning/random'

describe('the budgets of dense networks and mixtures', () => {
  it('equal the actual numbers of parameters', () => {
    const sizeOf = (parameters: object) => {
      const [leaves] = tree.flatten<Arr>(parameters as never)
      const size = leaves.reduce((sum, leaf) => sum + leaf.size, 0)
      tree.dispose(leaves)
      return size
    }
    expect(sizeOf(createMixture(createRandom(1), 8))).toBe(computeMixtureBudget(8).parameters)
    expect(sizeOf(createDense(createRandom(1), 12))).toBe(computeDenseBudget(12).parameters)
  })

  it.each([2, 4, 8, 16])(
    'match in computation with %i experts, including router and gate, to less than a unit',
    (experts) => {
      const dense = computeDenseBudget(matchDenseUnits(experts, 'computation'))
      const mixture = computeMixtureBudget(experts)
      // Embedding and read-out, an expert of 8 units, the router, and its output times the gate.
      expect(mixture.multiplications).toBe(3 * 16 + 2 * 16 * 8 + 16 * experts + 16)
      expect(dense.multiplications - mixture.multiplications).toBeGreaterThanOrEqual(0)
      expect(dense.multiplications - mixture.multiplications).toBeLessThan(2 * 16)
      const larger = computeDenseBudget(matchDenseUnits(experts, 'parameters'))
      expect(larger.parameters / computeMixtureBudget(experts).parameters).toBeGreaterThanOrEqual(1)
      expect(larger.parameters / computeMixtureBudget(experts).parameters).toBeLessThan(1.03)
    },
  )
})
