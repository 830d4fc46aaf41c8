import { SpecificationError } from '../language/specificationIssue'
import { createBiasWeights, defineLayerTypes, multiplyExact, requireVectors } from './layerType'
import { countPositions } from './tensor'

/** Layers that treat each position separately, and embeddings. */
export const denseLayers = defineLayerTypes({
  /** y = W x + b at every position. */
  dense: {
    mainOption: 'to',
    depth: 1,
    options: { to: { type: 'count' }, bias: { type: 'flag', defaultValue: true } },
    apply(input, options) {
      const { features } = requireVectors(input)
      const to = options.count('to')
      return {
        output: { ...input, features: to },
        weights: [{ name: 'weight', shape: [features, to] }, ...createBiasWeights(options.flag('bias'), to)],
        multiplyAdds: multiplyExact(countPositions(input), features, to),
      }
    },
  },
  /** A learned vector per symbol. */
  embedding: {
    mainOption: 'to',
    options: { to: { type: 'count' } },
    apply(input, options) {
      const { symbols, positions } = input
      if (symbols === undefined)
        throw new SpecificationError('an embedding takes symbols, but its input holds numbers')
      const to = options.count('to')
      return { output: { positions, features: to }, weights: [{ name: 'table', shape: [symbols, to] }] }
    },
  },
  /** Position encoding. Only `learned` has weights; `rotary` rotates queries and keys inside attention. */
  position: {
    mainOption: 'by',
    options: {
      by: { type: 'word', allowedValues: ['learned', 'sinusoidal', 'rotary'] },
      length: { type: 'count' },
    },
    apply(input, options) {
      const { features } = requireVectors(input)
      const length = options.optionalCount('length') ?? countPositions(input)
      if (length < countPositions(input)) {
        throw new SpecificationError(
          `there are ${countPositions(input)} positions, more than the length ${length}`,
          'length',
        )
      }
      if (options.word('by') !== 'learned') return { output: input }
      return { output: input, weights: [{ name: 'table', shape: [length, features] }] }
    },
  },
  /** Learned vectors prepended to a sequence, such as the class token of ViT. */
  token: {
    mainOption: 'number',
    options: { number: { type: 'count', defaultValue: 1 } },
    apply(input, options) {
      const { features, positions } = requireVectors(input)
      const [length] = positions
      if (positions.length !== 1 || length === undefined)
        throw new SpecificationError('tokens are put before a sequence')
      const number = options.count('number')
      return {
        output: { positions: [length + number], features },
        weights: [{ name: 'tokens', shape: [number, features] }],
      }
    },
  },
  /** A learned factor per feature. */
  scale: {
    options: {},
    apply(input) {
      const { features } = requireVectors(input)
      return { output: input, weights: [{ name: 'factor', shape: [features] }] }
    },
  },
  /** A learned bias per feature. */
  bias: {
    options: {},
    apply(input) {
      const { features } = requireVectors(input)
      return { output: input, weights: createBiasWeights(true, features) }
    },
  },
  /** Two dense layers with an activation in between; `gated`: three, one of which gates another (Shazeer, 2020). */
  feedforward: {
    mainOption: 'hidden',
    depth: 2,
    options: {
      hidden: { type: 'count' },
      to: { type: 'count' },
      gated: { type: 'flag', defaultValue: false },
      activation: { type: 'word', allowedValues: ['relu', 'gelu', 'silu', 'tanh'], defaultValue: 'relu' },
      bias: { type: 'flag', defaultValue: true },
    },
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
          ...(bias ? [{ name: 'bias', shape: [matrixCount * hidden] }] : []),
          { name: 'down', shape: [hidden, to] },
          ...createBiasWeights(bias, to),
        ],
        multiplyAdds: multiplyExact(countPositions(input), hidden, matrixCount * features + to),
      }
    },
  },
  /** Radial basis functions of the distances between the input and learned centres. */
  radial: {
    mainOption: 'centres',
    depth: 1,
    options: {
      centres: { type: 'count' },
      width: { type: 'word', allowedValues: ['fixed', 'shared', 'each'], defaultValue: 'each' },
    },
    apply(input, options) {
      const { features } = requireVectors(input)
      const centres = options.count('centres')
      const widths = {
        fixed: [],
        shared: [{ name: 'width', shape: [1] }],
        each: [{ name: 'widths', shape: [centres] }],
      }
      return {
        output: { ...input, features: centres },
        weights: [
          { name: 'centres', shape: [centres, features] },
          ...(widths[options.word('width') as keyof typeof widths] ?? []),
        ],
        multiplyAdds: multiplyExact(countPositions(input), centres, features),
      }
    },
  },
  /** Restricted Boltzmann machine: symmetric weights between visible and hidden units, and a bias per unit. */
  boltzmann: {
    mainOption: 'hidden',
    depth: 1,
    options: { hidden: { type: 'count' } },
    apply(input, options) {
      const { features } = requireVectors(input)
      const hidden = options.count('hidden')
      return {
        output: { ...input, features: hidden },
        weights: [
          { name: 'weight', shape: [features, hidden] },
          { name: 'visible bias', shape: [features] },
          { name: 'hidden bias', shape: [hidden] },
        ],
        multiplyAdds: multiplyExact(countPositions(input), features, hidden),
      }
    },
  },
  /** Hopfield network: symmetric weights between all pairs of different units. */
  recall: {
    depth: 1,
    options: { thresholds: { type: 'flag', defaultValue: false } },
    apply(input, options) {
      const { features } = requireVectors(input)
      return {
        output: input,
        weights: [
          { name: 'weight', shape: [(features * (features - 1)) / 2] },
          ...(options.flag('thresholds') ? [{ name: 'thresholds', shape: [features] }] : []),
        ],
        multiplyAdds: multiplyExact(countPositions(input), features, features - 1),
      }
    },
  },
})
