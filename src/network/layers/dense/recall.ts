import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { multiplyExact } from '../multiplyExact'
import { requireVectors } from '../requireInput'
import { countPositions } from '../tensor'

/** Hopfield network: symmetric weights between all pairs of different units. */
export const recall = defineLayerType({
  id: 'recall',
  name: localized('Associative memory', '联想记忆'),
  englishNoun: 'layer',
  documentation: 'Hopfield network: symmetric weights between all pairs of units',
  family: 'none',
  role: 'weights',
  stroke: 'd',
  drawnAs: 'box',
  subtypes: 'none',
  notation: 'none',
  internals: 'none',
  mainOption: 'none',
  options: {
    thresholds: { type: 'flag', name: localized('Thresholds', '阈值'), defaultValue: false },
  },
  depth: 1,
  apply(input, options) {
    const { features } = requireVectors(input)
    return {
      output: input,
      weights: [
        { name: 'weight', shape: [(features * (features - 1)) / 2] },
        ...(options.flag('thresholds') ? [{ name: 'thresholds', shape: [features] }] : []),
      ],
      multiplyAdds: multiplyExact(countPositions(input), features, features - 1),
      receptiveWindow: 'own',
    }
  },
})
