import type { MemoryLabPicture, RecurrentContenderPicture } from '../../../labs/memory/memoryPicture'

/** The share of right answers from which on a task counts as done. */
const nearlyAll = 0.95

/** How much of the gradient at the last step arrives at the first, as a part of it: before learning, and now. */
export const arriving = ({ initialGradients, gradients }: RecurrentContenderPicture) => ({
  before: initialGradients[0]! / initialGradients.at(-1)!,
  now: gradients[0]! / gradients.at(-1)!,
})

/** A curve of the gradient back through time: steps before the end, and what is left of it there. */
export function backwards(slopes: Float32Array): Float32Array {
  const last = slopes.length - 1
  return Float32Array.from({ length: 2 * slopes.length }, (_, at) => {
    const back = Math.floor(at / 2)
    return at % 2 === 0 ? back : slopes[last - back]! / slopes[last]!
  })
}

/** The least part of the gradient that a chart of sequences of some length shows: about what is left after as many tanh units. */
export const leastShown = (length: number) => 10 ** -(1 + Math.ceil(length / 4))

/** What scores mean as probabilities: the softmax. */
export function probabilities(scores: Float32Array): number[] {
  const most = Math.max(...scores)
  const powers = Array.from(scores, (score) => Math.exp(score - most))
  const sum = powers.reduce((all, one) => all + one)
  return powers.map((one) => one / sum)
}

export const averageOf = (values: Float32Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How far a gate is open on average, in all units and over all steps of the example; undefined where there is none. */
export function openness({ gates }: RecurrentContenderPicture, name: string): number | undefined {
  const gate = gates.find((one) => one.name === name)
  return gate && averageOf(gate.mean)
}

/** Which guess a finished run bears out: none, one of the gated, both of them, or all three; undefined for what was no guess. */
export function outcomeOf({ contenders }: Pick<MemoryLabPicture, 'contenders'>): number | undefined {
  const done = contenders.filter(({ accuracy }) => accuracy >= nearlyAll).map(({ name }) => name)
  if (done.includes('elman')) return done.length === contenders.length ? 3 : undefined
  return done.length
}
