import type { NumericValue } from '../../language/expression'
import { SpecificationError } from '../../language/specificationIssue'
import { type AppliedLayer, readNumbers } from '../appliedLayer'
import type { LayerOptions } from '../layerType'

/** The stride; if absent, the value of option `fallback`: the kernel for pooling, so that windows do not overlap. */
const readStride = (options: LayerOptions, axes: number, fallback: string) =>
  options.counts(options.has('stride') ? 'stride' : fallback, axes)

/** The number of windows along each axis. `strideFallback` is `kernel` for pooling. */
export function countWindows(
  positions: readonly number[],
  options: LayerOptions,
  strideFallback = 'stride',
): number[] {
  const axes = positions.length
  const [kernel, padding, dilation] = ['kernel', 'padding', 'dilation'].map((option) =>
    options.counts(option, axes),
  )
  const stride = readStride(options, axes, strideFallback)
  return positions.map((length, axis) => {
    const extent = dilation![axis]! * (kernel![axis]! - 1) + 1
    const pad = strideFallback === 'stride' && options.flag('causal') ? extent - 1 : 2 * padding![axis]!
    const remaining = length + pad - extent
    if (remaining < 0) {
      throw new SpecificationError(
        `a kernel that reaches over ${extent} does not fit a length of ${length + pad}`,
        'kernel',
        { code: 'kernel', extent, length: length + pad },
      )
    }
    const countsPartial = strideFallback === 'kernel' && options.flag('ceil')
    const fullSteps = Math.floor(remaining / stride[axis]!)
    // A window that would start in the padding after the end does not count.
    const hasPartialWindow =
      countsPartial &&
      remaining % stride[axis]! !== 0 &&
      (fullSteps + 1) * stride[axis]! < length + padding![axis]!
    return fullSteps + 1 + (hasPartialWindow ? 1 : 0)
  })
}

/** The output lengths of a transposed convolution. */
export function computeTransposedLengths(positions: readonly number[], options: LayerOptions): number[] {
  const axes = positions.length
  const [kernel, stride, padding] = ['kernel', 'stride', 'padding'].map((option) =>
    options.counts(option, axes),
  )
  return positions.map((length, axis) => {
    const outputLength = (length - 1) * stride![axis]! - 2 * padding![axis]! + kernel![axis]!
    if (outputLength < 1)
      throw new SpecificationError('the padding removes the whole output', 'padding', { code: 'padding' })
    return outputLength
  })
}

export function computeReceptiveWindow(options: LayerOptions, axes: number, strideFallback = 'stride') {
  const [kernel, dilation] = ['kernel', 'dilation'].map((option) => options.counts(option, axes))
  return {
    kernel: kernel!.map((length, axis) => dilation![axis]! * (length - 1) + 1),
    stride: readStride(options, axes, strideFallback),
  }
}

/** An output position depends on as many inputs as kernels overlap there; neighbours are 1/stride inputs apart. */
export function computeTransposedWindow(options: LayerOptions, axes: number) {
  const [kernel, stride] = ['kernel', 'stride'].map((option) => options.counts(option, axes))
  return {
    kernel: kernel!.map((length, axis) => Math.ceil(length / stride![axis]!)),
    stride: stride!.map((one) => 1 / one),
  }
}

/** The kernel with one number per axis: `3×3`. */
export function formatKernel(layer: AppliedLayer): string {
  const kernel = readNumbers(layer, 'kernel')
  const axes = layer.input.positions.length
  return (kernel.length === 1 ? Array.from({ length: axes }, () => kernel[0]) : kernel).join('×')
}

/** The stride with one number per axis, or one for all: ` /2`. Empty if it is 1 or absent. */
export function formatStride(stride: readonly NumericValue[]): string {
  const strides = [...new Set(stride)]
  return strides.length === 0 || (strides.length === 1 && strides[0] === 1) ? '' : ` /${strides.join('×')}`
}
