import { defineLayerType, type LayerType } from '../layerType'
import { type LocalizedText, localized, untranslated } from '../localizedText'
import { requireVectors } from '../requireInput'

/** What all activations have in common. */
const activation = {
  englishNoun: 'layer',
  role: 'activation',
  stroke: 'none',
  drawnAs: 'bar',
  subtypes: 'none',
  notation: 'none',
  internals: 'none',
  mainOption: 'none',
  depth: 0,
} as const

/** A function of x: no weights, no counted multiply-adds. */
const defineFunction = (
  id: string,
  name: LocalizedText,
  documentation: string,
  family: 'activation' | 'none' = 'activation',
) =>
  defineLayerType({
    ...activation,
    id,
    name,
    documentation,
    family,
    options: {},
    apply: (input) => ({ output: requireVectors(input), receptiveWindow: 'own' }),
  })

/** ReLU with a learned slope for negative values, per feature or shared by all. */
const prelu = defineLayerType({
  ...activation,
  id: 'prelu',
  family: 'activation',
  name: untranslated('PReLU'),
  documentation: 'x, or a·x for negative x, with a learned a for each feature or for all',
  options: {
    shared: { type: 'flag', name: localized('Shared slope', '共享斜率'), defaultValue: false },
  },
  apply(input, options) {
    const { features } = requireVectors(input)
    return {
      output: input,
      weights: [{ name: 'slope', shape: [options.flag('shared') ? 1 : features] }],
      receptiveWindow: 'own',
    }
  },
})

export const activations: readonly LayerType[] = [
  defineFunction('relu', untranslated('ReLU'), 'max(0, x)'),
  defineFunction('relu6', untranslated('ReLU6'), 'min(max(0, x), 6)'),
  defineFunction('leakyrelu', untranslated('Leaky ReLU'), 'x, or a·x for negative x, with a small fixed a'),
  defineFunction('elu', untranslated('ELU'), 'x, or eˣ − 1 for negative x'),
  defineFunction('gelu', untranslated('GELU'), 'x·Φ(x), where Φ is the normal distribution function'),
  defineFunction('silu', untranslated('SiLU'), 'x·σ(x), also called swish'),
  defineFunction('sigmoid', untranslated('Sigmoid'), 'σ(x) = 1 / (1 + e⁻ˣ)'),
  defineFunction('tanh', untranslated('Tanh'), 'the hyperbolic tangent'),
  // It makes probabilities: no other activation replaces it.
  defineFunction('softmax', untranslated('Softmax'), 'eˣ divided by its sum over the features', 'none'),
  defineFunction('softplus', untranslated('Softplus'), 'log(1 + eˣ)'),
  defineFunction('hardswish', untranslated('Hard swish'), 'x·min(max(0, x + 3), 6) / 6'),
  defineFunction('hardsigmoid', untranslated('Hard sigmoid'), 'min(max(0, x + 3), 6) / 6'),
  defineFunction('step', localized('Step', '阶跃函数'), '1, or 0 for negative x'),
  defineFunction('sign', localized('Sign', '符号函数'), '1, or −1 for negative x'),
  // The weight that a gate leaves for the other branch: no other activation replaces it.
  defineFunction('complement', untranslated('1 − x'), '1 − x', 'none'),
  prelu,
]
