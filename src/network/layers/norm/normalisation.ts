import type { LayerOptions, LayerResult } from '../layerType'
import { optionNames } from '../optionNames'
import { requireVectors } from '../requireInput'
import type { Tensor } from '../tensor'
import type { Weight } from '../weight'

/** What all normalisations have in common. */
export const normalisation = {
  family: 'norm',
  role: 'norm',
  stroke: 'none',
  drawnAs: 'bar',
  subtypes: 'none',
  internals: 'none',
  depth: 0,
} as const

export const createNormOptions = (hasBias: boolean) =>
  ({
    scale: { type: 'flag', name: optionNames.scale, defaultValue: true },
    bias: { type: 'flag', name: optionNames.bias, defaultValue: hasBias },
  }) as const

/** A learned factor and bias per feature, as the options state. Running statistics are not counted as weights. */
export function applyNorm(input: Tensor, options: LayerOptions): LayerResult {
  const { features } = requireVectors(input)
  const weights: Weight[] = ['scale', 'bias'].flatMap((name) =>
    options.flag(name) ? [{ name, shape: [features] }] : [],
  )
  return { output: input, weights, receptiveWindow: 'own' }
}
