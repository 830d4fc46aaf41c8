import { defineLayerType } from '../layerType'
import { untranslated } from '../localizedText'
import { concatInputs, contextBranch, gate, hasBias, showCell } from './cellInternals'
import { applyCell, bidirectionalSubtype, recurrentCell, recurrentOptions } from './recurrentCell'

/** Gated recurrent unit (Cho et al., 2014): two gates and a candidate. */
export const gru = defineLayerType({
  ...recurrentCell,
  id: 'gru',
  name: untranslated('GRU'),
  englishNoun: 'layer',
  documentation: 'gated recurrent unit',
  equation: () =>
    [
      'z_t = σ(W_z in_t + U_z h_{t−1} + b_z),  r_t = σ(W_r in_t + U_r h_{t−1} + b_r)',
      'g_t = tanh(W_g in_t + U_g (r_t ⊙ h_{t−1}) + b_g)',
      'out_t = h_t = z_t ⊙ h_{t−1} + (1 − z_t) ⊙ g_t',
    ].join('\n'),
  subtypes: bidirectionalSubtype('Bidirectional GRU', '双向 GRU'),
  /** Cho et al. (2014): h = z h + (1 − z) tanh(W [x, r h] + b). */
  internals(layer) {
    const state = [{ from: 'previous_state' }]
    const reset = { multiply: { reset: gate(layer, 'reset_gate', 'sigmoid'), state } }
    const update = [
      { dense: layer.output.features, bias: hasBias(layer), name: 'update_gate' },
      { sigmoid: null, name: 'update' },
    ]
    const candidate = [
      { concat: { reset: [reset], input: [{ from: 'input' }], ...contextBranch(layer) } },
      ...gate(layer, 'candidate', 'tanh'),
    ]
    const renew = { multiply: { candidate, rest: [{ from: 'update' }, 'complement'] } }
    return showCell(layer, [
      concatInputs(layer),
      { add: { keep: [{ multiply: { update, state } }], renew: [renew] } },
    ])
  },
  options: recurrentOptions,
  apply: (input, options) => applyCell(input, options, 3),
})
