import { SpecificationError } from '../language/specificationIssue'
import {
  createBiasWeights,
  defineLayerTypes,
  type LayerOptions,
  multiplyExact,
  requireAxes,
} from './layerType'
import { countPositions, type Tensor } from './tensor'

/** Layers that apply to windows of positions. */
export const convolutionLayers = defineLayerTypes({
  conv: {
    mainOption: 'to',
    depth: 1,
    options: {
      to: { type: 'count' },
      kernel: { type: 'counts' },
      stride: { type: 'counts', defaultValue: 1 },
      padding: { type: 'counts', min: 0, defaultValue: 0 },
      dilation: { type: 'counts', defaultValue: 1 },
      groups: { type: 'count', defaultValue: 1 },
      bias: { type: 'flag', defaultValue: true },
      /** Transposed convolution: each input position contributes to a window of the output. */
      transposed: { type: 'flag', defaultValue: false },
      /** Pads only before the first position, so that no position depends on a later one. */
      causal: { type: 'flag', defaultValue: false },
    },
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
          )
        }
      }
      const kernel = options.counts('kernel', positions.length)
      const transposed = options.flag('transposed')
      const output: Tensor = {
        features: to,
        positions: transposed
          ? computeTransposedLengths(positions, options)
          : countWindows(positions, options),
      }
      return {
        output,
        weights: [
          { name: 'weight', shape: [features / groups, ...kernel, to] },
          ...createBiasWeights(options.flag('bias'), to),
        ],
        multiplyAdds: multiplyExact(
          countPositions(transposed ? input : output),
          features / groups,
          to,
          ...kernel,
        ),
        receptiveWindow: transposed
          ? computeTransposedWindow(options, positions.length)
          : computeReceptiveWindow(options, positions.length),
      }
    },
  },
  /** The max or average of each window. */
  pool: {
    mainOption: 'by',
    options: {
      by: { type: 'word', allowedValues: ['max', 'average'] },
      kernel: { type: 'counts' },
      stride: { type: 'counts' },
      padding: { type: 'counts', min: 0, defaultValue: 0 },
      dilation: { type: 'counts', defaultValue: 1 },
      /** Includes a last window that is partly outside the input. */
      ceil: { type: 'flag', defaultValue: false },
      /** Adds a learned factor and bias per channel, as in LeNet. */
      trained: { type: 'flag', defaultValue: false },
    },
    apply(input, options) {
      const { features, positions } = requireAxes(input, 1, 2)
      return {
        output: { features, positions: countWindows(positions, options, 'kernel') },
        weights: options.flag('trained')
          ? [
              { name: 'factor', shape: [features] },
              { name: 'bias', shape: [features] },
            ]
          : [],
        receptiveWindow: computeReceptiveWindow(options, positions.length, 'kernel'),
      }
    },
  },
  /** The max or average over all positions. */
  globalpool: {
    mainOption: 'by',
    options: { by: { type: 'word', allowedValues: ['max', 'average'] } },
    apply(input) {
      const { features } = requireAxes(input, 1, 2)
      return { output: { positions: [], features }, receptiveWindow: 'all' }
    },
  },
  /** Repeats or interpolates positions; no weights. */
  upsample: {
    mainOption: 'factor',
    options: { factor: { type: 'counts' } },
    apply(input, options) {
      const { features, positions } = requireAxes(input, 1, 2)
      const factor = options.counts('factor', positions.length)
      return {
        output: { features, positions: positions.map((length, axis) => length * factor[axis]!) },
        receptiveWindow: { kernel: positions.map(() => 1), stride: factor.map((one) => 1 / one) },
      }
    },
  },
  /** Adds `by` zeros on each side of every axis. */
  pad: {
    mainOption: 'by',
    options: { by: { type: 'counts' } },
    apply(input, options) {
      const { features, positions } = requireAxes(input, 1, 2)
      const by = options.counts('by', positions.length)
      return { output: { features, positions: positions.map((length, axis) => length + 2 * by[axis]!) } }
    },
  },
  /** Cuts out the centre, of length `to` along each axis. */
  crop: {
    mainOption: 'to',
    options: { to: { type: 'counts' } },
    apply(input, options) {
      const { features, positions } = requireAxes(input, 1, 2)
      const to = options.counts('to', positions.length)
      if (positions.some((length, axis) => length < to[axis]!)) {
        throw new SpecificationError(`${to.join('×')} cannot be cut from ${positions.join('×')}`, 'to')
      }
      return { output: { features, positions: to } }
    },
  },
})

/** The stride; if absent, the value of option `fallback`: the kernel for pooling, so that windows do not overlap. */
const readStride = (options: LayerOptions, axes: number, fallback: string) =>
  options.counts(options.has('stride') ? 'stride' : fallback, axes)

/** The number of windows along each axis. `strideFallback` is `kernel` for pooling. */
function countWindows(
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
function computeTransposedLengths(positions: readonly number[], options: LayerOptions): number[] {
  const axes = positions.length
  const [kernel, stride, padding] = ['kernel', 'stride', 'padding'].map((option) =>
    options.counts(option, axes),
  )
  return positions.map((length, axis) => {
    const outputLength = (length - 1) * stride![axis]! - 2 * padding![axis]! + kernel![axis]!
    if (outputLength < 1) throw new SpecificationError('the padding removes the whole output', 'padding')
    return outputLength
  })
}

function computeReceptiveWindow(options: LayerOptions, axes: number, strideFallback = 'stride') {
  const [kernel, dilation] = ['kernel', 'dilation'].map((option) => options.counts(option, axes))
  return {
    kernel: kernel!.map((length, axis) => dilation![axis]! * (length - 1) + 1),
    stride: readStride(options, axes, strideFallback),
  }
}

/** An output position depends on as many inputs as kernels overlap there; neighbours are 1/stride inputs apart. */
function computeTransposedWindow(options: LayerOptions, axes: number) {
  const [kernel, stride] = ['kernel', 'stride'].map((option) => options.counts(option, axes))
  return {
    kernel: kernel!.map((length, axis) => Math.ceil(length / stride![axis]!)),
    stride: stride!.map((one) => 1 / one),
  }
}
