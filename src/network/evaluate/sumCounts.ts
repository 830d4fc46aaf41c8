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
export function sumParts(parts: readonly NodePart[], isParallel: boolean): NetworkCounts {
  const sum = { ...zeroCounts }
  for (const { nodes, copies, weightCopies, activeCopies } of parts) {
    const partCounts = sumSequence(nodes)
    const depth = isParallel ? Math.max(sum.depth, partCounts.depth) : sum.depth + copies * partCounts.depth
    if (copies > 1) {
      partCounts.parameters *= BigInt(weightCopies)
      partCounts.activeParameters *= BigInt(Math.min(weightCopies, activeCopies))
      partCounts.multiplyAdds *= BigInt(activeCopies)
      partCounts.activations *= BigInt(activeCopies)
      partCounts.kvCachePerToken *= activeCopies
      partCounts.kvCachePerContext *= activeCopies
      partCounts.recurrentState *= activeCopies
    }
    accumulate(sum, partCounts)
    sum.depth = depth
  }
  return sum
}

/** Two counts together, the second after the first. */
export const addCounts = (a: NetworkCounts, b: NetworkCounts) => sumSequence([a, b])

type MutableCounts = { -readonly [Count in keyof NetworkCounts]: NetworkCounts[Count] }

function accumulate(sum: MutableCounts, counts: NetworkCounts) {
  sum.parameters += counts.parameters
  sum.activeParameters += counts.activeParameters
  sum.multiplyAdds += counts.multiplyAdds
  sum.activations += counts.activations
  sum.depth += counts.depth
  sum.kvCachePerToken += counts.kvCachePerToken
  sum.kvCachePerContext += counts.kvCachePerContext
  sum.recurrentState += counts.recurrentState
}
