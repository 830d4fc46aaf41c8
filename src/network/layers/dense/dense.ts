import { formatOutputWidth, hasWeight } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { requireVectors } from '../requireInput'
import { createBiasWeights } from '../weight'
import { denseLayer } from './denseLayer'

/** y = W x + b at every position. */
export const dense = defineLayerType({
  ...denseLayer,
  id: 'dense',
  name: localized('Dense', '全连接'),
  documentation: 'one matrix, applied to each position separately',
  equation: (layer) =>
    `out_j = ${hasWeight(layer, 'bias') ? 'b_j + ' : ''}Σ_{i=1}^{${layer.input.features}} W_{ij} · in_i`,
  notation: formatOutputWidth,
  mainOption: 'to',
  options: {
    to: { type: 'count', name: optionNames.to, isImpliedByShapes: true },
    bias: { type: 'flag', name: optionNames.bias, defaultValue: true },
  },
  // Its matrix is often that of the embedding.
  comparedProperties: ({ tiedTo }) => ({ tied: tiedTo !== undefined }),
  apply(input, options) {
    const { features } = requireVectors(input)
    const to = options.count('to')
    return {
      output: { ...input, features: to },
      weights: [{ name: 'weight', shape: [features, to] }, ...createBiasWeights(options.flag('bias'), to)],
      products: [{ factors: [...input.positions, features, to] }],
      receptiveWindow: 'own',
    }
  },
})
