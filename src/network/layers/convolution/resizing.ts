import { SpecificationError } from '../../language/specificationIssue'
import { readNumbers } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireAxes } from '../requireInput'
import { reshaping } from '../reshape/reshaping'
import { formatAxes, formatIndices } from './windowEquations'

/** Repeats or interpolates positions; no weights. */
export const upsample = defineLayerType({
  ...reshaping,
  id: 'upsample',
  name: localized('Upsampling', '上采样'),
  englishNoun: 'layer',
  documentation: 'repeats or interpolates positions',
  equation(layer) {
    const factor = readNumbers(layer, 'factor')
    const scaled = formatAxes(layer.input, (axis, index) => `${axis}/${factor[index] ?? factor[0]}`)
    return `out_{c,${formatIndices(layer.input)}} = in_{c,${scaled}}`
  },
  drawnAs: 'box',
  notation: (layer) => `×${readNumbers(layer, 'factor').join('×')}`,
  mainOption: 'factor',
  options: { factor: { type: 'counts', name: localized('Scale factor', '放大倍数') } },
  apply(input, options) {
    const { features, positions } = requireAxes(input, 1, 2)
    const factor = options.counts('factor', positions.length)
    return {
      output: { features, positions: positions.map((length, axis) => length * factor[axis]!) },
      receptiveWindow: { kernel: positions.map(() => 1), stride: factor.map((one) => 1 / one) },
    }
  },
})

/** Adds `by` zeros on each side of every axis. */
export const pad = defineLayerType({
  ...reshaping,
  id: 'pad',
  name: localized('Padding', '填充'),
  englishNoun: 'layer',
  documentation: 'zeros on each side of every axis',
  equation(layer) {
    const by = readNumbers(layer, 'by')
    const shifted = formatAxes(layer.input, (axis, index) => `${axis}−${by[index] ?? by[0]}`)
    return `out_{c,${formatIndices(layer.input)}} = in_{c,${shifted}}`
  },
  notation: 'none',
  mainOption: 'by',
  options: { by: { type: 'counts', name: localized('Padding per side', '每侧填充') } },
  apply(input, options) {
    const { features, positions } = requireAxes(input, 1, 2)
    const by = options.counts('by', positions.length)
    return {
      output: { features, positions: positions.map((length, axis) => length + 2 * by[axis]!) },
      receptiveWindow: 'own',
    }
  },
})

/** Cuts out the centre, of length `to` along each axis. */
export const crop = defineLayerType({
  ...reshaping,
  id: 'crop',
  name: localized('Crop', '裁剪'),
  englishNoun: 'layer',
  documentation: 'the centre, of length `to` along each axis',
  equation({ input, output }) {
    const shifted = formatAxes(
      input,
      (axis, index) => `${axis}+${Math.floor((input.positions[index]! - output.positions[index]!) / 2)}`,
    )
    return `out_{c,${formatIndices(input)}} = in_{c,${shifted}}`
  },
  notation: 'none',
  mainOption: 'to',
  options: { to: { type: 'counts', name: localized('Size', '裁剪尺寸'), isImpliedByShapes: true } },
  apply(input, options) {
    const { features, positions } = requireAxes(input, 1, 2)
    const to = options.counts('to', positions.length)
    if (positions.some((length, axis) => length < to[axis]!)) {
      const [wanted, given] = [to.join('×'), positions.join('×')]
      throw new SpecificationError(`${wanted} cannot be cut from ${given}`, 'to', {
        code: 'crop',
        to: wanted,
        from: given,
      })
    }
    return { output: { features, positions: to }, receptiveWindow: 'own' }
  },
})
