import { isSet } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireVectors } from '../requireInput'
import { createOptionalWeight } from '../weight'
import { denseLayer } from './denseLayer'

/** Hopfield network: symmetric weights between all pairs of different units. */
export const recall = defineLayerType({
  ...denseLayer,
  id: 'recall',
  name: localized('Associative memory', '联想记忆'),
  documentation: 'Hopfield network: symmetric weights between all pairs of units',
  equation: (layer) => `out_i ← sign(Σ_{j≠i} W_{ij} · in_j${isSet(layer, 'thresholds') ? ' − θ_i' : ''})`,
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
      products: [{ factors: [...input.positions, features, features - 1] }],
      receptiveWindow: 'own',
    }
  },
})
