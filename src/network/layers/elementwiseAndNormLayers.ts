import { SpecificationError } from '../language/specificationIssue'
import { defineLayerTypes, type LayerType, requireVectors, type Weight } from './layerType'

const activations = [
  'relu',
  'relu6',
  'leakyrelu',
  'elu',
  'gelu',
  'silu',
  'sigmoid',
  'tanh',
  'softmax',
  'softplus',
  'hardswish',
  'hardsigmoid',
  'step',
  'sign',
  // 1 − x: the weight that a gate leaves for the other branch.
  'complement',
] as const

/** An element-wise function: no weights, no counted multiply-adds. */
const elementwise: LayerType = { options: {}, apply: (input) => ({ output: requireVectors(input) }) }

/** A normalisation with a learned factor and bias per feature. Running statistics are not counted as weights. */
const defineNormalisation = (hasBias: boolean): LayerType => ({
  options: { scale: { type: 'flag', defaultValue: true }, bias: { type: 'flag', defaultValue: hasBias } },
  apply(input, options) {
    const { features } = requireVectors(input)
    const weights: Weight[] = ['scale', 'bias'].flatMap((name) =>
      options.flag(name) ? [{ name, shape: [features] }] : [],
    )
    return { output: input, weights }
  },
})

/** Layers without matrix products. */
export const elementwiseAndNormLayers = defineLayerTypes({
  ...(Object.fromEntries(activations.map((name) => [name, elementwise])) as Record<
    (typeof activations)[number],
    LayerType
  >),
  /** ReLU with a learned slope for negative values, per feature or shared by all. */
  prelu: {
    options: { shared: { type: 'flag', defaultValue: false } },
    apply(input, options) {
      const { features } = requireVectors(input)
      return { output: input, weights: [{ name: 'slope', shape: [options.flag('shared') ? 1 : features] }] }
    },
  },
  dropout: {
    mainOption: 'rate',
    options: { rate: { type: 'number', defaultValue: 0.5 } },
    apply(input, options) {
      const rate = options.number('rate')
      if (rate < 0 || rate >= 1)
        throw new SpecificationError(`a rate of ${rate} is not between 0 and 1`, 'rate')
      return { output: input }
    },
  },
  batchnorm: defineNormalisation(true),
  layernorm: defineNormalisation(true),
  rmsnorm: defineNormalisation(false),
  groupnorm: {
    ...defineNormalisation(true),
    mainOption: 'groups',
    options: { ...defineNormalisation(true).options, groups: { type: 'count' } },
    apply(input, options) {
      const groups = options.count('groups')
      if (input.features % groups !== 0) {
        throw new SpecificationError(`${groups} groups do not divide ${input.features} channels`, 'groups')
      }
      return defineNormalisation(true).apply(input, options)
    },
  },
  /** Local response normalisation (Krizhevsky et al., 2012). */
  lrn: elementwise,
})
