import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { multiplyExact } from '../multiplyExact'
import { requireVectors } from '../requireInput'
import { countPositions } from '../tensor'
import { createOptionalWeight } from '../weight'
import { denseLayer } from './denseLayer'

/** Hopfield network: symmetric weights between all pairs of different units. */
export const recall = defineLayerType({
  ...denseLayer,
  id: 'recall',
  name: localized('Associative memory', '联想记忆'),
  documentation: 'Hopfield network: symmetric weights between all pairs of units',
  notation: 'none',
  mainOption: 'none',
  options: {
    thresholds: { type: 'flag', name: localized('Thresholds', '阈值'), defaultValue: false },
  },
  apply(input, options) {
    const { features } = requireVectors(input)
    return {
      output: input,
      weights: [
        { name: 'weight', shape: [(features * (features - 1)) / 2] },
        ...createOptionalWeight(options.flag('thresholds'), 'thresholds', features),
      ],
      multiplyAdds: multiplyExact(countPositions(input), features, features - 1),
      receptiveWindow: 'own',
    }
  },
})
