import { readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { createProduct } from '../product'
import { requireAxes } from '../requireInput'

/**
 * The selective scan of Mamba (Gu and Dao, 2023): each feature has a state of n = `state` numbers; step size, input
 * and output projections depend on the input. Updating and reading one state counts as 3 n multiply-adds.
 */
export const scan = defineLayerType({
  id: 'scan',
  name: localized('Selective scan', '选择性扫描'),
  englishNoun: { one: 'selective scan', other: 'selective scans' },
  documentation: 'the selective scan of Mamba',
  equation: () => 'Δ, B, C = W in_t\nh_t = e^{Δ_t A} ⊙ h_{t−1} + Δ_t B_t in_t\nout_t = C_t h_t + D ⊙ in_t',
  family: 'none',
  role: 'weights',
  stroke: 'r',
  drawnAs: 'box',
  subtypes: 'none',
  notation: (layer) => `n=${readNumber(layer, 'state')}`,
  internals: 'none',
  mainOption: 'state',
  options: {
    state: { type: 'count', name: localized('State size', '状态大小') },
    rank: { type: 'count', name: localized('Step-size rank', '步长的秩') },
  },
  depth: 1,
  apply(input, options) {
    const { features } = requireAxes(input, 1)
    const [state, rank] = [options.count('state'), options.count('rank')]
    return {
      output: input,
      weights: [
        { name: 'selection', shape: [features, rank + 2 * state] },
        { name: 'step', shape: [rank, features] },
        { name: 'step bias', shape: [features] },
        { name: 'decay', shape: [features, state] },
        { name: 'pass', shape: [features] },
      ],
      products: [
        createProduct('selection', ...input.positions, features, rank + 2 * state),
        createProduct('step', ...input.positions, rank, features),
        createProduct('state update', ...input.positions, features, 3, state),
      ],
      receptiveWindow: 'all',
      recurrentState: features * state,
    }
  },
})
