import { multiplyExact } from '../layers/multiplyExact'
import type { Weight } from '../layers/weight'
import type { NetworkCounts, NodePart } from './networkNode'

/**
 * The counting rules. Parameters: all trainable parameters; shared weights count once, running statistics of batch
 * normalisation do not count. Multiply-adds: for one example, a multiplication with its addition counts as one;
 * included are convolutions, matrix products and both products of attention (ignoring any mask), but not biases,
 * normalisation, activations, pooling, softmax and table look-ups. Depth: weight layers on the longest path; attention
 * and feed-forward layers count as two, because they apply two matrices in sequence.
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

/** The total number of values in the weight arrays. */
export const countParameters = (weights: readonly Weight[]) =>
  weights.reduce((sum, { shape }) => sum + multiplyExact(...shape), 0n)

/** The counts of nodes in sequence. */
export function sumSequence(nodes: readonly NetworkCounts[]): MutableCounts {
  const sum = { ...zeroCounts }
  for (const node of nodes) accumulate(sum, node)
  return sum
}

/** The counts of parts, in sequence or in parallel; in parallel, depth is that of the deepest part. */
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

/** The counts of two things in sequence. */
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
