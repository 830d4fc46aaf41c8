import { SpecificationError } from '../../language/specificationIssue'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireAxes, requireVectors } from '../requireInput'
import { countPositions, countValues } from '../tensor'
import { reshaping } from './reshaping'

/** One vector of all values. */
export const flatten = defineLayerType({
  ...reshaping,
  id: 'flatten',
  name: localized('Flatten', '展平'),
  englishNoun: 'layer',
  documentation: 'one vector of all features',
  equation: ({ input }) =>
    input.positions.length === 2 ? 'out = (in_{c,y,x})_{c,y,x}' : 'out = (in_{t,c})_{t,c}',
  notation: 'none',
  mainOption: 'none',
  options: {},
  apply: (input) => ({
    output: { positions: [], features: countValues(requireVectors(input)) },
    receptiveWindow: 'all',
  }),
})

/** Flattens the positions of an image into a sequence, or splits a vector into tokens. */
export const sequence = defineLayerType({
  ...reshaping,
  id: 'sequence',
  name: localized('Reshape to sequence', '变形为序列'),
  englishNoun: { one: 'reshape to a sequence', other: 'reshapes to a sequence' },
  documentation: 'the positions of an image as a sequence, or a vector split into tokens',
  equation: ({ input, output }) =>
    input.positions.length === 2
      ? `out_{t,c} = in_{c,y,x},  t = ${input.positions[1]} y + x`
      : `out_{t,c} = in_{${output.features} t + c}`,
  notation: 'none',
  mainOption: 'tokens',
  options: { tokens: { type: 'count', name: localized('Tokens', '词元数'), isImpliedByShapes: true } },
  apply(input, options) {
    const vectors = requireVectors(input)
    if (vectors.positions.length > 0)
      return { output: { ...vectors, positions: [countPositions(vectors)] }, receptiveWindow: 'own' }
    const tokens = options.count('tokens')
    if (vectors.features % tokens !== 0) {
      throw new SpecificationError(
        `${vectors.features} features cannot be cut into ${tokens} tokens`,
        'tokens',
        { code: 'notMultiple', of: tokens, value: `${vectors.features}` },
      )
    }
    return { output: { positions: [tokens], features: vectors.features / tokens }, receptiveWindow: 'own' }
  },
})

/** Arranges a sequence or a vector as an image of `size` rows and columns. */
export const image = defineLayerType({
  ...reshaping,
  id: 'image',
  name: localized('Reshape to image', '变形为图像'),
  englishNoun: { one: 'reshape to an image', other: 'reshapes to an image' },
  documentation: 'a sequence or a vector as an image of `size` rows and columns',
  equation: ({ input, output }) =>
    input.positions.length === 1
      ? `out_{c,y,x} = in_{t,c},  t = ${output.positions[1]} y + x`
      : `out_{c,y,x} = in_j,  j = ${output.positions.join('·')} c + ${output.positions[1]} y + x`,
  notation: 'none',
  mainOption: 'size',
  options: { size: { type: 'counts', name: localized('Size', '尺寸'), isImpliedByShapes: true } },
  apply(input, options) {
    const vectors = requireVectors(input)
    const size = options.counts('size', 2)
    const area = size[0]! * size[1]!
    if (vectors.positions.length === 1 && countPositions(vectors) === area) {
      return { output: { ...vectors, positions: size }, receptiveWindow: 'own' }
    }
    if (countValues(vectors) % area !== 0) {
      throw new SpecificationError(
        `${countValues(vectors)} values cannot be laid out in ${size.join('×')}`,
        'size',
        { code: 'layOut', values: countValues(vectors), size: size.join('×') },
      )
    }
    return { output: { positions: size, features: countValues(vectors) / area }, receptiveWindow: 'own' }
  },
})

/** Swaps tokens and features, so that the next layer mixes across positions (MLP-Mixer). */
export const transpose = defineLayerType({
  ...reshaping,
  id: 'transpose',
  name: localized('Transpose', '转置'),
  englishNoun: 'layer',
  documentation: 'tokens and features swapped, so that the next layer mixes across positions',
  equation: () => 'out_{c,t} = in_{t,c}',
  notation: 'none',
  mainOption: 'none',
  options: {},
  apply(input) {
    const { positions, features } = requireAxes(input, 1)
    return { output: { positions: [features], features: positions[0]! }, receptiveWindow: 'all' }
  },
})
