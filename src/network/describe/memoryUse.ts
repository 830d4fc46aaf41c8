import type { NetworkCounts } from '../evaluate/networkNode'

/** Memory for one purpose, in values rather than bytes. */
export interface MemoryUse {
  /**
   * Weights; outputs of all layers for one example, stored for training; KV cache per token and for the full context;
   * state of recurrent layers.
   */
  readonly purpose: 'weights' | 'activations' | 'tokenCache' | 'contextCache' | 'state'
  readonly valueCount: number
}

/** The memory that a network needs in training and use, without purposes that need none. */
export function listMemoryUse({
  parameters,
  activations,
  kvCachePerToken,
  kvCachePerContext,
  recurrentState,
}: NetworkCounts): MemoryUse[] {
  const all: MemoryUse[] = [
    { purpose: 'weights', valueCount: Number(parameters) },
    { purpose: 'activations', valueCount: Number(activations) },
    { purpose: 'tokenCache', valueCount: kvCachePerToken },
    // Without causal attention nothing is generated token by token, so the context is not cached.
    { purpose: 'contextCache', valueCount: kvCachePerToken > 0 ? kvCachePerContext : 0 },
    { purpose: 'state', valueCount: recurrentState },
  ]
  return all.filter(({ valueCount }) => valueCount > 0)
}

/** Common number formats, in bits: single precision, half precision, quantised. */
export const bitWidths = [32, 16, 8] as const

export const toBytes = (values: number, bits: number) => (values * bits) / 8
