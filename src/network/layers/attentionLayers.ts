import { SpecificationError } from '../language/specificationIssue'
import { createBiasWeights, defineLayerTypes, multiplyExact, requireAxes, type Weight } from './layerType'
import { countPositions } from './tensor'

/** Layers in which positions attend to other positions. */
export const attentionLayers = defineLayerTypes({
  /**
   * Multi-head scaled dot-product attention (Vaswani et al., 2017); groups of heads can share keys and values
   * (Ainslie et al., 2023). Multiply-adds include both products of attention and ignore any mask.
   */
  attention: {
    mainOption: 'heads',
    depth: 2,
    options: {
      heads: { type: 'count' },
      /** Heads of keys and values; default: `heads`. */
      keys: { type: 'count' },
      /** Features per head; default: the input's features divided by `heads`. */
      width: { type: 'count' },
      to: { type: 'count' },
      bias: { type: 'flag', defaultValue: false },
      /** A bias of the output projection; default: `bias`. */
      outputbias: { type: 'flag' },
      causal: { type: 'flag', defaultValue: false },
      /** Max positions that each position attends to. */
      window: { type: 'count' },
      /** The tensor that keys and values are computed from; default: the input. */
      context: { type: 'name' },
      /** The number of relative distances with a learned bias per head. */
      distances: { type: 'count' },
      /** Normalises queries and keys; the learned factors are shared by all heads. */
      normed: { type: 'flag', defaultValue: false },
      /** A learned attention sink per head: an extra logit in the softmax. */
      sinks: { type: 'flag', defaultValue: false },
    },
    apply(input, options) {
      const { features } = requireAxes(input, 1, 2)
      const context = options.tensor('context') ?? input
      if (context.symbols !== undefined)
        throw new SpecificationError('the context holds symbols, not numbers', 'context')
      const heads = options.count('heads')
      const keys = options.optionalCount('keys') ?? heads
      if (heads % keys !== 0)
        throw new SpecificationError(`${keys} heads of keys do not divide ${heads} heads`, 'keys')
      const width = options.optionalCount('width') ?? features / heads
      if (!Number.isInteger(width)) {
        throw new SpecificationError(`${heads} heads do not divide ${features} features`, 'heads')
      }
      const to = options.optionalCount('to') ?? features
      const bias = options.flag('bias')
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
        ...(bias ? [{ name: 'bias', shape: [queryWidth + 2 * keyWidth] }] : []),
        { name: 'output', shape: [queryWidth, to] },
        ...createBiasWeights(options.has('outputbias') ? options.flag('outputbias') : bias, to).map(
          (one) => ({
            ...one,
            name: 'output bias',
          }),
        ),
        ...(options.has('distances')
          ? [{ name: 'distances', shape: [options.count('distances'), heads] }]
          : []),
        ...(options.flag('normed')
          ? [
              { name: 'query norm', shape: [width] },
              { name: 'key norm', shape: [width] },
            ]
          : []),
        ...(options.flag('sinks') ? [{ name: 'sinks', shape: [heads] }] : []),
      ]
      return {
        output: { ...input, features: to },
        weights,
        multiplyAdds:
          multiplyExact(length, queryWidth, features + to) +
          multiplyExact(countPositions(context), context.features, 2 * keyWidth) +
          multiplyExact(2, length, attendedLength, queryWidth),
        receptiveWindow: 'all',
        kvCachePerToken: context === input && options.flag('causal') ? 2 * keyWidth : 0,
        kvCachePerContext: context !== input || options.flag('causal') ? 2 * keyWidth * attendedLength : 0,
      }
    },
  },
  /**
   * Multi-head latent attention (DeepSeek-V2, 2024): keys and values of all heads are projected up from one narrow
   * vector per position; only this vector and one rotary key are cached.
   */
  latentattention: {
    mainOption: 'heads',
    depth: 2,
    options: {
      heads: { type: 'count' },
      /** Width of the latent vector for keys and values. */
      rank: { type: 'count' },
      /** Width of the latent vector for queries; absent: queries are projected directly. */
      queryrank: { type: 'count' },
      /** Features per head of queries and keys, without the `rotary` ones. */
      width: { type: 'count' },
      rotary: { type: 'count' },
      /** Features per head of values. */
      values: { type: 'count' },
      causal: { type: 'flag', defaultValue: true },
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
        .reduce((sum, { shape }) => sum + multiplyExact(length, ...shape), 0n)
      return {
        output: input,
        weights: [...queries, matrices[0]!, { name: 'latent norm', shape: [rank] }, ...matrices.slice(1)],
        multiplyAdds: projections + multiplyExact(length, length, heads, width + rotary + values),
        receptiveWindow: 'all',
        ...(options.flag('causal') && {
          kvCachePerToken: rank + rotary,
          kvCachePerContext: (rank + rotary) * length,
        }),
      }
    },
  },
  /** Additive attention (Bahdanau et al., 2014): a small network scores each pair of state and context position. */
  additiveattention: {
    mainOption: 'hidden',
    depth: 1,
    options: {
      hidden: { type: 'count' },
      context: { type: 'name' },
      bias: { type: 'flag', defaultValue: false },
    },
    apply(input, options) {
      const { features } = requireAxes(input, 1)
      const context = options.tensor('context') ?? input
      if (context.symbols !== undefined)
        throw new SpecificationError('the context holds symbols, not numbers', 'context')
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
        multiplyAdds:
          multiplyExact(length, features, hidden) +
          multiplyExact(contextLength, context.features, hidden) +
          multiplyExact(length, contextLength, hidden + context.features),
        receptiveWindow: 'all',
      }
    },
  },
})
