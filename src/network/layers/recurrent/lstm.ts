import { readNumber } from '../appliedLayer'
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
  equation(layer) {
    const gates = (readNumber(layer, 'gates') ?? 4) > 3 ? 'i, f, o' : 'i, o'
    const keep = gates.includes('f') ? 'f_t ⊙ c_{t−1}' : 'c_{t−1}'
    const output = readNumber(layer, 'projection') === undefined ? 'h_t' : 'W_p h_t'
    return [
      `${gates} = σ(W in_t + U out_{t−1} + b),  g_t = tanh(W_g in_t + U_g out_{t−1} + b_g)`,
      `c_t = ${keep} + i_t ⊙ g_t`,
      `h_t = o_t ⊙ tanh(c_t),  out_t = ${output}`,
    ].join('\n')
  },
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
