import { SpecificationError } from '../language/specificationIssue'
import type { LayerOptions } from './layerType'
import type { Tensor } from './tensor'

/** Returns the input. Throws a {@link SpecificationError} if it holds symbols rather than vectors. */
export function requireVectors(input: Tensor): Tensor {
  if (input.symbols === undefined) return input
  throw new SpecificationError('the input holds symbols, not numbers. Put an embedding before this layer')
}

/** Like {@link requireVectors}; also requires one of `axisCounts` position axes (2: image, 1: sequence, 0: vector). */
export function requireAxes(input: Tensor, ...axisCounts: readonly number[]): Tensor {
  const vectors = requireVectors(input)
  if (axisCounts.includes(vectors.positions.length)) return vectors
  const expected = axisCounts
    .map((count) => ['a plain vector', 'a sequence', 'an image'][count] ?? '')
    .join(' or ')
  const actual = ['a plain vector', 'a sequence', 'an image'][vectors.positions.length] ?? 'something else'
  throw new SpecificationError(`this layer takes ${expected}, but its input is ${actual}`)
}

/** The tensor that option `context` names, by default the input. Throws a {@link SpecificationError} for symbols. */
export function requireContext(input: Tensor, options: LayerOptions): Tensor {
  const context = options.tensor('context') ?? input
  if (context.symbols === undefined) return context
  throw new SpecificationError('the context holds symbols, not numbers', 'context')
}

/** Throws a {@link SpecificationError} if the groups are not of equal size. */
export function requireDivisibleChannels({ features }: Tensor, groups: number) {
  if (features % groups !== 0)
    throw new SpecificationError(`${groups} groups do not divide ${features} channels`, 'groups', {
      code: 'groups',
      groups,
      channels: features,
    })
}
