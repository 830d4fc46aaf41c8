import { type AppliedLayer, hasWeight, readNumber } from '../appliedLayer'
import { defineLayerType, type LayerOptions, type LayerResult, type LayerType } from '../layerType'
import { type LocalizedText, localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { requireAxes, requireDivisibleChannels, requireVectors } from '../requireInput'
import type { Tensor } from '../tensor'
import { createOptionalWeight } from '../weight'

/** What all normalisations have in common. */
const normalisation = {
  family: 'norm',
  role: 'norm',
  stroke: 'none',
  drawnAs: 'bar',
  subtypes: 'none',
  internals: 'none',
  depth: 0,
} as const

const createNormOptions = (hasBias: boolean) =>
  ({
    scale: { type: 'flag', name: optionNames.scale, defaultValue: true },
    bias: { type: 'flag', name: optionNames.bias, defaultValue: hasBias },
  }) as const

/** A learned factor and bias per feature, as the options state. Running statistics are not counted as weights. */
function applyNorm(input: Tensor, options: LayerOptions): LayerResult {
  const { features } = requireVectors(input)
  const weights = ['scale', 'bias'].flatMap((name) =>
    createOptionalWeight(options.flag(name), name, features),
  )
  return { output: input, weights, receptiveWindow: 'own' }
}

/** Mean and deviation of `over`: a channel, a group of channels or a position; then the learned factor and bias. */
function formatNormalisation(layer: AppliedLayer, over: 'c' | 'g' | 't'): string {
  const factor = hasWeight(layer, 'scale') ? 'γ_c · ' : ''
  const bias = hasWeight(layer, 'bias') ? ' + β_c' : ''
  return `out_c = ${factor}(in_c − μ_${over}) / √(σ_${over}^2 + ε)${bias}`
}

/** A norm without hyper-parameters. */
const defineNorm = (
  id: string,
  name: LocalizedText,
  noun: string,
  documentation: string,
  equation: LayerType['equation'],
  { hasBias = true, apply = applyNorm } = {},
) =>
  defineLayerType({
    ...normalisation,
    ...{ id, name, documentation, equation, apply },
    englishNoun: { one: noun, other: `${noun}s` },
    notation: 'none',
    mainOption: 'none',
    options: createNormOptions(hasBias),
  })

export const batchnorm = defineNorm(
  'batchnorm',
  localized('Batch norm', '批归一化'),
  'batch norm',
  'each feature over the batch and all positions',
  (layer) => formatNormalisation(layer, 'c'),
)

export const layernorm = defineNorm(
  'layernorm',
  localized('Layer norm', '层归一化'),
  'layer norm',
  'each position over its features',
  (layer) => formatNormalisation(layer, 't'),
)

export const rmsnorm = defineNorm(
  'rmsnorm',
  localized('RMS norm', 'RMS 归一化'),
  'RMS norm',
  'each position divided by its root mean square',
  ({ input }) => `out_c = γ_c · in_c / √(Σ_k in_k^2 / ${input.features} + ε)`,
  { hasBias: false },
)

/**
 * Each feature of each example over its own positions: batch norm without the batch (Ulyanov et al., Instance
 * Normalization: The Missing Ingredient for Fast Stylization, 2016).
 */
export const instanceNorm = defineNorm(
  'instancenorm',
  localized('Instance norm', '实例归一化'),
  'instance norm',
  'each feature over all positions of one example',
  (layer) => formatNormalisation(layer, 'c'),
  { apply: (input, options) => applyNorm(requireAxes(input, 1, 2), options) },
)

export const groupnorm = defineLayerType({
  ...normalisation,
  id: 'groupnorm',
  name: localized('Group norm', '组归一化'),
  englishNoun: { one: 'group norm', other: 'group norms' },
  documentation: 'groups of features over all positions',
  equation: (layer) => formatNormalisation(layer, 'g'),
  notation: (layer) => `÷${readNumber(layer, 'groups')}`,
  mainOption: 'groups',
  options: { ...createNormOptions(true), groups: { type: 'count', name: optionNames.groups } },
  apply(input, options) {
    requireDivisibleChannels(input, options.count('groups'))
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
  equation: () => 'out_c = in_c / (k + α Σ_{|i−c|≤n/2} in_i^2)^β',
  notation: 'none',
  mainOption: 'none',
  options: {},
  apply: (input) => ({ output: requireVectors(input), receptiveWindow: 'own' }),
})
