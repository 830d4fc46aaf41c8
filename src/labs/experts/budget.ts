import { expertHiddenUnits, tokenWidth } from './expertsNetwork'

/** The cost of a network. */
export interface Budget {
  /** Weights and biases. */
  readonly parameters: number
  /** Multiplications per point. */
  readonly multiplications: number
}

/** The cost of embedding and read-out, which all networks have. */
const sharedBudget: Budget = {
  parameters: (2 + 1) * tokenWidth + (tokenWidth + 1),
  multiplications: 2 * tokenWidth + tokenWidth,
}

export const computeDenseBudget = (units: number): Budget => ({
  parameters: sharedBudget.parameters + (tokenWidth + 1) * units + (units + 1) * tokenWidth,
  multiplications: sharedBudget.multiplications + 2 * tokenWidth * units,
})

/** The router selects one expert, whose output is multiplied by its gate. */
export function computeMixtureBudget(experts: number): Budget {
  const one = computeDenseBudget(expertHiddenUnits)
  const router = tokenWidth * experts
  return {
    parameters: sharedBudget.parameters + router + experts * (one.parameters - sharedBudget.parameters),
    multiplications: one.multiplications + router + tokenWidth,
  }
}

/**
 * The minimum number of hidden units with which the dense network has at least as much computation, or as
 * many parameters, as the mixture.
 */
export function matchDenseUnits(experts: number, equal: 'computation' | 'parameters'): number {
  const criterion = equal === 'computation' ? 'multiplications' : 'parameters'
  const minimum = computeMixtureBudget(experts)[criterion]
  let units = expertHiddenUnits
  while (computeDenseBudget(units)[criterion] < minimum) units++
  return units
}
