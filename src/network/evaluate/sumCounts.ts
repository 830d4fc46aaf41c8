import { multiplyExact, type Weight } from '../layers/layerType'
import type { NetworkCounts, NodePart } from './networkNode'

/**
 * What is counted, here and everywhere. Parameters: every number that training sets, once, however often it is used;
 * running statistics of batch normalisation are not set by training. Multiply-adds: one multiplication with its
 * addition is one, for one example; those of convolutions, of matrices and of both products of attention (without
 * regard to a mask) count, those of biases, normalisation, activation, pooling and softmax do not, nor do look-ups.
 * Depth: layers of weights on the longest way through; attention and feed-forward count two, for two matrices in a row.
 */
export const zeroCounts: NetworkCounts = {
  parameters: 0n,
  activeParameters: 0n,
  multiplyAdds: 0n,
  activations: 0n,
  depth: 0,
  kvCachePerToken: 0,
  kvCachePerContext: 0,
  recurrentState: 0,
}

/** The number of values in some arrays. */
export const countParameters = (weights: readonly Weight[]) =>
  weights.reduce((sum, { shape }) => sum + multiplyExact(...shape), 0n)

/** What is counted in nodes one after the other. */
export function sumSequence(nodes: readonly NetworkCounts[]): MutableCounts {
  const sum = { ...zeroCounts }
  for (const node of nodes) accumulate(sum, node)
  return sum
}

/** What is counted in parts: one after the other, or side by side, where the deepest is the depth. */
export function sumParts(parts: readonly NodePart[], sideBySide: boolean): NetworkCounts {
  const sum = { ...zeroCounts }
  for (const { nodes, copies, weightCopies, activeCopies } of parts) {
    const one = sumSequence(nodes)
    const depth = sideBySide ? Math.max(sum.depth, one.depth) : sum.depth + copies * one.depth
    if (copies > 1) {
      one.parameters *= BigInt(weightCopies)
      one.activeParameters *= BigInt(Math.min(weightCopies, activeCopies))
      one.multiplyAdds *= BigInt(activeCopies)
      one.activations *= BigInt(activeCopies)
      one.kvCachePerToken *= activeCopies
      one.kvCachePerContext *= activeCopies
      one.recurrentState *= activeCopies
    }
    accumulate(sum, one)
    sum.depth = depth
  }
  return sum
}

/** Two counts together, the second after the first. */
export const addCounts = (a: NetworkCounts, b: NetworkCounts) => sumSequence([a, b])

type MutableCounts = { -readonly [Count in keyof NetworkCounts]: NetworkCounts[Count] }

function accumulate(sum: MutableCounts, one: NetworkCounts) {
  sum.parameters += one.parameters
  sum.activeParameters += one.activeParameters
  sum.multiplyAdds += one.multiplyAdds
  sum.activations += one.activations
  sum.depth += one.depth
  sum.kvCachePerToken += one.kvCachePerToken
  sum.kvCachePerContext += one.kvCachePerContext
  sum.recurrentState += one.recurrentState
}
