import { isSet } from '../appliedLayer'
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
  equation: string,
  family: 'activation' | 'none' = 'activation',
) =>
  defineLayerType({
    ...activation,
    id,
    name,
    documentation,
    equation: () => equation,
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
  equation: (layer) => `out_c = max(0, in_c) + ${isSet(layer, 'shared') ? 'a' : 'a_c'} · min(0, in_c)`,
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
  defineFunction('relu', untranslated('ReLU'), 'max(0, x)', 'out = max(0, in)'),
  defineFunction('relu6', untranslated('ReLU6'), 'min(max(0, x), 6)', 'out = min(max(0, in), 6)'),
  defineFunction(
    'leakyrelu',
    untranslated('Leaky ReLU'),
    'x, or a·x for negative x, with a small fixed a',
    'out = max(0, in) + a · min(0, in)',
  ),
  defineFunction(
    'elu',
    untranslated('ELU'),
    'x, or eˣ − 1 for negative x',
    'out = max(0, in) + min(0, e^{in} − 1)',
  ),
  defineFunction(
    'gelu',
    untranslated('GELU'),
    'x·Φ(x), where Φ is the normal distribution function',
    'out = in · Φ(in)',
  ),
  defineFunction(
    'silu',
    untranslated('SiLU'),
    'x·σ(x), also called swish',
    'out = in · σ(in) = in / (1 + e^{−in})',
  ),
  defineFunction(
    'sigmoid',
    untranslated('Sigmoid'),
    'σ(x) = 1 / (1 + e⁻ˣ)',
    'out = σ(in) = 1 / (1 + e^{−in})',
  ),
  defineFunction(
    'tanh',
    untranslated('Tanh'),
    'the hyperbolic tangent',
    'out = tanh(in) = (e^{in} − e^{−in}) / (e^{in} + e^{−in})',
  ),
  // It makes probabilities: no other activation replaces it.
  defineFunction(
    'softmax',
    untranslated('Softmax'),
    'eˣ divided by its sum over the features',
    'out_j = e^{in_j} / Σ_k e^{in_k}',
    'none',
  ),
  defineFunction('softplus', untranslated('Softplus'), 'log(1 + eˣ)', 'out = log(1 + e^{in})'),
  defineFunction(
    'hardswish',
    untranslated('Hard swish'),
    'x·min(max(0, x + 3), 6) / 6',
    'out = in · min(max(0, in + 3), 6) / 6',
  ),
  defineFunction(
    'hardsigmoid',
    untranslated('Hard sigmoid'),
    'min(max(0, x + 3), 6) / 6',
    'out = min(max(0, in + 3), 6) / 6',
  ),
  defineFunction('step', localized('Step', '阶跃函数'), '1, or 0 for negative x', 'out = [in ≥ 0]'),
  defineFunction('sign', localized('Sign', '符号函数'), '1, or −1 for negative x', 'out = 2 · [in ≥ 0] − 1'),
  // The weight that a gate leaves for the other branch: no other activation replaces it.
  defineFunction('complement', untranslated('1 − x'), '1 − x', 'out = 1 − in', 'none'),
  prelu,
]
