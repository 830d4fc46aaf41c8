import { type Array as Arr, type JsTree, nn, numpy as np, tree } from '@jax-js/jax'
import { framePixels, frameSide } from './digitFrame'
import type { Random } from './random'

/** A layer x·w + b, with w of shape [in, out] and b of shape [out]. */
export type Dense = { w: Arr; b: Arr }

/** Normally distributed numbers with mean 0 and a standard deviation. */
export function randomNormals(random: Random, shape: number[], deviation: number): Arr {
  const count = shape.reduce((product, length) => product * length, 1)
  const numbers = Float32Array.from({ length: count }, () => deviation * random.nextNormal())
  return np.array(numbers, { shape })
}

/**
 * Weights of variance gain² / inputs and biases of zero. Gain 1 keeps the variance in a linear or tanh layer
 * (LeCun and others, 1998), √2 with ReLU (He and others, 2015).
 */
export const initDense = (random: Random, inputs: number, outputs: number, gain = 1): Dense => ({
  w: randomNormals(random, [inputs, outputs], gain / Math.sqrt(inputs)),
  b: np.zeros([outputs]),
})

/** Applies a layer to [batch, in]; consumes both. */
export const applyDense = ({ w, b }: Dense, x: Arr): Arr => np.matmul(x, w).add(b)

/**
 * The logistic function, computed by tanh: the gradient of the library's own, 1 / (1 + exp(−x)), is NaN where
 * the exponential overflows, below about −88. Consumes its argument.
 */
export const sigmoid = (x: Arr): Arr => np.tanh(x.mul(0.5)).mul(0.5).add(0.5)

/** The mean cross-entropy, in nats, of scores [batch, classes] for correct classes [batch]; consumes both. */
export function crossEntropy(scores: Arr, classes: Arr): Arr {
  const count = scores.shape.at(-1)!
  return nn.logSoftmax(scores, -1).mul(nn.oneHot(classes, count)).sum(-1).mean().neg()
}

/**
 * The mean cross-entropy, in nats, of the sigmoid of scores for labels of 0 or 1 in the same shape; consumes
 * both.
 */
export function binaryCrossEntropy(scores: Arr, truths: Arr): Arr {
  // This form and its gradient do not overflow: max(z, 0) − z·y + log(1 + exp(−|z|)).
  const rest = np.log(np.exp(np.abs(scores.ref).neg()).add(1))
  return nn.relu(scores.ref).sub(scores.mul(truths)).add(rest).mean()
}

export const intArray = (values: Int32Array<ArrayBuffer>, shape: number[] = [values.length]): Arr =>
  np.array(values, { shape })

export const floatArray = (values: Float32Array<ArrayBuffer>, shape: number[] = [values.length]): Arr =>
  np.array(values, { shape })

/** A single number as an array. */
export const scalar = (value: number): Arr => floatArray(Float32Array.of(value), [])

/** The number of weights and biases of a network; only borrows it. */
export const countParameters = (parameters: JsTree<Arr>): number =>
  tree.leaves<Arr>(parameters).reduce((sum, { size }) => sum + size, 0)

/** Reads the numbers of an array, row by row; consumes it. */
export const readFloats = (array: Arr): Float32Array<ArrayBuffer> => Float32Array.from(array.dataSync())

/** Flat framed images as an array of [images, 14, 14, 1]. */
export const frameTensor = (frames: Float32Array<ArrayBuffer>): Arr =>
  floatArray(frames, [frames.length / framePixels, frameSide, frameSide, 1])
