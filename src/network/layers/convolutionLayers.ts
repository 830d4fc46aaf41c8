import { SpecificationError } from '../language/specificationIssue'
import { createBiasWeights } from './denseLayers'
import { defineLayerTypes, type LayerOptions, multiplyExact, requireAxes } from './layerType'
import { countPositions, type Tensor } from './tensor'

/** Layers that look at a window of positions. */
export const convolutionLayers = defineLayerTypes({
  /** The same weights at every position, on a window around it. */
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
      /** Each position of the input spreads over a window of the output: a convolution run backwards. */
      transposed: { type: 'flag', defaultValue: false },
      /** Pads before the first position alone, so that no position sees a later one. */
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
  /** The greatest, or the mean, of each window. */
  pool: {
    mainOption: 'by',
    options: {
      by: { type: 'word', allowedValues: ['max', 'average'] },
      kernel: { type: 'counts' },
      stride: { type: 'counts' },
      padding: { type: 'counts', min: 0, defaultValue: 0 },
      dilation: { type: 'counts', defaultValue: 1 },
      /** Counts a last window that is only partly within. */
      ceil: { type: 'flag', defaultValue: false },
      /** A learned factor and bias for each channel, as in LeNet. */
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
  /** The greatest, or the mean, over all positions. */
  globalpool: {
    mainOption: 'by',
    options: { by: { type: 'word', allowedValues: ['max', 'average'] } },
    apply(input) {
      const { features } = requireAxes(input, 1, 2)
      return { output: { positions: [], features }, receptiveWindow: 'all' }
    },
  },
  /** Copies, or interpolates, between positions. */
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
  /** Zeros around an image or a sequence. */
  pad: {
    mainOption: 'by',
    options: { by: { type: 'counts' } },
    apply(input, options) {
      const { features, positions } = requireAxes(input, 1, 2)
      const by = options.counts('by', positions.length)
      return { output: { features, positions: positions.map((length, axis) => length + 2 * by[axis]!) } }
    },
  },
  /** The middle of an image or a sequence. */
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

/** Pooling windows lie side by side unless a stride is given. */
const readStride = (options: LayerOptions, axes: number, fallback: string) =>
  options.counts(options.has('stride') ? 'stride' : fallback, axes)

/** How many windows fit along each axis. `usual` names the option that stands in for an absent stride. */
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
    // A window that would begin in the padding beyond the end does not count.
    const hasPartialWindow =
      countsPartial &&
      remaining % stride[axis]! !== 0 &&
      (fullSteps + 1) * stride[axis]! < length + padding![axis]!
    return fullSteps + 1 + (hasPartialWindow ? 1 : 0)
  })
}

/** The lengths of a transposed convolution's output. */
function computeTransposedLengths(positions: readonly number[], options: LayerOptions): number[] {
  const axes = positions.length
  const [kernel, stride, padding] = ['kernel', 'stride', 'padding'].map((option) =>
    options.counts(option, axes),
  )
  return positions.map((length, axis) => {
    const outputLength = (length - 1) * stride![axis]! - 2 * padding![axis]! + kernel![axis]!
    if (outputLength < 1) throw new SpecificationError('the padding leaves nothing of the output', 'padding')
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

/** Backwards, so many positions of the input as kernels overlap are seen, and neighbours look less far apart. */
function computeTransposedWindow(options: LayerOptions, axes: number) {
  const [kernel, stride] = ['kernel', 'stride'].map((option) => options.counts(option, axes))
  return {
    kernel: kernel!.map((length, axis) => Math.ceil(length / stride![axis]!)),
    stride: stride!.map((one) => 1 / one),
  }
}
