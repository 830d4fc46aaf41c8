import { SpecificationError } from '../../language/specificationIssue'
import { isSet, readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { createProduct } from '../product'
import { requireAxes, requireContext } from '../requireInput'
import { countPositions } from '../tensor'
import { createBiasWeights, createOptionalWeight, type Weight } from '../weight'
import { attentionLayer } from './attentionLayer'

/**
 * Multi-head scaled dot-product attention (Vaswani et al., 2017); groups of heads can share keys and values
 * (Ainslie et al., 2023). Multiply-adds include both products of attention and ignore any mask.
 */
export const attention = defineLayerType({
  ...attentionLayer,
  id: 'attention',
  name: localized('Attention', '注意力'),
  documentation:
    'multi-head attention; `context` names the layer that keys and values come from, `distances` is the number of distances with a learned bias per head',
  equation(layer) {
    const source = layer.references.length > 0 ? 'context' : 'in'
    const sizes = `i = 1 … ${readNumber(layer, 'heads')}`
    return [
      `Q_i = W_i^Q in,  K_i = W_i^K ${source},  V_i = W_i^V ${source}`,
      `H_i = softmax(Q_i K_i^⊤ / √d) V_i,  ${sizes}`,
      'out = W^O [H_1; H_2; …]',
    ].join('\n')
  },
  subtypes: {
    names: {
      causal: localized('Causal attention', '因果注意力'),
      cross: localized('Cross-attention', '交叉注意力'),
    },
    find(layer) {
      if (layer.references.length > 0) return 'cross'
      return isSet(layer, 'causal') ? 'causal' : undefined
    },
  },
  notation(layer) {
    const [heads, keys] = [readNumber(layer, 'heads'), readNumber(layer, 'keys')]
    return `h=${heads}${keys === undefined || keys === heads ? '' : ` kv=${keys}`}`
  },
  mainOption: 'heads',
  options: {
    heads: { type: 'count', name: optionNames.heads },
    /** Heads of keys and values. */
    keys: { type: 'count', name: localized('Key–value heads', '键值头数'), fallback: 'heads' },
    /** Features per head; default: the input's features divided by `heads`. */
    width: {
      type: 'count',
      name: optionNames.width,
      deriveDefault(layer) {
        const heads = readNumber(layer, 'heads')
        return heads === undefined ? undefined : layer.input.features / heads
      },
    },
    to: { type: 'count', name: optionNames.to, isImpliedByShapes: true },
    bias: { type: 'flag', name: optionNames.bias, defaultValue: false },
    /** A bias of the output projection. */
    outputbias: { type: 'flag', name: localized('Output bias', '输出偏置'), fallback: 'bias' },
    causal: { type: 'flag', name: optionNames.causal, defaultValue: false },
    /** Max positions that each position attends to. */
    window: { type: 'count', name: localized('Window', '窗口大小') },
    /** The tensor that keys and values are computed from; default: the input. */
    context: { type: 'name', name: optionNames.context },
    /** The number of relative distances with a learned bias per head. */
    distances: { type: 'count', name: localized('Relative distances', '相对距离数') },
    /** Normalises queries and keys; the learned factors are shared by all heads. */
    normed: { type: 'flag', name: localized('QK norm', '查询与键归一化'), defaultValue: false },
    /** A learned attention sink per head: an extra logit in the softmax. */
    sinks: { type: 'flag', name: localized('Attention sinks', '注意力汇'), defaultValue: false },
  },
  apply(input, options) {
    const { features } = requireAxes(input, 1, 2)
    const context = requireContext(input, options)
    const heads = options.count('heads')
    const keys = options.optionalCount('keys') ?? heads
    if (heads % keys !== 0)
      throw new SpecificationError(`${keys} heads of keys do not divide ${heads} heads`, 'keys', {
        code: 'keyHeads',
        keys,
        heads,
      })
    const width = options.optionalCount('width') ?? features / heads
    if (!Number.isInteger(width)) {
      throw new SpecificationError(`${heads} heads do not divide ${features} features`, 'heads', {
        code: 'heads',
        heads,
        features,
      })
    }
    const to = options.optionalCount('to') ?? features
    const bias = options.flag('bias')
    const hasOutputBias = options.has('outputbias') ? options.flag('outputbias') : bias
    const distances = options.optionalCount('distances')
    const queryWidth = heads * width
    const keyWidth = keys * width
    const [length, attendedLength] = [
      countPositions(input),
      Math.min(countPositions(context), options.optionalCount('window') ?? Infinity),
    ]
    const weights: Weight[] = [
      { name: 'queries', shape: [features, queryWidth] },
      { name: 'keys', shape: [context.features, keyWidth] },
      { name: 'values', shape: [context.features, keyWidth] },
      ...createBiasWeights(bias, queryWidth + 2 * keyWidth),
      { name: 'output', shape: [queryWidth, to] },
      ...createOptionalWeight(hasOutputBias, 'output bias', to),
      ...createOptionalWeight(distances !== undefined, 'distances', distances ?? 0, heads),
      ...createOptionalWeight(options.flag('normed'), 'query norm', width),
      ...createOptionalWeight(options.flag('normed'), 'key norm', width),
      ...createOptionalWeight(options.flag('sinks'), 'sinks', heads),
    ]
    return {
      output: { ...input, features: to },
      weights,
      products: [
        createProduct('queries', length, features, heads, width),
        createProduct('keys', countPositions(context), context.features, keys, width),
        createProduct('values', countPositions(context), context.features, keys, width),
        createProduct('scores', heads, length, attendedLength, width),
        createProduct('weighted sum', heads, length, attendedLength, width),
        createProduct('output', length, heads, width, to),
      ],
      receptiveWindow: 'all',
      kvCachePerToken: context === input && options.flag('causal') ? 2 * keyWidth : 0,
      kvCachePerContext: context !== input || options.flag('causal') ? 2 * keyWidth * attendedLength : 0,
    }
  },
})
