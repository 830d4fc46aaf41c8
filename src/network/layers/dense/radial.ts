import { formatOutputWidth } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireVectors } from '../requireInput'
import { denseLayer } from './denseLayer'

/** Radial basis functions of the distances between the input and learned centres. */
export const radial = defineLayerType({
  ...denseLayer,
  id: 'radial',
  name: localized('Radial basis', '径向基'),
  documentation: 'radial basis functions of the distances to learned centres',
  equation: () => 'out_j = exp(−‖in − c_j‖^2 / 2s_j^2)',
  notation: formatOutputWidth,
  mainOption: 'centres',
  options: {
    centres: { type: 'count', name: localized('Centres', '中心数') },
    width: {
      type: 'word',
      name: localized('Width', '径向基宽度'),
      values: {
        fixed: localized('fixed', '固定'),
        shared: localized('shared', '共享'),
        each: localized('one each', '各自'),
      },
      defaultValue: 'each',
    },
  },
  apply(input, options) {
    const { features } = requireVectors(input)
    const centres = options.count('centres')
    const widths = {
      fixed: [],
      shared: [{ name: 'width', shape: [1] }],
      each: [{ name: 'widths', shape: [centres] }],
    }
    return {
      output: { ...input, features: centres },
      weights: [
        { name: 'centres', shape: [centres, features] },
        ...(widths[options.word('width') as keyof typeof widths] ?? []),
      ],
      products: [{ factors: [...input.positions, features, centres] }],
      receptiveWindow: 'own',
    }
  },
})
