import { product, type Weight } from '../layers/kind'
import type { Counts, Part } from './network'

/**
 * What is counted, here and everywhere. Parameters: every number that training sets, once, however often it is used;
 * running statistics of batch normalisation are not set by training. Multiply-adds: one multiplication with its
 * addition is one, for one example; those of convolutions, of matrices and of both products of attention (without
 * regard to a mask) count, those of biases, normalisation, activation, pooling and softmax do not, nor do look-ups.
 * Depth: layers of weights on the longest way through; attention and feed-forward count two, for two matrices in a row.
 */
export const nothing: Counts = {
  parameters: 0n,
  activeParameters: 0n,
  multiplyAdds: 0n,
  activations: 0n,
  depth: 0,
  cache: 0,
  fullCache: 0,
  state: 0,
}

/** The number of values in some arrays. */
export const sizeOfWeights = (weights: readonly Weight[]) =>
  weights.reduce((sum, { shape }) => sum + product(...shape), 0n)

/** What is counted in nodes one after the other. */
export function inRow(nodes: readonly Counts[]): Tally {
  const sum = { ...nothing }
  for (const node of nodes) gather(sum, node)
  return sum
}

/** What is counted in parts: one after the other, or side by side, where the deepest is the depth. */
export function ofParts(parts: readonly Part[], sideBySide: boolean): Counts {
  const sum = { ...nothing }
  for (const { nodes, times, own, active } of parts) {
    const one = inRow(nodes)
    const depth = sideBySide ? Math.max(sum.depth, one.depth) : sum.depth + times * one.depth
    if (times > 1) {
      one.parameters *= BigInt(own)
      one.activeParameters *= BigInt(Math.min(own, active))
      one.multiplyAdds *= BigInt(active)
      one.activations *= BigInt(active)
      one.cache *= active
      one.fullCache *= active
      one.state *= active
    }
    gather(sum, one)
    sum.depth = depth
  }
  return sum
}

/** Two counts together, the second after the first. */
export const after = (a: Counts, b: Counts) => inRow([a, b])

type Tally = { -readonly [Count in keyof Counts]: Counts[Count] }

function gather(sum: Tally, one: Counts) {
  sum.parameters += one.parameters
  sum.activeParameters += one.activeParameters
  sum.multiplyAdds += one.multiplyAdds
  sum.activations += one.activations
  sum.depth += one.depth
  sum.cache += one.cache
  sum.fullCache += one.fullCache
  sum.state += one.state
}
