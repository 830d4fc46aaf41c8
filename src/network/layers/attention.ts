import { Misfit } from '../language/fault'
import { biasOf } from './dense'
import { kindsOf, product, type Weight, withAxes } from './kind'
import { places } from './tensor'

/** Layers in which positions look at each other. */
export const attentionKinds = kindsOf({
  /**
   * Scaled dot-product attention in several heads (Vaswani et al., 2017), where some heads may share keys and values
   * (Ainslie et al., 2023). The multiply-adds hold both products of attention, without regard to a mask.
   */
  attention: {
    main: 'heads',
    depth: 2,
    options: {
      heads: { is: 'count' },
      /** Heads of keys and values; as many as heads of queries unless it says otherwise. */
      keys: { is: 'count' },
      /** Features of a head. */
      width: { is: 'count' },
      to: { is: 'count' },
      bias: { is: 'flag', usual: false },
      /** A bias of the output alone; as `bias` unless it says otherwise. */
      outputbias: { is: 'flag' },
      causal: { is: 'flag', usual: false },
      /** Each position sees at most so many. */
      window: { is: 'count' },
      /** Keys and values come from there. */
      context: { is: 'name' },
      /** A learned term for each of so many distances between positions, in each head. */
      distances: { is: 'count' },
      /** A normalisation of queries and keys, whose factors the heads share. */
      normed: { is: 'flag', usual: false },
      /** A learned place for attention to go when nothing matters, in each head. */
      sinks: { is: 'flag', usual: false },
    },
    apply(input, given) {
      const { features } = withAxes(input, 1, 2)
      const context = given.tensor('context') ?? input
      if (context.symbols !== undefined) throw new Misfit('the context holds symbols, not numbers', 'context')
      const heads = given.count('heads')
      const keys = given.countIfAny('keys') ?? heads
      if (heads % keys !== 0) throw new Misfit(`${keys} heads of keys do not divide ${heads} heads`, 'keys')
      const width = given.countIfAny('width') ?? features / heads
      if (!Number.isInteger(width)) {
        throw new Misfit(`${heads} heads do not divide ${features} features`, 'heads')
      }
      const to = given.countIfAny('to') ?? features
      const bias = given.flag('bias')
      const inner = heads * width
      const shared = keys * width
      const [length, seen] = [
        places(input),
        Math.min(places(context), given.countIfAny('window') ?? Infinity),
      ]
      const weights: Weight[] = [
        { name: 'queries', shape: [features, inner] },
        { name: 'keys', shape: [context.features, shared] },
        { name: 'values', shape: [context.features, shared] },
        ...(bias ? [{ name: 'bias', shape: [inner + 2 * shared] }] : []),
        { name: 'output', shape: [inner, to] },
        ...biasOf(given.has('outputbias') ? given.flag('outputbias') : bias, to).map((one) => ({
          ...one,
          name: 'output bias',
        })),
        ...(given.has('distances') ? [{ name: 'distances', shape: [given.count('distances'), heads] }] : []),
        ...(given.flag('normed')
          ? [
              { name: 'query norm', shape: [width] },
              { name: 'key norm', shape: [width] },
            ]
          : []),
        ...(given.flag('sinks') ? [{ name: 'sinks', shape: [heads] }] : []),
      ]
      return {
        output: { ...input, features: to },
        weights,
        multiplyAdds:
          product(length, inner, features + to) +
          product(places(context), context.features, 2 * shared) +
          product(2, length, seen, inner),
        reach: 'all',
        cache: context === input && given.flag('causal') ? 2 * shared : 0,
        fullCache: context !== input || given.flag('causal') ? 2 * shared * seen : 0,
      }
    },
  },
  /**
   * Multi-head latent attention (DeepSeek-V2, 2024): keys and values of all heads are unfolded from one narrow vector
   * for each position, which with one rotary key is all that is kept.
   */
  latentattention: {
    main: 'heads',
    depth: 2,
    options: {
      heads: { is: 'count' },
      /** Width of the vector from which keys and values are unfolded. */
      rank: { is: 'count' },
      /** Width of the vector from which queries are unfolded; absent, they are not squeezed. */
      queryrank: { is: 'count' },
      /** Features of a head of queries and keys, those with a rotary position apart. */
      width: { is: 'count' },
      rotary: { is: 'count' },
      /** Features of a head of values. */
      values: { is: 'count' },
      causal: { is: 'flag', usual: true },
    },
    apply(input, given) {
      const { features } = withAxes(input, 1)
      const [heads, rank, width, rotary, values] = ['heads', 'rank', 'width', 'rotary', 'values'].map(
        (option) => given.count(option),
      ) as [number, number, number, number, number]
      const queryRank = given.countIfAny('queryrank')
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
      const length = places(input)
      const projections = [...queries, ...matrices]
        .filter(({ shape }) => shape.length === 2)
        .reduce((sum, { shape }) => sum + product(length, ...shape), 0n)
      return {
        output: input,
        weights: [...queries, matrices[0]!, { name: 'latent norm', shape: [rank] }, ...matrices.slice(1)],
        multiplyAdds: projections + product(length, length, heads, width + rotary + values),
        reach: 'all',
        ...(given.flag('causal') && { cache: rank + rotary, fullCache: (rank + rotary) * length }),
      }
    },
  },
  /** Attention by a small network (Bahdanau et al., 2014): a score for each pair of a state and a place of the context. */
  additiveattention: {
    main: 'hidden',
    depth: 1,
    options: { hidden: { is: 'count' }, context: { is: 'name' }, bias: { is: 'flag', usual: false } },
    apply(input, given) {
      const { features } = withAxes(input, 1)
      const context = given.tensor('context') ?? input
      if (context.symbols !== undefined) throw new Misfit('the context holds symbols, not numbers', 'context')
      const hidden = given.count('hidden')
      const [length, seen] = [places(input), places(context)]
      return {
        output: { ...input, features: context.features },
        weights: [
          { name: 'state', shape: [features, hidden] },
          { name: 'context', shape: [context.features, hidden] },
          ...biasOf(given.flag('bias'), hidden),
          { name: 'score', shape: [hidden] },
        ],
        multiplyAdds:
          product(length, features, hidden) +
          product(seen, context.features, hidden) +
          product(length, seen, hidden + context.features),
        reach: 'all',
      }
    },
  },
})
