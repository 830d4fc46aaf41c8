import { hidden, width } from './expertsNetwork'

/** What a network costs. */
export interface Budget {
  /** Weights and biases. */
  readonly parameters: number
  /** Multiplications for a point. */
  readonly multiplications: number
}

/** Embedding and read-out, which all networks have. */
const around: Budget = { parameters: (2 + 1) * width + (width + 1), multiplications: 2 * width + width }

export const computeDenseBudget = (units: number): Budget => ({
  parameters: around.parameters + (width + 1) * units + (units + 1) * width,
  multiplications: around.multiplications + 2 * width * units,
})

/** A router chooses, and one of the experts serves; what it gives is multiplied by its gate. */
export function computeMixtureBudget(experts: number): Budget {
  const one = computeDenseBudget(hidden)
  const router = width * experts
  return {
    parameters: around.parameters + router + experts * (one.parameters - around.parameters),
    multiplications: one.multiplications + router + width,
  }
}

/** Hidden units of the dense network that has as much as a mixture, of the one or the other, or the least more. */
export function matchDenseUnits(experts: number, equal: 'computation' | 'parameters'): number {
  const figure = equal === 'computation' ? 'multiplications' : 'parameters'
  const wanted = computeMixtureBudget(experts)[figure]
  let units = hidden
  while (computeDenseBudget(units)[figure] < wanted) units++
  return units
}
