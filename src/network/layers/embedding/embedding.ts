import { SpecificationError } from '../../language/specificationIssue'
import { formatOutputWidth } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'

/** A learned vector per symbol. */
export const embedding = defineLayerType({
  id: 'embedding',
  name: localized('Embedding', '嵌入'),
  englishNoun: { one: 'embedding', other: 'embeddings' },
  documentation: 'a learned vector for each symbol',
  equation: () => 'out_t = E_{in_t}',
  family: 'none',
  role: 'weights',
  stroke: 'e',
  drawnAs: 'box',
  subtypes: 'none',
  notation: formatOutputWidth,
  internals: 'none',
  mainOption: 'to',
  options: { to: { type: 'count', name: optionNames.to, isImpliedByShapes: true } },
  comparedProperties: ({ input, output, tiedTo }) => ({
    // Usually the width of a whole language model, so it is compared although it follows from the shapes.
    to: output.features,
    vocabulary: input.symbols ?? 0,
    tied: tiedTo !== undefined,
  }),
  depth: 0,
  apply(input, options) {
    const { symbols, positions } = input
    if (symbols === undefined)
      throw new SpecificationError('an embedding takes symbols, but its input holds numbers')
    const to = options.count('to')
    return {
      output: { positions, features: to },
      weights: [{ name: 'table', shape: [symbols, to] }],
      receptiveWindow: 'own',
    }
  },
})
