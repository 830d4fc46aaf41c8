import type { MemoryLabPicture, RecurrentContenderPicture } from '../../../labs/memory/memoryPicture'

/** The share of right answers from which on a task counts as solved. */
const solvedAccuracy = 0.95

/** How much of the gradient at the last step arrives at the first, as a part of it: before learning, and now. */
export const computeGradientRatios = ({ initialGradients, gradients }: RecurrentContenderPicture) => ({
  before: initialGradients[0]! / initialGradients.at(-1)!,
  now: gradients[0]! / gradients.at(-1)!,
})

/** A curve of the gradient back through time: steps before the end, and what is left of it there. */
export function createBackwardCurve(gradients: Float32Array): Float32Array {
  const last = gradients.length - 1
  return Float32Array.from({ length: 2 * gradients.length }, (_, at) => {
    const stepsBack = Math.floor(at / 2)
    return at % 2 === 0 ? stepsBack : gradients[last - stepsBack]! / gradients[last]!
  })
}

/** The least part of the gradient that a chart of sequences of some length shows: about what is left after as many tanh units. */
export const computeMinShownGradient = (length: number) => 10 ** -(1 + Math.ceil(length / 4))

/** What scores mean as probabilities: the softmax. */
export function softmax(scores: Float32Array): number[] {
  const max = Math.max(...scores)
  const exponentials = Array.from(scores, (score) => Math.exp(score - max))
  const sum = exponentials.reduce((total, value) => total + value)
  return exponentials.map((value) => value / sum)
}

export const computeMean = (values: Float32Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How far a gate is open on average, in all units and over all steps of the example; undefined where there is none. */
export function computeMeanOpenness({ gates }: RecurrentContenderPicture, name: string): number | undefined {
  const gate = gates.find((candidate) => candidate.name === name)
  return gate && computeMean(gate.mean)
}

/** Which guess a finished run bears out: none, one of the gated, both of them, or all three; undefined for what was no guess. */
export function getOutcome({ contenders }: Pick<MemoryLabPicture, 'contenders'>): number | undefined {
  const solved = contenders.filter(({ accuracy }) => accuracy >= solvedAccuracy).map(({ name }) => name)
  if (solved.includes('elman')) return solved.length === contenders.length ? 3 : undefined
  return solved.length
}
