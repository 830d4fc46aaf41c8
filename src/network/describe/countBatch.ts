import type { NetworkCounts } from '../evaluate/networkNode'

/** The counts for a batch of examples that are computed together. Weights, and what is cached per token, do not grow. */
export const countBatch = <Counts extends NetworkCounts>(counts: Counts, size: number): Counts => ({
  ...counts,
  multiplyAdds: counts.multiplyAdds * BigInt(size),
  activations: counts.activations * BigInt(size),
  kvCachePerContext: counts.kvCachePerContext * size,
  recurrentState: counts.recurrentState * size,
})
