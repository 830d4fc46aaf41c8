import { hidden, width } from './expertsNetwork'

/** The cost of a network. */
export interface Budget {
  /** Weights and biases. */
  readonly parameters: number
  /** Multiplications per point. */
  readonly multiplications: number
}

/** The cost of embedding and read-out, which all networks have. */
const sharedBudget: Budget = { parameters: (2 + 1) * width + (width + 1), multiplications: 2 * width + width }

export const computeDenseBudget = (units: number): Budget => ({
  parameters: sharedBudget.parameters + (width + 1) * units + (units + 1) * width,
  multiplications: sharedBudget.multiplications + 2 * width * units,
})

/** The router selects one expert, whose output is multiplied by its gate. */
export function computeMixtureBudget(experts: number): Budget {
  const one = computeDenseBudget(hidden)
  const router = width * experts
  return {
    parameters: sharedBudget.parameters + router + experts * (one.parameters - sharedBudget.parameters),
    multiplications: one.multiplications + router + width,
  }
}

/**
 * The minimum number of hidden units with which the dense network has at least as much computation, or as
 * many parameters, as the mixture.
 */
export function matchDenseUnits(experts: number, equal: 'computation' | 'parameters'): number {
  const criterion = equal === 'computation' ? 'multiplications' : 'parameters'
  const minimum = computeMixtureBudget(experts)[criterion]
  let units = hidden
  while (computeDenseBudget(units)[criterion] < minimum) units++
  return units
}
