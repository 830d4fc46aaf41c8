import { Misfit } from '../language/fault'
import { kindsOf, vectors, withAxes } from './kind'
import { places, sizeOf } from './tensor'

/** Layers that move values about and compute nothing. */
export const shapeKinds = kindsOf({
  /** One plain vector of all values. */
  flatten: {
    options: {},
    apply: (input) => ({ output: { positions: [], features: sizeOf(vectors(input)) }, reach: 'all' }),
  },
  /** The positions of an image in one row, or a vector cut into a row of tokens. */
  sequence: {
    main: 'tokens',
    options: { tokens: { is: 'count' } },
    apply(input, given) {
      const whole = vectors(input)
      if (whole.positions.length > 0) return { output: { ...whole, positions: [places(whole)] } }
      const tokens = given.count('tokens')
      if (whole.features % tokens !== 0) {
        throw new Misfit(`${whole.features} features cannot be cut into ${tokens} tokens`, 'tokens')
      }
      return { output: { positions: [tokens], features: whole.features / tokens } }
    },
  },
  /** A sequence, or a vector, laid out as an image of so many rows and columns. */
  image: {
    main: 'size',
    options: { size: { is: 'counts' } },
    apply(input, given) {
      const whole = vectors(input)
      const size = given.counts('size', 2)
      const area = size[0]! * size[1]!
      if (whole.positions.length === 1 && places(whole) === area) {
        return { output: { ...whole, positions: size } }
      }
      if (sizeOf(whole) % area !== 0) {
        throw new Misfit(`${sizeOf(whole)} values cannot be laid out in ${size.join('×')}`, 'size')
      }
      return { output: { positions: size, features: sizeOf(whole) / area } }
    },
  },
  /** Tokens become features and features tokens, so that what follows mixes across positions (MLP-Mixer). */
  transpose: {
    options: {},
    apply(input) {
      const { positions, features } = withAxes(input, 1)
      return { output: { positions: [features], features: positions[0]! }, reach: 'all' }
    },
  },
  /** Each square of n × n positions becomes one, with all of their channels. */
  fold: {
    main: 'by',
    options: { by: { is: 'count' } },
    apply(input, given) {
      const { positions, features } = withAxes(input, 1, 2)
      const by = given.count('by')
      if (positions.some((length) => length % by !== 0)) {
        throw new Misfit(`${by} does not divide ${positions.join('×')}`, 'by')
      }
      return {
        output: {
          positions: positions.map((length) => length / by),
          features: features * by ** positions.length,
        },
        reach: { kernel: positions.map(() => by), stride: positions.map(() => by) },
      }
    },
  },
  /** The inverse of fold: channels become positions. */
  unfold: {
    main: 'by',
    options: { by: { is: 'count' } },
    apply(input, given) {
      const { positions, features } = withAxes(input, 1, 2)
      const by = given.count('by')
      const share = by ** positions.length
      if (features % share !== 0) throw new Misfit(`${share} does not divide ${features} channels`, 'by')
      return {
        output: { positions: positions.map((length) => length * by), features: features / share },
      }
    },
  },
  /** Channels change places between groups (Zhang et al., 2017). */
  shuffle: {
    main: 'groups',
    options: { groups: { is: 'count' } },
    apply(input, given) {
      const groups = given.count('groups')
      if (vectors(input).features % groups !== 0) {
        throw new Misfit(`${groups} groups do not divide ${input.features} channels`, 'groups')
      }
      return { output: input }
    },
  },
  /** Some of the features: from one, up to another. */
  slice: {
    main: 'to',
    options: { from: { is: 'count', least: 0, usual: 0 }, to: { is: 'count' } },
    apply(input, given) {
      const { features } = vectors(input)
      const [from, to] = [given.count('from'), given.count('to')]
      if (from >= to) throw new Misfit(`nothing lies from ${from} to ${to}`, 'to')
      if (to > features) throw new Misfit(`the input has ${features} features, not ${to}`, 'to')
      return { output: { ...input, features: to - from } }
    },
  },
  /** The vector at the first or at the last position, or the mean of all. */
  select: {
    main: 'which',
    options: { which: { is: 'word', words: ['first', 'last', 'mean'] } },
    apply: (input) => ({ output: { positions: [], features: withAxes(input, 1, 2).features }, reach: 'all' }),
  },
  /** A draw from Gaussians: half of the features are means, the other half variances. */
  sample: {
    options: {},
    apply(input) {
      const { features } = vectors(input)
      if (features % 2 !== 0)
        throw new Misfit(`${features} features cannot be halved into means and variances`)
      return { output: { ...input, features: features / 2 } }
    },
  },
})
