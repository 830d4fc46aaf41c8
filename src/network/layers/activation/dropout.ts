import { SpecificationError } from '../../language/specificationIssue'
import { readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'

const defaultRate = 0.5

export const dropout = defineLayerType({
  id: 'dropout',
  name: localized('Dropout', '随机失活'),
  englishNoun: 'layer',
  documentation: 'sets a random part of the values to 0 while training',
  equation: (layer) =>
    `out = in · m / (1 − p),  m ∼ Bernoulli(1 − p),  p = ${readNumber(layer, 'rate') ?? defaultRate}`,
  family: 'none',
  role: 'noise',
  stroke: 'none',
  drawnAs: 'bar',
  subtypes: 'none',
  notation: (layer) => `${readNumber(layer, 'rate') ?? defaultRate}`,
  internals: 'none',
  mainOption: 'rate',
  options: { rate: { type: 'number', name: localized('Dropout rate', '丢弃率'), defaultValue: defaultRate } },
  depth: 0,
  apply(input, options) {
    const rate = options.number('rate')
    if (rate < 0 || rate >= 1)
      throw new SpecificationError(
        `a rate of ${rate} is not between 0 and 1`,
        'rate',
        rate < 0 ? { code: 'tooSmall', value: rate, min: 0 } : { code: 'tooLarge', value: rate, max: 1 },
      )
    return { output: input, receptiveWindow: 'own' }
  },
})
