import { hidden, width } from './expertsNetwork'

/** The cost of a network. */
export interface Budget {
  /** Weights and biases. */
  readonly parameters: number
  /** Multiplications per point. */
  readonly multiplications: number
}

/** The cost of embedding and read-out, which all networks have. */
const around: Budget = { parameters: (2 + 1) * width + (width + 1), multiplications: 2 * width + width }

export const computeDenseBudget = (units: number): Budget => ({
  parameters: around.parameters + (width + 1) * units + (units + 1) * width,
  multiplications: around.multiplications + 2 * width * units,
})

/** The router selects one expert, whose output is multiplied by its gate. */
export function computeMixtureBudget(experts: number): Budget {
  const one = computeDenseBudget(hidden)
  const router = width * experts
  return {
    parameters: around.parameters + router + experts * (one.parameters - around.parameters),
    multiplications: one.multiplications + router + width,
  }
}

/**
 * The minimum number of hidden units with which the dense network has at least as much computation, or as
 * many parameters, as the mixture.
 */
export function matchDenseUnits(experts: number, equal: 'computation' | 'parameters'): number {
  const figure = equal === 'computation' ? 'multiplications' : 'parameters'
  const wanted = computeMixtureBudget(experts)[figure]
  let units = hidden
  while (computeDenseBudget(units)[figure] < wanted) units++
  return units
}
