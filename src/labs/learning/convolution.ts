import { type Array as Arr, numpy as np } from '@jax-js/jax'
import { randomNormals } from './layers'
import type { Random } from './random'

/**
 * 3×3 kernels. Shared by all positions: w of shape [9, in, out], the first axis row by row, and b of [out].
 * With separate weights at each position: w of [places, 9·in, out], b of [places, 1, out].
 */
export type Kernels = { w: Arr; b: Arr }

/** Pixels along one side of a kernel, and in all. */
export const kernelSide = 3
export const taps = kernelSide * kernelSide

/** How 2×2 activations are pooled: their maximum, their mean, or the top left one alone. */
export type Pooling = 'max' | 'mean' | 'none'

/** Biases of zero and weights of variance 2 / inputs, for ReLU (He and others, 2015). */
export function initKernels(random: Random, inputs: number, outputs: number): Kernels {
  const deviation = Math.sqrt(2 / (taps * inputs))
  return { w: randomNormals(random, [taps, inputs, outputs], deviation), b: np.zeros([outputs]) }
}

/** The same, with separate weights for each position. */
export function initLocalKernels(random: Random, places: number, inputs: number, outputs: number): Kernels {
  const deviation = Math.sqrt(2 / (taps * inputs))
  return {
    w: randomNormals(random, [places, taps * inputs, outputs], deviation),
    b: np.zeros([places, 1, outputs]),
  }
}

/**
 * Convolves [batch, height, width, in] with shared kernels to [batch, height − 2, width − 2, out], without
 * padding. The kernel is not flipped, as usual in networks. Consumes all arguments.
 */
export function convolve({ w, b }: Kernels, x: Arr): Arr {
  const [batch, height, width, inputs] = sizes(x)
  const rows = batch * height * width
  // In this library a sum of nine matrix products is by far the fastest convolution to train.
  const sum = shifts(x)
    .map((one, tap) => np.matmul(one.reshape([rows, inputs]), w.ref.slice(tap)))
    .reduce((total, one) => total.add(one))
  w.dispose()
  return sum.add(b).reshape([batch, height, width, -1])
}

/**
 * Like {@link convolve}, with the same receptive fields, but separate weights at each position (locally
 * connected).
 */
export function connectLocally({ w, b }: Kernels, x: Arr): Arr {
  const [batch, height, width, inputs] = sizes(x)
  const fields = np.concatenate(shifts(x), 3).reshape([batch, height * width, taps * inputs])
  const responses = np.matmul(fields.transpose([1, 0, 2]), w).add(b)
  return responses.transpose([1, 0, 2]).reshape([batch, height, width, -1])
}

/** Halves the height and width, which must be even, of [batch, height, width, channels]; consumes it. */
export function pool(pooling: Pooling, x: Arr): Arr {
  const [batch, height, width, channels] = x.shape as [number, number, number, number]
  const blocks = x.reshape([batch, height / 2, 2, width / 2, 2, channels])
  if (pooling === 'max') return blocks.max([2, 4])
  if (pooling === 'mean') return blocks.mean([2, 4])
  return blocks.slice([], [], 0, [], 0, [])
}

/** The batch size, the number of kernel positions vertically and horizontally, and the channels. */
function sizes({ shape }: Arr): [number, number, number, number] {
  const [batch, height, width, channels] = shape as [number, number, number, number]
  return [batch, height - kernelSide + 1, width - kernelSide + 1, channels]
}

/**
 * The input of each kernel tap at all positions: nine windows of the images, row by row. Consumes the images.
 */
function shifts(x: Arr): Arr[] {
  const [, height, width] = sizes(x)
  const windows = Array.from({ length: taps }, (_, tap) => {
    const [row, column] = [Math.floor(tap / kernelSide), tap % kernelSide]
    return x.ref.slice([], [row, row + height], [column, column + width], [])
  })
  x.dispose()
  return windows
}

/** Transposes [places, channels] to [channels, places], for display. */
export function toChannelsFirst(responses: Float32Array, places: number): Float32Array {
  const channels = responses.length / places
  return Float32Array.from(
    responses,
    (_, index) => responses[(index % places) * channels + Math.floor(index / places)]!,
  )
}
