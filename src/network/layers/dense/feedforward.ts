import { hasWeight, isSet, readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized, untranslated } from '../localizedText'
import { optionNames } from '../optionNames'
import { createProduct } from '../product'
import { requireVectors } from '../requireInput'
import { createBiasWeights } from '../weight'
import { denseLayer } from './denseLayer'

/** Two dense layers with an activation in between; `gated`: three, one of which gates another (Shazeer, 2020). */
export const feedforward = defineLayerType({
  ...denseLayer,
  id: 'feedforward',
  name: localized('Feed-forward', '前馈'),
  documentation: 'two dense layers with an activation in between; gated: three (GLU)',
  equation(layer) {
    const activation = layer.options?.get('activation') ?? 'relu'
    const [inner, outer] = hasWeight(layer, 'bias') ? [' + b_1', ' + b_2'] : ['', '']
    return isSet(layer, 'gated')
      ? `h = ${activation}(W_g in${inner && ' + b_g'}) ⊙ (W_1 in${inner})\nout = W_2 h${outer}`
      : `h = ${activation}(W_1 in${inner})\nout = W_2 h${outer}`
  },
  family: 'feed-forward',
  subtypes: {
    names: { gated: localized('Gated feed-forward', '门控前馈') },
    find: (layer) => (isSet(layer, 'gated') ? 'gated' : undefined),
  },
  notation: (layer) => `${readNumber(layer, 'hidden')} → ${layer.output.features}`,
  /** Vaswani et al. (2017), equation 2; gated, Shazeer (2020). */
  internals({ options, output: { features } }) {
    const bias = options?.get('bias') !== 0
    const activation = options?.get('activation') ?? 'relu'
    const hidden = { dense: Number(options?.get('hidden')), bias }
    const hiddenSteps = options?.get('gated')
      ? [{ multiply: { gate: [hidden, activation], up: [hidden] } }]
      : [hidden, activation]
    return { inputs: {}, steps: [...hiddenSteps, { dense: features, bias }] }
  },
  mainOption: 'hidden',
  options: {
    hidden: { type: 'count', name: optionNames.hidden },
    /** Default: the input's features. */
    to: { type: 'count', name: optionNames.to, isImpliedByShapes: true },
    gated: { type: 'flag', name: localized('Gated', '门控'), defaultValue: false },
    activation: {
      type: 'word',
      name: localized('Activation', '激活函数'),
      values: {
        relu: untranslated('ReLU'),
        gelu: untranslated('GELU'),
        silu: untranslated('SiLU'),
        tanh: untranslated('tanh'),
      },
      defaultValue: 'relu',
    },
    bias: { type: 'flag', name: optionNames.bias, defaultValue: true },
  },
  depth: 2,
  apply(input, options) {
    const { features } = requireVectors(input)
    const [hidden, to] = [options.count('hidden'), options.optionalCount('to') ?? features]
    const bias = options.flag('bias')
    const gate = options.flag('gated') ? [{ name: 'gate', shape: [features, hidden] }] : []
    const matrixCount = gate.length + 1
    return {
      output: { ...input, features: to },
      weights: [
        ...gate,
        { name: 'up', shape: [features, hidden] },
        ...createBiasWeights(bias, matrixCount * hidden),
        { name: 'down', shape: [hidden, to] },
        ...createBiasWeights(bias, to),
      ],
      products: [
        ...gate.map(({ name, shape }) => createProduct(name, ...input.positions, ...shape)),
        createProduct('up', ...input.positions, features, hidden),
        createProduct('down', ...input.positions, hidden, to),
      ],
      receptiveWindow: 'own',
    }
  },
})
