import { formatOutputWidth } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { multiplyExact } from '../multiplyExact'
import { requireVectors } from '../requireInput'
import { countPositions } from '../tensor'

/** Radial basis functions of the distances between the input and learned centres. */
export const radial = defineLayerType({
  id: 'radial',
  name: localized('Radial basis', '径向基'),
  englishNoun: 'layer',
  documentation: 'radial basis functions of the distances to learned centres',
  family: 'none',
  role: 'weights',
  stroke: 'd',
  drawnAs: 'box',
  subtypes: 'none',
  notation: formatOutputWidth,
  internals: 'none',
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
  depth: 1,
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
      multiplyAdds: multiplyExact(countPositions(input), centres, features),
      receptiveWindow: 'own',
    }
  },
})
