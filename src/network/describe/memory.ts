import type { Counts } from '../evaluate/network'

/** What has to be kept in memory, in values. */
export interface Holding {
  /**
   * The weights; the outputs of all layers for one example, as training keeps them; keys and values for one token, and
   * for the whole context; the state of recurrent layers.
   */
  readonly what: 'weights' | 'activations' | 'tokenCache' | 'contextCache' | 'state'
  readonly values: number
}

/** What a network has to keep, while it is trained or used; nothing that it has not. */
export function holdingsOf({ parameters, activations, cache, fullCache, state }: Counts): Holding[] {
  const all: Holding[] = [
    { what: 'weights', values: Number(parameters) },
    { what: 'activations', values: Number(activations) },
    { what: 'tokenCache', values: cache },
    // Without a look back nothing is generated token by token, and a context is no more than an input.
    { what: 'contextCache', values: cache > 0 ? fullCache : 0 },
    { what: 'state', values: state },
  ]
  return all.filter(({ values }) => values > 0)
}

/** The widths of numbers in common use, in bits: single precision, half precision, and quantised. */
export const precisions = [32, 16, 8] as const

export const bytesOf = (values: number, bits: number) => (values * bits) / 8
