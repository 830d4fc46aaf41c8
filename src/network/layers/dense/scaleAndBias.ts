import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireVectors } from '../requireInput'
import { createBiasWeights } from '../weight'

const adjustment = {
  family: 'none',
  role: 'adjustment',
  stroke: 'none',
  drawnAs: 'bar',
  subtypes: 'none',
  notation: 'none',
  internals: 'none',
  mainOption: 'none',
  options: {},
  depth: 0,
} as const

/** A learned factor per feature. */
export const scale = defineLayerType({
  ...adjustment,
  id: 'scale',
  name: localized('Scale', '缩放'),
  englishNoun: { one: 'learned scale', other: 'learned scales' },
  documentation: 'a learned factor for each feature',
  equation: () => 'out_c = g_c · in_c',
  apply(input) {
    const { features } = requireVectors(input)
    return { output: input, weights: [{ name: 'factor', shape: [features] }], receptiveWindow: 'own' }
  },
})

/** A learned bias per feature. */
export const bias = defineLayerType({
  ...adjustment,
  id: 'bias',
  name: localized('Bias', '偏置'),
  englishNoun: 'layer',
  documentation: 'a learned term for each feature',
  equation: () => 'out_c = in_c + b_c',
  apply(input) {
    const { features } = requireVectors(input)
    return { output: input, weights: createBiasWeights(true, features), receptiveWindow: 'own' }
  },
})
