import { Misfit } from '../language/fault'
import { kindsOf, product, vectors, type Weight } from './kind'
import { places } from './tensor'

/** Layers that treat each position by itself, or look symbols up. */
export const denseKinds = kindsOf({
  /** y = W x + b at every position. */
  dense: {
    main: 'to',
    depth: 1,
    options: { to: { is: 'count' }, bias: { is: 'flag', usual: true } },
    apply(input, given) {
      const { features } = vectors(input)
      const to = given.count('to')
      return {
        output: { ...input, features: to },
        weights: [{ name: 'weight', shape: [features, to] }, ...biasOf(given.flag('bias'), to)],
        multiplyAdds: product(places(input), features, to),
      }
    },
  },
  /** A table with a vector for each symbol. */
  embedding: {
    main: 'to',
    options: { to: { is: 'count' } },
    apply(input, given) {
      const { symbols, positions } = input
      if (symbols === undefined) throw new Misfit('an embedding takes symbols, but its input holds numbers')
      const to = given.count('to')
      return { output: { positions, features: to }, weights: [{ name: 'table', shape: [symbols, to] }] }
    },
  },
  /** What tells positions apart, added to the input (or, rotary, turned into queries and keys: nothing to learn). */
  position: {
    main: 'by',
    options: {
      by: { is: 'word', words: ['learned', 'sinusoidal', 'rotary'] },
      length: { is: 'count' },
    },
    apply(input, given) {
      const { features } = vectors(input)
      const length = given.countIfAny('length') ?? places(input)
      if (length < places(input)) {
        throw new Misfit(`there are ${places(input)} positions, more than the length ${length}`, 'length')
      }
      if (given.word('by') !== 'learned') return { output: input }
      return { output: input, weights: [{ name: 'table', shape: [length, features] }] }
    },
  },
  /** Learned vectors put before a sequence, such as the class token of ViT. */
  token: {
    main: 'number',
    options: { number: { is: 'count', usual: 1 } },
    apply(input, given) {
      const { features, positions } = vectors(input)
      const [length] = positions
      if (positions.length !== 1 || length === undefined) throw new Misfit('tokens are put before a sequence')
      const number = given.count('number')
      return {
        output: { positions: [length + number], features },
        weights: [{ name: 'tokens', shape: [number, features] }],
      }
    },
  },
  /** A learned factor for each feature. */
  scale: {
    options: {},
    apply(input) {
      const { features } = vectors(input)
      return { output: input, weights: [{ name: 'factor', shape: [features] }] }
    },
  },
  /** A learned number added to each feature. */
  bias: {
    options: {},
    apply(input) {
      const { features } = vectors(input)
      return { output: input, weights: biasOf(true, features) }
    },
  },
  /** Two dense layers with an activation between, or three where one gates another (Shazeer, 2020). */
  feedforward: {
    main: 'hidden',
    depth: 2,
    options: {
      hidden: { is: 'count' },
      to: { is: 'count' },
      gated: { is: 'flag', usual: false },
      activation: { is: 'word', words: ['relu', 'gelu', 'silu', 'tanh'], usual: 'relu' },
      bias: { is: 'flag', usual: true },
    },
    apply(input, given) {
      const { features } = vectors(input)
      const [hidden, to] = [given.count('hidden'), given.countIfAny('to') ?? features]
      const bias = given.flag('bias')
      const gate = given.flag('gated') ? [{ name: 'gate', shape: [features, hidden] }] : []
      const inner = gate.length + 1
      return {
        output: { ...input, features: to },
        weights: [
          ...gate,
          { name: 'up', shape: [features, hidden] },
          ...(bias ? [{ name: 'bias', shape: [inner * hidden] }] : []),
          { name: 'down', shape: [hidden, to] },
          ...biasOf(bias, to),
        ],
        multiplyAdds: product(places(input), hidden, inner * features + to),
      }
    },
  },
  /** Radial basis functions: how near the input is to each of some centres. */
  radial: {
    main: 'centres',
    depth: 1,
    options: {
      centres: { is: 'count' },
      width: { is: 'word', words: ['fixed', 'shared', 'each'], usual: 'each' },
    },
    apply(input, given) {
      const { features } = vectors(input)
      const centres = given.count('centres')
      const widths = {
        fixed: [],
        shared: [{ name: 'width', shape: [1] }],
        each: [{ name: 'widths', shape: [centres] }],
      }
      return {
        output: { ...input, features: centres },
        weights: [
          { name: 'centres', shape: [centres, features] },
          ...(widths[given.word('width') as keyof typeof widths] ?? []),
        ],
        multiplyAdds: product(places(input), centres, features),
      }
    },
  },
  /** A restricted Boltzmann layer: symmetric weights between visible and hidden units, a bias for each. */
  boltzmann: {
    main: 'hidden',
    depth: 1,
    options: { hidden: { is: 'count' } },
    apply(input, given) {
      const { features } = vectors(input)
      const hidden = given.count('hidden')
      return {
        output: { ...input, features: hidden },
        weights: [
          { name: 'weight', shape: [features, hidden] },
          { name: 'visible bias', shape: [features] },
          { name: 'hidden bias', shape: [hidden] },
        ],
        multiplyAdds: product(places(input), features, hidden),
      }
    },
  },
  /** Units all joined to each other by symmetric weights, none to itself: Hopfield's network. */
  recall: {
    depth: 1,
    options: { thresholds: { is: 'flag', usual: false } },
    apply(input, given) {
      const { features } = vectors(input)
      return {
        output: input,
        weights: [
          { name: 'weight', shape: [(features * (features - 1)) / 2] },
          ...(given.flag('thresholds') ? [{ name: 'thresholds', shape: [features] }] : []),
        ],
        multiplyAdds: product(places(input), features, features - 1),
      }
    },
  },
})

/** The bias of a layer with so many outputs, if it has one. */
export const biasOf = (has: boolean, to: number): Weight[] => (has ? [{ name: 'bias', shape: [to] }] : [])
