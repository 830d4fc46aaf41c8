import { type AppliedLayer, isSet, readNumber, readNumbers } from '../appliedLayer'
import type { Tensor } from '../tensor'

/** Names of the position axes: rows and columns of an image, or positions of a sequence. */
const axisNames: Readonly<Record<number, readonly string[]>> = { 1: ['t'], 2: ['y', 'x'] }
/** Names of the offsets within a window along these axes. */
const offsetNames = ['u', 'v']

/** One index for each position axis: `y,x`. */
export const formatAxes = (
  { positions }: Tensor,
  format: (axis: string, index: number) => string = (axis) => axis,
): string => (axisNames[positions.length] ?? []).map(format).join(',')

export const formatIndices = (tensor: Tensor) => formatAxes(tensor)

/** The input position that an offset of a window reads: `2y+u−3`. */
function formatWindow(layer: AppliedLayer, getStride: (axis: number) => number): string {
  const read = (option: string, axis: number, defaultValue: number) => {
    const values = readNumbers(layer, option)
    return Number(values[axis] ?? values[0] ?? defaultValue)
  }
  return formatAxes(layer.input, (axis, index) => {
    const [stride, dilation] = [getStride(index), read('dilation', index, 1)]
    const extent = dilation * (read('kernel', index, 1) - 1)
    const before = isSet(layer, 'causal') ? extent : read('padding', index, 0)
    const offset = `${dilation > 1 ? dilation : ''}${offsetNames[index]}`
    return `${stride > 1 ? stride : ''}${axis}+${offset}${before > 0 ? `−${before}` : ''}`
  })
}

const readStrides = (layer: AppliedLayer, fallback: number | 'kernel') => (axis: number) => {
  const stride = readNumbers(layer, 'stride')
  const values = stride.length > 0 || fallback !== 'kernel' ? stride : readNumbers(layer, 'kernel')
  return Number(values[axis] ?? values[0] ?? fallback)
}

/** The equation of a convolution; the offsets count from 0, and the input is 0 outside its edges. */
export function formatConvolution(layer: AppliedLayer): string {
  const { input, weights } = layer
  const at = formatIndices(input)
  const offsets = offsetNames.slice(0, input.positions.length).join(',')
  const window = formatWindow(layer, readStrides(layer, 1))
  const bias = weights.some(({ name }) => name === 'bias') ? 'b_c + ' : ''
  const groups = readNumber(layer, 'groups') ?? 1
  if (isSet(layer, 'transposed')) {
    const sum = `Σ_{i,${offsets},${at}} W_{c,i,${offsets}} · in_{i,${at}}`
    return `out_{c,p} = ${bias}${sum},  p = (${window})`
  }
  if (groups > 1 && groups === input.features)
    return `out_{c,${at}} = ${bias}Σ_{${offsets}} W_{c,${offsets}} · in_{c,${window}}`
  const range = groups > 1 ? `i∈g(c),${offsets}` : `i,${offsets}`
  return `out_{c,${at}} = ${bias}Σ_{${range}} W_{c,i,${offsets}} · in_{i,${window}}`
}

/** The equation of pooling over windows. */
export function formatPooling(layer: AppliedLayer): string {
  const { input, options, weights } = layer
  const at = formatIndices(input)
  const offsets = offsetNames.slice(0, input.positions.length).join(',')
  const values = `in_{c,${formatWindow(layer, readStrides(layer, 'kernel'))}}`
  const kernel = readNumbers(layer, 'kernel')
  const sizes = input.positions.map((_, axis) => kernel[axis] ?? kernel[0]).join('·')
  const pooled =
    options?.get('by') === 'max' ? `max_{${offsets}} ${values}` : `Σ_{${offsets}} ${values} / (${sizes})`
  return `out_{c,${at}} = ${weights.length > 0 ? `b_c + a_c · ${pooled}` : pooled}`
}
