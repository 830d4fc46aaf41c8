/** Probabilities in proportion to exp(score / temperature). */
export function softmax(scores: ArrayLike<number>, temperature = 1): number[] {
  const maxScore = Math.max(...Array.from(scores))
  const exponentials = Array.from(scores, (one) => Math.exp((one - maxScore) / temperature))
  const sum = exponentials.reduce((all, one) => all + one, 0)
  return exponentials.map((one) => one / sum)
}

/** The mean; NaN if there are no values. */
export function computeMean(values: Iterable<number>): number {
  let [sum, count] = [0, 0]
  for (const value of values) {
    sum += value
    count++
  }
  return sum / count
}

export const natsToBits = (nats: number) => nats / Math.LN2

/** The number of units whose weight count is closest to a budget; the count grows with the units. */
export function fitUnits(countWeights: (units: number) => number, budget: number): number {
  let units = 1
  while (Math.abs(countWeights(units + 1) - budget) < Math.abs(countWeights(units) - budget)) units++
  return units
}
