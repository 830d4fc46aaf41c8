import { readNumbers } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { requireAxes } from '../requireInput'
import { subtypesBy } from '../subtypes'
import { createOptionalWeight } from '../weight'
import { formatIndices, formatPooling } from './windowEquations'
import { computeReceptiveWindow, countWindows, formatKernel, formatStride } from './windows'

const pooling = {
  englishNoun: 'layer',
  family: 'pooling',
  role: 'pooling',
  stroke: 'p',
  drawnAs: 'box',
  internals: 'none',
  mainOption: 'by',
  depth: 0,
} as const

const by = {
  type: 'word',
  name: localized('Pooling', '池化方式'),
  values: { max: localized('max', '最大'), average: localized('average', '平均') },
} as const

/** The max or average of each window. */
export const pool = defineLayerType({
  ...pooling,
  id: 'pool',
  name: localized('Pooling', '池化'),
  documentation: 'the max or average of each window; `trained`: with a learned factor and bias (LeNet)',
  equation: formatPooling,
  subtypes: subtypesBy('by', {
    max: localized('Max pooling', '最大池化'),
    average: localized('Average pooling', '平均池化'),
  }),
  notation(layer) {
    const stride = readNumbers(layer, 'stride')
    return formatKernel(layer) + formatStride(stride.length > 0 ? stride : readNumbers(layer, 'kernel'))
  },
  options: {
    by,
    kernel: { type: 'counts', name: localized('Window', '池化窗口') },
    stride: { type: 'counts', name: optionNames.stride, fallback: 'kernel' },
    padding: { type: 'counts', name: optionNames.padding, min: 0, defaultValue: 0, isImpliedByShapes: true },
    dilation: { type: 'counts', name: optionNames.dilation, defaultValue: 1 },
    /** Includes a last window that is partly outside the input. */
    ceil: { type: 'flag', name: localized('Ceil mode', '向上取整'), defaultValue: false },
    /** Adds a learned factor and bias per channel, as in LeNet. */
    trained: {
      type: 'flag',
      name: localized('Trainable scale and bias', '可训练缩放与偏置'),
      defaultValue: false,
    },
  },
  apply(input, options) {
    const { features, positions } = requireAxes(input, 1, 2)
    return {
      output: { features, positions: countWindows(positions, options, 'kernel') },
      weights: ['factor', 'bias'].flatMap((name) =>
        createOptionalWeight(options.flag('trained'), name, features),
      ),
      receptiveWindow: computeReceptiveWindow(options, positions.length, 'kernel'),
    }
  },
})

/** The max or average over all positions. */
export const globalpool = defineLayerType({
  ...pooling,
  id: 'globalpool',
  name: localized('Global pooling', '全局池化'),
  documentation: 'the max or average over all positions',
  equation({ input, options }) {
    const at = formatIndices(input)
    const count = input.positions.join('·')
    return options?.get('by') === 'max'
      ? `out_c = max_{${at}} in_{c,${at}}`
      : `out_c = Σ_{${at}} in_{c,${at}} / (${count})`
  },
  subtypes: subtypesBy('by', {
    max: localized('Global max pooling', '全局最大池化'),
    average: localized('Global average pooling', '全局平均池化'),
  }),
  notation: 'none',
  options: { by },
  apply(input) {
    const { features } = requireAxes(input, 1, 2)
    return { output: { positions: [], features }, receptiveWindow: 'all' }
  },
})
