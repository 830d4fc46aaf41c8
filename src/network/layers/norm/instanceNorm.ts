import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireAxes } from '../requireInput'
import { applyNorm, createNormOptions, normalisation } from './normalisation'

/**
 * Each feature of each example over its own positions: batch norm without the batch (Ulyanov et al., Instance
 * Normalization: The Missing Ingredient for Fast Stylization, 2016).
 */
export const instanceNorm = defineLayerType({
  ...normalisation,
  id: 'instancenorm',
  name: localized('Instance norm', '实例归一化'),
  englishNoun: { one: 'instance norm', other: 'instance norms' },
  documentation: 'each feature over all positions of one example',
  notation: 'none',
  mainOption: 'none',
  options: createNormOptions(true),
  apply: (input, options) => applyNorm(requireAxes(input, 1, 2), options),
})
