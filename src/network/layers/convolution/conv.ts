import { SpecificationError } from '../../language/specificationIssue'
import { isSet, readNumber, readNumbers } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { requireAxes } from '../requireInput'
import type { Tensor } from '../tensor'
import { createBiasWeights } from '../weight'
import { formatConvolution } from './windowEquations'
import {
  computeReceptiveWindow,
  computeTransposedLengths,
  computeTransposedWindow,
  countWindows,
  formatKernel,
  formatStride,
} from './windows'

/** A convolution in one or two dimensions. */
export const conv = defineLayerType({
  id: 'conv',
  name: localized('Convolution', '卷积'),
  englishNoun: { one: 'convolution', other: 'convolutions' },
  documentation:
    'convolution; a list gives one value per axis, `kernel: [1, 7]`; `groups: features` is a depthwise convolution',
  equation: formatConvolution,
  family: 'none',
  role: 'weights',
  stroke: 'c',
  drawnAs: 'box',
  subtypes: {
    names: {
      transposed: localized('Transposed convolution', '转置卷积'),
      depthwise: localized('Depthwise convolution', '逐通道卷积'),
    },
    find(layer) {
      if (isSet(layer, 'transposed')) return 'transposed'
      const { features } = layer.input
      return readNumber(layer, 'groups') === features && features > 1 ? 'depthwise' : undefined
    },
  },
  notation(layer) {
    const groups = readNumber(layer, 'groups') ?? 1
    const groupSuffix = groups > 1 && groups !== layer.input.features ? ` ÷${groups}` : ''
    const stride = formatStride(readNumbers(layer, 'stride'))
    return `${formatKernel(layer)} → ${layer.output.features}${groupSuffix}${stride}`
  },
  internals: 'none',
  mainOption: 'to',
  options: {
    to: { type: 'count', name: localized('Output channels', '输出通道'), isImpliedByShapes: true },
    kernel: { type: 'counts', name: optionNames.kernel },
    stride: { type: 'counts', name: optionNames.stride, defaultValue: 1 },
    padding: { type: 'counts', name: optionNames.padding, min: 0, defaultValue: 0, isImpliedByShapes: true },
    dilation: { type: 'counts', name: optionNames.dilation, defaultValue: 1 },
    groups: { type: 'count', name: optionNames.groups, defaultValue: 1 },
    bias: { type: 'flag', name: optionNames.bias, defaultValue: true },
    /** Transposed convolution: each input position contributes to a window of the output. */
    transposed: { type: 'flag', name: localized('Transposed', '转置'), defaultValue: false },
    /** Pads only before the first position, so that no position depends on a later one. */
    causal: { type: 'flag', name: optionNames.causal, defaultValue: false },
  },
  depth: 1,
  apply(input, options) {
    const { features, positions } = requireAxes(input, 1, 2)
    const [to, groups] = [options.count('to'), options.count('groups')]
    for (const [name, count] of [
      ['input', features],
      ['output', to],
    ] as const) {
      if (count % groups !== 0) {
        throw new SpecificationError(
          `${groups} groups do not divide the ${count} channels of the ${name}`,
          'groups',
          { code: 'groups', groups, channels: count },
        )
      }
    }
    const kernel = options.counts('kernel', positions.length)
    const transposed = options.flag('transposed')
    const output: Tensor = {
      features: to,
      positions: transposed ? computeTransposedLengths(positions, options) : countWindows(positions, options),
    }
    return {
      output,
      weights: [
        { name: 'weight', shape: [features / groups, ...kernel, to] },
        ...createBiasWeights(options.flag('bias'), to),
      ],
      products: [
        { factors: [...(transposed ? positions : output.positions), features / groups, ...kernel, to] },
      ],
      receptiveWindow: transposed
        ? computeTransposedWindow(options, positions.length)
        : computeReceptiveWindow(options, positions.length),
    }
  },
})
