import { SpecificationError } from '../../language/specificationIssue'
import { readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireVectors } from '../requireInput'

/** Learned vectors prepended to a sequence, such as the class token of ViT. */
export const token = defineLayerType({
  id: 'token',
  name: localized('Learned token', '可学习词元'),
  englishNoun: { one: 'learned token', other: 'learned tokens' },
  documentation: 'learned tokens prepended to a sequence, such as the class token of ViT',
  equation: (layer) =>
    `out = [${(readNumber(layer, 'number') ?? 1) > 1 ? 'v_1; v_2; …' : 'v'}; in_1; in_2; …]`,
  family: 'none',
  role: 'adjustment',
  stroke: 'none',
  drawnAs: 'bar',
  subtypes: 'none',
  notation: 'none',
  internals: 'none',
  mainOption: 'number',
  options: { number: { type: 'count', name: localized('Number', '个数'), defaultValue: 1 } },
  depth: 0,
  apply(input, options) {
    const { features, positions } = requireVectors(input)
    const [length] = positions
    if (positions.length !== 1 || length === undefined)
      throw new SpecificationError('tokens are put before a sequence')
    const number = options.count('number')
    return {
      output: { positions: [length + number], features },
      weights: [{ name: 'tokens', shape: [number, features] }],
      receptiveWindow: 'own',
    }
  },
})
