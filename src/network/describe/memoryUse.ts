import type { NetworkCounts } from '../evaluate/networkNode'

/** What has to be kept in memory, in values. */
export interface MemoryUse {
  /**
   * The weights; the outputs of all layers for one example, as training keeps them; keys and values for one token, and
   * for the whole context; the state of recurrent layers.
   */
  readonly purpose: 'weights' | 'activations' | 'tokenCache' | 'contextCache' | 'state'
  readonly valueCount: number
}

/** What a network has to keep, while it is trained or used; nothing that it has not. */
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
    // Without a look back nothing is generated token by token, and a context is no more than an input.
    { purpose: 'contextCache', valueCount: kvCachePerToken > 0 ? kvCachePerContext : 0 },
    { purpose: 'state', valueCount: recurrentState },
  ]
  return all.filter(({ valueCount }) => valueCount > 0)
}

/** The widths of numbers in common use, in bits: single precision, half precision, and quantised. */
export const bitWidths = [32, 16, 8] as const

export const toBytes = (values: number, bits: number) => (values * bits) / 8
