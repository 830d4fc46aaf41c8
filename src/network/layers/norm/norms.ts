import { SpecificationError } from '../../language/specificationIssue'
import { readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { requireVectors } from '../requireInput'
import { applyNorm, createNormOptions, normalisation } from './normalisation'

export const batchnorm = defineLayerType({
  ...normalisation,
  id: 'batchnorm',
  name: localized('Batch norm', '批归一化'),
  englishNoun: { one: 'batch norm', other: 'batch norms' },
  documentation: 'each feature over the batch and all positions',
  notation: 'none',
  mainOption: 'none',
  options: createNormOptions(true),
  apply: applyNorm,
})

export const layernorm = defineLayerType({
  ...normalisation,
  id: 'layernorm',
  name: localized('Layer norm', '层归一化'),
  englishNoun: { one: 'layer norm', other: 'layer norms' },
  documentation: 'each position over its features',
  notation: 'none',
  mainOption: 'none',
  options: createNormOptions(true),
  apply: applyNorm,
})

export const rmsnorm = defineLayerType({
  ...normalisation,
  id: 'rmsnorm',
  name: localized('RMS norm', 'RMS 归一化'),
  englishNoun: { one: 'RMS norm', other: 'RMS norms' },
  documentation: 'each position divided by its root mean square',
  notation: 'none',
  mainOption: 'none',
  options: createNormOptions(false),
  apply: applyNorm,
})

export const groupnorm = defineLayerType({
  ...normalisation,
  id: 'groupnorm',
  name: localized('Group norm', '组归一化'),
  englishNoun: { one: 'group norm', other: 'group norms' },
  documentation: 'groups of features over all positions',
  notation: (layer) => `÷${readNumber(layer, 'groups')}`,
  mainOption: 'groups',
  options: { ...createNormOptions(true), groups: { type: 'count', name: optionNames.groups } },
  apply(input, options) {
    const groups = options.count('groups')
    if (input.features % groups !== 0) {
      throw new SpecificationError(`${groups} groups do not divide ${input.features} channels`, 'groups')
    }
    return applyNorm(input, options)
  },
})

/** Local response normalisation (Krizhevsky et al., 2012). */
export const lrn = defineLayerType({
  ...normalisation,
  id: 'lrn',
  name: localized('Local response norm', '局部响应归一化'),
  englishNoun: { one: 'local response norm', other: 'local response norms' },
  documentation: 'each value over neighbouring channels (AlexNet)',
  notation: 'none',
  mainOption: 'none',
  options: {},
  apply: (input) => ({ output: requireVectors(input), receptiveWindow: 'own' }),
})
