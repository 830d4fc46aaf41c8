import { readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { createProduct } from '../product'
import { requireAxes } from '../requireInput'
import { countPositions } from '../tensor'
import type { Weight } from '../weight'
import { attentionLayer } from './attentionLayer'

/**
 * Multi-head latent attention (DeepSeek-V2, 2024): keys and values of all heads are projected up from one narrow
 * vector per position; only this vector and one rotary key are cached.
 */
export const latentAttention = defineLayerType({
  ...attentionLayer,
  id: 'latentattention',
  name: localized('Latent attention', '潜在注意力'),
  documentation: 'attention whose keys and values come from one narrow vector per position (DeepSeek-V2)',
  equation: (layer) =>
    [
      'c = W^{↓} in,  K_i = [W_i^K c; R],  V_i = W_i^V c',
      `H_i = softmax(Q_i K_i^⊤ / √d) V_i,  i = 1 … ${readNumber(layer, 'heads')}`,
      'out = W^O [H_1; H_2; …]',
    ].join('\n'),
  subtypes: 'none',
  notation: (layer) => `h=${readNumber(layer, 'heads')} r=${readNumber(layer, 'rank')}`,
  mainOption: 'heads',
  options: {
    heads: { type: 'count', name: optionNames.heads },
    /** Width of the latent vector for keys and values. */
    rank: { type: 'count', name: localized('Key–value rank', '键值压缩维度') },
    /** Width of the latent vector for queries; absent: queries are projected directly. */
    queryrank: { type: 'count', name: localized('Query rank', '查询压缩维度') },
    /** Features per head of queries and keys, without the `rotary` ones. */
    width: { type: 'count', name: optionNames.width },
    rotary: { type: 'count', name: localized('Rotary width', '旋转位置编码宽度') },
    /** Features per head of values. */
    values: { type: 'count', name: localized('Value head width', '每头值宽度') },
    causal: { type: 'flag', name: optionNames.causal, defaultValue: true },
  },
  apply(input, options) {
    const { features } = requireAxes(input, 1)
    const [heads, rank, width, rotary, values] = ['heads', 'rank', 'width', 'rotary', 'values'].map(
      (option) => options.count(option),
    ) as [number, number, number, number, number]
    const queryRank = options.optionalCount('queryrank')
    const queries: Weight[] =
      queryRank === undefined
        ? [{ name: 'queries', shape: [features, heads * (width + rotary)] }]
        : [
            { name: 'queries down', shape: [features, queryRank] },
            { name: 'query norm', shape: [queryRank] },
            { name: 'queries up', shape: [queryRank, heads * (width + rotary)] },
          ]
    const matrices: Weight[] = [
      { name: 'latent down', shape: [features, rank + rotary] },
      { name: 'latent up', shape: [rank, heads * (width + values)] },
      { name: 'output', shape: [heads * values, features] },
    ]
    const length = countPositions(input)
    const projections = [...queries, ...matrices]
      .filter(({ shape }) => shape.length === 2)
      .map(({ name, shape }) => createProduct(name, length, ...shape))
    return {
      output: input,
      weights: [...queries, matrices[0]!, { name: 'latent norm', shape: [rank] }, ...matrices.slice(1)],
      products: [
        ...projections,
        createProduct('scores', heads, length, length, width + rotary),
        createProduct('weighted sum', heads, length, length, values),
      ],
      receptiveWindow: 'all',
      ...(options.flag('causal') && {
        kvCachePerToken: rank + rotary,
        kvCachePerContext: (rank + rotary) * length,
      }),
    }
  },
})
