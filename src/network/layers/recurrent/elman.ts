import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { concatInputs, gate, showCell } from './cellInternals'
import { applyCell, bidirectionalSubtype, recurrentCell, recurrentOptions } from './recurrentCell'

/** h = tanh(W x + U h + b) (Elman, 1990). */
export const elman = defineLayerType({
  ...recurrentCell,
  id: 'elman',
  name: localized('Elman recurrence', 'Elman 循环层'),
  englishNoun: { one: 'Elman recurrence', other: 'Elman recurrences' },
  documentation: 'a simple recurrent layer; `context` names a further input of every step',
  equation: () => 'h_t = tanh(W in_t + U h_{t−1} + b)\nout_t = h_t',
  subtypes: bidirectionalSubtype('Bidirectional Elman', '双向 Elman 循环层'),
  /** Elman (1990): h = tanh(W [x, h] + b). */
  internals: (layer) => showCell(layer, [concatInputs(layer), ...gate(layer, 'candidate', 'tanh')]),
  options: recurrentOptions,
  apply: (input, options) => applyCell(input, options, 1),
})
