import { readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { requireVectors } from '../requireInput'
import { denseLayer } from './denseLayer'

/** Restricted Boltzmann machine: symmetric weights between visible and hidden units, and a bias per unit. */
export const boltzmann = defineLayerType({
  ...denseLayer,
  id: 'boltzmann',
  name: localized('Boltzmann layer', '玻尔兹曼层'),
  documentation: 'restricted Boltzmann machine: symmetric weights, and a bias for every unit',
  equation: () => 'out_j = P(h_j = 1 | in) = σ(b_j + Σ_i W_{ij} · in_i)',
  notation: (layer) => `${layer.input.features} ↔ ${readNumber(layer, 'hidden')}`,
  mainOption: 'hidden',
  options: { hidden: { type: 'count', name: optionNames.hidden } },
  apply(input, options) {
    const { features } = requireVectors(input)
    const hidden = options.count('hidden')
    return {
      output: { ...input, features: hidden },
      weights: [
        { name: 'weight', shape: [features, hidden] },
        { name: 'visible bias', shape: [features] },
        { name: 'hidden bias', shape: [hidden] },
      ],
      products: [{ factors: [...input.positions, features, hidden] }],
      receptiveWindow: 'own',
    }
  },
})
