import { defineLayerType } from '../layerType'
import { localized, untranslated } from '../localizedText'
import { concatInputs, gate, showCell } from './cellInternals'
import { applyCell, bidirectionalSubtype, recurrentCell, recurrentOptions } from './recurrentCell'

/** Long short-term memory (Hochreiter and Schmidhuber, 1997; forget gate: Gers et al., 2000). */
export const lstm = defineLayerType({
  ...recurrentCell,
  id: 'lstm',
  name: untranslated('LSTM'),
  englishNoun: 'layer',
  documentation: 'long short-term memory; `gates` counts the candidate',
  subtypes: bidirectionalSubtype('Bidirectional LSTM', '双向 LSTM'),
  /** Gers et al. (2000): c = f c + i g, h = o tanh c. */
  internals(layer) {
    const keep = {
      multiply: { forget: gate(layer, 'forget_gate', 'sigmoid'), cell: [{ from: 'previous_cell' }] },
    }
    const write = {
      multiply: { input: gate(layer, 'input_gate', 'sigmoid'), candidate: gate(layer, 'candidate', 'tanh') },
    }
    const shown = [{ from: 'both' }, ...gate(layer, 'output_gate', 'sigmoid')]
    return showCell(layer, [
      concatInputs(layer),
      { add: { keep: [keep], write: [write] } },
      { multiply: { cell: ['tanh'], shown } },
    ])
  },
  options: {
    ...recurrentOptions,
    /** 4 with a forget gate, 3 as in the 1997 paper. The candidate counts as a gate. */
    gates: { type: 'count', name: localized('Gates', '门数'), defaultValue: 4 },
    /** Gates also depend on the cell state. */
    peepholes: { type: 'flag', name: localized('Peepholes', '窥视孔连接'), defaultValue: false },
    /** Features of the projected state; absent: no projection. */
    projection: { type: 'count', name: localized('Projection width', '投影宽度') },
  },
  apply: (input, options) => applyCell(input, options, options.count('gates')),
})
