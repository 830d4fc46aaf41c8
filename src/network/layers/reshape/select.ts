import { SpecificationError } from '../../language/specificationIssue'
import { readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireAxes, requireVectors } from '../requireInput'
import { reshaping } from './reshaping'

/** The features from index `from` (inclusive) to `to` (exclusive). */
export const slice = defineLayerType({
  ...reshaping,
  id: 'slice',
  name: localized('Slice', '切片'),
  englishNoun: 'layer',
  documentation: 'the features from index `from` up to, but not including, `to`',
  equation: (layer) => `out_j = in_{j + ${readNumber(layer, 'from') ?? 0}}`,
  notation: 'none',
  mainOption: 'to',
  options: {
    from: { type: 'count', name: localized('From', '起点'), min: 0, defaultValue: 0 },
    to: { type: 'count', name: localized('To', '终点'), isImpliedByShapes: true },
  },
  apply(input, options) {
    const { features } = requireVectors(input)
    const [from, to] = [options.count('from'), options.count('to')]
    if (from >= to)
      throw new SpecificationError(`"to" is ${to}, not more than "from", ${from}`, 'to', {
        code: 'tooSmall',
        value: to,
        min: from + 1,
      })
    if (to > features)
      throw new SpecificationError(`the input has ${features} features, not ${to}`, 'to', {
        code: 'tooFewFeatures',
        features,
        needed: to,
      })
    return { output: { ...input, features: to - from }, receptiveWindow: 'own' }
  },
})

/** The vector at the first or last position, or the mean of all. */
export const select = defineLayerType({
  ...reshaping,
  id: 'select',
  name: localized('Select', '选取'),
  englishNoun: 'layer',
  documentation: 'the vector at the first or last position, or the mean of all',
  equation({ input, options }) {
    const count = input.positions.join('·')
    const which = options?.get('which')
    return which === 'mean' ? `out = Σ_t in_t / (${count})` : `out = in_{${which === 'first' ? 1 : count}}`
  },
  notation: 'none',
  mainOption: 'which',
  options: {
    which: {
      type: 'word',
      name: localized('Selection', '选取方式'),
      values: {
        first: localized('first', '首位'),
        last: localized('last', '末位'),
        mean: localized('mean', '平均'),
      },
    },
  },
  apply: (input) => ({
    output: { positions: [], features: requireAxes(input, 1, 2).features },
    receptiveWindow: 'all',
  }),
})

/** Samples from Gaussians: half of the features are means, half are variances. */
export const sample = defineLayerType({
  ...reshaping,
  role: 'noise',
  id: 'sample',
  name: localized('Sample', '采样'),
  englishNoun: 'layer',
  documentation: 'a sample from Gaussians: half of the features are means, half variances',
  equation: () => 'μ, log σ^2 = in\nout = μ + σ ⊙ ε,  ε ∼ N(0, 1)',
  notation: 'none',
  mainOption: 'none',
  options: {},
  apply(input) {
    const { features } = requireVectors(input)
    if (features % 2 !== 0)
      throw new SpecificationError(
        `${features} features cannot be halved into means and variances`,
        undefined,
        { code: 'oddFeatures', features },
      )
    return { output: { ...input, features: features / 2 }, receptiveWindow: 'own' }
  },
})
