import { SpecificationError } from '../language/specificationIssue'
import { defineLayerTypes, requireAxes, requireVectors } from './layerType'
import { countPositions, countValues } from './tensor'

/** Layers that move values about and compute nothing. */
export const reshapingLayers = defineLayerTypes({
  /** One plain vector of all values. */
  flatten: {
    options: {},
    apply: (input) => ({
      output: { positions: [], features: countValues(requireVectors(input)) },
      receptiveWindow: 'all',
    }),
  },
  /** The positions of an image in one row, or a vector cut into a row of tokens. */
  sequence: {
    mainOption: 'tokens',
    options: { tokens: { type: 'count' } },
    apply(input, options) {
      const vectors = requireVectors(input)
      if (vectors.positions.length > 0)
        return { output: { ...vectors, positions: [countPositions(vectors)] } }
      const tokens = options.count('tokens')
      if (vectors.features % tokens !== 0) {
        throw new SpecificationError(
          `${vectors.features} features cannot be cut into ${tokens} tokens`,
          'tokens',
        )
      }
      return { output: { positions: [tokens], features: vectors.features / tokens } }
    },
  },
  /** A sequence, or a vector, laid out as an image of so many rows and columns. */
  image: {
    mainOption: 'size',
    options: { size: { type: 'counts' } },
    apply(input, options) {
      const vectors = requireVectors(input)
      const size = options.counts('size', 2)
      const area = size[0]! * size[1]!
      if (vectors.positions.length === 1 && countPositions(vectors) === area) {
        return { output: { ...vectors, positions: size } }
      }
      if (countValues(vectors) % area !== 0) {
        throw new SpecificationError(
          `${countValues(vectors)} values cannot be laid out in ${size.join('×')}`,
          'size',
        )
      }
      return { output: { positions: size, features: countValues(vectors) / area } }
    },
  },
  /** Tokens become features and features tokens, so that what follows mixes across positions (MLP-Mixer). */
  transpose: {
    options: {},
    apply(input) {
      const { positions, features } = requireAxes(input, 1)
      return { output: { positions: [features], features: positions[0]! }, receptiveWindow: 'all' }
    },
  },
  /** Each square of n × n positions becomes one, with all of their channels. */
  fold: {
    mainOption: 'by',
    options: { by: { type: 'count' } },
    apply(input, options) {
      const { positions, features } = requireAxes(input, 1, 2)
      const by = options.count('by')
      if (positions.some((length) => length % by !== 0)) {
        throw new SpecificationError(`${by} does not divide ${positions.join('×')}`, 'by')
      }
      return {
        output: {
          positions: positions.map((length) => length / by),
          features: features * by ** positions.length,
        },
        receptiveWindow: { kernel: positions.map(() => by), stride: positions.map(() => by) },
      }
    },
  },
  /** The inverse of fold: channels become positions. */
  unfold: {
    mainOption: 'by',
    options: { by: { type: 'count' } },
    apply(input, options) {
      const { positions, features } = requireAxes(input, 1, 2)
      const by = options.count('by')
      const blockSize = by ** positions.length
      if (features % blockSize !== 0)
        throw new SpecificationError(`${blockSize} does not divide ${features} channels`, 'by')
      return {
        output: { positions: positions.map((length) => length * by), features: features / blockSize },
      }
    },
  },
  /** Channels change places between groups (Zhang et al., 2017). */
  shuffle: {
    mainOption: 'groups',
    options: { groups: { type: 'count' } },
    apply(input, options) {
      const groups = options.count('groups')
      if (requireVectors(input).features % groups !== 0) {
        throw new SpecificationError(`${groups} groups do not divide ${input.features} channels`, 'groups')
      }
      return { output: input }
    },
  },
  /** Some of the features: from one, up to another. */
  slice: {
    mainOption: 'to',
    options: { from: { type: 'count', min: 0, defaultValue: 0 }, to: { type: 'count' } },
    apply(input, options) {
      const { features } = requireVectors(input)
      const [from, to] = [options.count('from'), options.count('to')]
      if (from >= to) throw new SpecificationError(`nothing lies from ${from} to ${to}`, 'to')
      if (to > features) throw new SpecificationError(`the input has ${features} features, not ${to}`, 'to')
      return { output: { ...input, features: to - from } }
    },
  },
  /** The vector at the first or at the last position, or the mean of all. */
  select: {
    mainOption: 'which',
    options: { which: { type: 'word', allowedValues: ['first', 'last', 'mean'] } },
    apply: (input) => ({
      output: { positions: [], features: requireAxes(input, 1, 2).features },
      receptiveWindow: 'all',
    }),
  },
  /** A draw from Gaussians: half of the features are means, the other half variances. */
  sample: {
    options: {},
    apply(input) {
      const { features } = requireVectors(input)
      if (features % 2 !== 0)
        throw new SpecificationError(`${features} features cannot be halved into means and variances`)
      return { output: { ...input, features: features / 2 } }
    },
  },
})
