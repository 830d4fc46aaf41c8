import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { createProduct } from '../product'
import { requireAxes, requireContext } from '../requireInput'
import { countPositions } from '../tensor'
import { createBiasWeights } from '../weight'
import { attentionLayer } from './attentionLayer'

/** Additive attention (Bahdanau et al., 2014): a small network scores each pair of state and context position. */
export const additiveAttention = defineLayerType({
  ...attentionLayer,
  id: 'additiveattention',
  name: localized('Additive attention', '加性注意力'),
  documentation: 'attention whose scores are computed by a small network (Bahdanau)',
  equation: () => 'a_{t,s} = softmax_s(v · tanh(W_s in_t + W_c context_s))\nout_t = Σ_s a_{t,s} · context_s',
  subtypes: 'none',
  notation: 'none',
  mainOption: 'hidden',
  options: {
    hidden: { type: 'count', name: optionNames.hidden },
    context: { type: 'name', name: optionNames.context },
    bias: { type: 'flag', name: optionNames.bias, defaultValue: false },
  },
  depth: 1,
  apply(input, options) {
    const { features } = requireAxes(input, 1)
    const context = requireContext(input, options)
    const hidden = options.count('hidden')
    const [length, contextLength] = [countPositions(input), countPositions(context)]
    return {
      output: { ...input, features: context.features },
      weights: [
        { name: 'state', shape: [features, hidden] },
        { name: 'context', shape: [context.features, hidden] },
        ...createBiasWeights(options.flag('bias'), hidden),
        { name: 'score', shape: [hidden] },
      ],
      products: [
        createProduct('state', length, features, hidden),
        createProduct('context', contextLength, context.features, hidden),
        createProduct('scores', length, contextLength, hidden),
        createProduct('weighted sum', length, contextLength, context.features),
      ],
      receptiveWindow: 'all',
    }
  },
})
