import { Misfit } from '../language/fault'
import { type Kind, kindsOf, vectors, type Weight } from './kind'

const activations = [
  'relu',
  'relu6',
  'leakyrelu',
  'elu',
  'gelu',
  'silu',
  'sigmoid',
  'tanh',
  'softmax',
  'softplus',
  'hardswish',
  'hardsigmoid',
  'step',
  'sign',
  // 1 − x: what a gate leaves to the other way.
  'complement',
] as const

/** A function of each value alone: nothing to learn, nothing counted. */
const activation: Kind = { options: {}, apply: (input) => ({ output: vectors(input) }) }

/** A normalisation that learns a factor and a bias for each feature. Running statistics are not counted. */
const normalisation = (bias: boolean): Kind => ({
  options: { scale: { is: 'flag', usual: true }, bias: { is: 'flag', usual: bias } },
  apply(input, given) {
    const { features } = vectors(input)
    const weights: Weight[] = ['scale', 'bias'].flatMap((name) =>
      given.flag(name) ? [{ name, shape: [features] }] : [],
    )
    return { output: input, weights }
  },
})

/** Layers without products of matrices. */
export const plainKinds = kindsOf({
  ...(Object.fromEntries(activations.map((name) => [name, activation])) as Record<
    (typeof activations)[number],
    Kind
  >),
  /** A slope for negative values that is learned, one for each feature or one for all. */
  prelu: {
    options: { shared: { is: 'flag', usual: false } },
    apply(input, given) {
      const { features } = vectors(input)
      return { output: input, weights: [{ name: 'slope', shape: [given.flag('shared') ? 1 : features] }] }
    },
  },
  dropout: {
    main: 'rate',
    options: { rate: { is: 'number', usual: 0.5 } },
    apply(input, given) {
      const rate = given.number('rate')
      if (rate < 0 || rate >= 1) throw new Misfit(`a rate of ${rate} is not between 0 and 1`, 'rate')
      return { output: input }
    },
  },
  batchnorm: normalisation(true),
  layernorm: normalisation(true),
  rmsnorm: normalisation(false),
  groupnorm: {
    ...normalisation(true),
    main: 'groups',
    options: { ...normalisation(true).options, groups: { is: 'count' } },
    apply(input, given) {
      const groups = given.count('groups')
      if (input.features % groups !== 0) {
        throw new Misfit(`${groups} groups do not divide ${input.features} channels`, 'groups')
      }
      return normalisation(true).apply(input, given)
    },
  },
  /** Local response normalisation (Krizhevsky et al., 2012). */
  lrn: activation,
})
