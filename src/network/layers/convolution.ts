import { Misfit } from '../language/fault'
import { biasOf } from './dense'
import { type Given, kindsOf, product, withAxes } from './kind'
import { places, type Tensor } from './tensor'

/** Layers that look at a window of positions. */
export const convolutionKinds = kindsOf({
  /** The same weights at every position, on a window around it. */
  conv: {
    main: 'to',
    depth: 1,
    options: {
      to: { is: 'count' },
      kernel: { is: 'counts' },
      stride: { is: 'counts', usual: 1 },
      padding: { is: 'counts', least: 0, usual: 0 },
      dilation: { is: 'counts', usual: 1 },
      groups: { is: 'count', usual: 1 },
      bias: { is: 'flag', usual: true },
      /** Each position of the input spreads over a window of the output: a convolution run backwards. */
      transposed: { is: 'flag', usual: false },
      /** Pads before the first position alone, so that no position sees a later one. */
      causal: { is: 'flag', usual: false },
    },
    apply(input, given) {
      const { features, positions } = withAxes(input, 1, 2)
      const [to, groups] = [given.count('to'), given.count('groups')]
      for (const [name, count] of [
        ['input', features],
        ['output', to],
      ] as const) {
        if (count % groups !== 0) {
          throw new Misfit(`${groups} groups do not divide the ${count} channels of the ${name}`, 'groups')
        }
      }
      const kernel = given.counts('kernel', positions.length)
      const transposed = given.flag('transposed')
      const output: Tensor = {
        features: to,
        positions: transposed ? spread(positions, given) : windows(positions, given),
      }
      return {
        output,
        weights: [
          { name: 'weight', shape: [features / groups, ...kernel, to] },
          ...biasOf(given.flag('bias'), to),
        ],
        multiplyAdds: product(places(transposed ? input : output), features / groups, to, ...kernel),
        reach: transposed ? spreadOf(given, positions.length) : reachOf(given, positions.length),
      }
    },
  },
  /** The greatest, or the mean, of each window. */
  pool: {
    main: 'by',
    options: {
      by: { is: 'word', words: ['max', 'average'] },
      kernel: { is: 'counts' },
      stride: { is: 'counts' },
      padding: { is: 'counts', least: 0, usual: 0 },
      dilation: { is: 'counts', usual: 1 },
      /** Counts a last window that is only partly within. */
      ceil: { is: 'flag', usual: false },
      /** A learned factor and bias for each channel, as in LeNet. */
      trained: { is: 'flag', usual: false },
    },
    apply(input, given) {
      const { features, positions } = withAxes(input, 1, 2)
      return {
        output: { features, positions: windows(positions, given, 'kernel') },
        weights: given.flag('trained')
          ? [
              { name: 'factor', shape: [features] },
              { name: 'bias', shape: [features] },
            ]
          : [],
        reach: reachOf(given, positions.length, 'kernel'),
      }
    },
  },
  /** The greatest, or the mean, over all positions. */
  globalpool: {
    main: 'by',
    options: { by: { is: 'word', words: ['max', 'average'] } },
    apply(input) {
      const { features } = withAxes(input, 1, 2)
      return { output: { positions: [], features }, reach: 'all' }
    },
  },
  /** Copies, or interpolates, between positions. */
  upsample: {
    main: 'factor',
    options: { factor: { is: 'counts' } },
    apply(input, given) {
      const { features, positions } = withAxes(input, 1, 2)
      const factor = given.counts('factor', positions.length)
      return {
        output: { features, positions: positions.map((length, axis) => length * factor[axis]!) },
        reach: { kernel: positions.map(() => 1), stride: factor.map((one) => 1 / one) },
      }
    },
  },
  /** Zeros around an image or a sequence. */
  pad: {
    main: 'by',
    options: { by: { is: 'counts' } },
    apply(input, given) {
      const { features, positions } = withAxes(input, 1, 2)
      const by = given.counts('by', positions.length)
      return { output: { features, positions: positions.map((length, axis) => length + 2 * by[axis]!) } }
    },
  },
  /** The middle of an image or a sequence. */
  crop: {
    main: 'to',
    options: { to: { is: 'counts' } },
    apply(input, given) {
      const { features, positions } = withAxes(input, 1, 2)
      const to = given.counts('to', positions.length)
      if (positions.some((length, axis) => length < to[axis]!)) {
        throw new Misfit(`${to.join('×')} cannot be cut from ${positions.join('×')}`, 'to')
      }
      return { output: { features, positions: to } }
    },
  },
})

/** Pooling windows lie side by side unless a stride is given. */
const strideOf = (given: Given, axes: number, usual: string) =>
  given.counts(given.has('stride') ? 'stride' : usual, axes)

/** How many windows fit along each axis. `usual` names the option that stands in for an absent stride. */
function windows(positions: readonly number[], given: Given, usual = 'stride'): number[] {
  const axes = positions.length
  const [kernel, padding, dilation] = ['kernel', 'padding', 'dilation'].map((option) =>
    given.counts(option, axes),
  )
  const stride = strideOf(given, axes, usual)
  return positions.map((length, axis) => {
    const extent = dilation![axis]! * (kernel![axis]! - 1) + 1
    const pad = usual === 'stride' && given.flag('causal') ? extent - 1 : 2 * padding![axis]!
    const free = length + pad - extent
    if (free < 0) {
      throw new Misfit(
        `a kernel that reaches over ${extent} does not fit a length of ${length + pad}`,
        'kernel',
      )
    }
    const ceil = usual === 'kernel' && given.flag('ceil')
    const steps = Math.floor(free / stride[axis]!)
    // A window that would begin in the padding beyond the end does not count.
    const more = ceil && free % stride[axis]! !== 0 && (steps + 1) * stride[axis]! < length + padding![axis]!
    return steps + 1 + (more ? 1 : 0)
  })
}

/** The lengths of a transposed convolution's output. */
function spread(positions: readonly number[], given: Given): number[] {
  const axes = positions.length
  const [kernel, stride, padding] = ['kernel', 'stride', 'padding'].map((option) =>
    given.counts(option, axes),
  )
  return positions.map((length, axis) => {
    const spread = (length - 1) * stride![axis]! - 2 * padding![axis]! + kernel![axis]!
    if (spread < 1) throw new Misfit('the padding leaves nothing of the output', 'padding')
    return spread
  })
}

function reachOf(given: Given, axes: number, usual = 'stride') {
  const [kernel, dilation] = ['kernel', 'dilation'].map((option) => given.counts(option, axes))
  return {
    kernel: kernel!.map((length, axis) => dilation![axis]! * (length - 1) + 1),
    stride: strideOf(given, axes, usual),
  }
}

/** Backwards, so many positions of the input as kernels overlap are seen, and neighbours look less far apart. */
function spreadOf(given: Given, axes: number) {
  const [kernel, stride] = ['kernel', 'stride'].map((option) => given.counts(option, axes))
  return {
    kernel: kernel!.map((length, axis) => Math.ceil(length / stride![axis]!)),
    stride: stride!.map((one) => 1 / one),
  }
}
