import { makeCurve } from '../../learning/curve'
import { computeMean } from '../../learning/statistics'
import type { MemoryLabPicture, RecurrentContenderPicture } from '../memoryPicture'

/** The accuracy from which a task counts as solved. */
const solvedAccuracy = 0.95

/** The gradient at the first step relative to the last: before training, and now. */
export const computeGradientRatios = ({ initialGradients, gradients }: RecurrentContenderPicture) => ({
  before: initialGradients[0]! / initialGradients.at(-1)!,
  now: gradients[0]! / gradients.at(-1)!,
})

/** The gradient relative to the last step, as a curve x, y, …; x is the number of steps before the end. */
export const createBackwardCurve = (gradients: Float32Array): Float32Array =>
  makeCurve(gradients.map((one) => one / gradients.at(-1)!).reverse())

/**
 * The minimum of the gradient axis for a sequence length: about the ratio left after that many tanh steps.
 */
export const computeMinShownGradient = (length: number) => 10 ** -(1 + Math.ceil(length / 4))

/** The mean of a gate over all units and steps of the example, 0 to 1; undefined if there is no such gate. */
export function computeMeanOpenness({ gates }: RecurrentContenderPicture, name: string): number | undefined {
  const gate = gates.find((candidate) => candidate.name === name)
  return gate && computeMean(gate.mean)
}

/**
 * Index of the guess that matches the run: none, one gated, both gated, or all networks solve the task;
 * undefined if none matches.
 */
export function getOutcome({ contenders }: Pick<MemoryLabPicture, 'contenders'>): number | undefined {
  const solved = contenders.filter(({ accuracy }) => accuracy >= solvedAccuracy).map(({ name }) => name)
  if (solved.includes('elman')) return solved.length === contenders.length ? 3 : undefined
  return solved.length
}
