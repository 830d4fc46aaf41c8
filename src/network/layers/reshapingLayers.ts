import { SpecificationError } from '../language/specificationIssue'
import { defineLayerTypes, requireAxes, requireVectors } from './layerType'
import { countPositions, countValues } from './tensor'

/** Layers that rearrange or select values, without weights. */
export const reshapingLayers = defineLayerTypes({
  flatten: {
    options: {},
    apply: (input) => ({
      output: { positions: [], features: countValues(requireVectors(input)) },
      receptiveWindow: 'all',
    }),
  },
  /** Flattens the positions of an image into a sequence, or splits a vector into tokens. */
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
  /** Arranges a sequence or a vector as an image of `size` rows and columns. */
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
  /** Swaps tokens and features, so that the next layer mixes across positions (MLP-Mixer). */
  transpose: {
    options: {},
    apply(input) {
      const { positions, features } = requireAxes(input, 1)
      return { output: { positions: [features], features: positions[0]! }, receptiveWindow: 'all' }
    },
  },
  /** Space to depth: each block of `by` positions per axis becomes one position with all their channels. */
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
  /** Depth to space: the inverse of `fold`. */
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
  /** Channel shuffle between groups (Zhang et al., 2017). */
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
  /** The features from index `from` (inclusive) to `to` (exclusive). */
  slice: {
    mainOption: 'to',
    options: { from: { type: 'count', min: 0, defaultValue: 0 }, to: { type: 'count' } },
    apply(input, options) {
      const { features } = requireVectors(input)
      const [from, to] = [options.count('from'), options.count('to')]
      if (from >= to) throw new SpecificationError(`"to" is ${to}, not more than "from", ${from}`, 'to')
      if (to > features) throw new SpecificationError(`the input has ${features} features, not ${to}`, 'to')
      return { output: { ...input, features: to - from } }
    },
  },
  /** The vector at the first or last position, or the mean of all. */
  select: {
    mainOption: 'which',
    options: { which: { type: 'word', allowedValues: ['first', 'last', 'mean'] } },
    apply: (input) => ({
      output: { positions: [], features: requireAxes(input, 1, 2).features },
      receptiveWindow: 'all',
    }),
  },
  /** Samples from Gaussians: half of the features are means, half are variances. */
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
