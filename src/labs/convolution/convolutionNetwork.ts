import { type Array as Arr, nn } from '@jax-js/jax'
import {
  connectLocally,
  convolve,
  initKernels,
  initLocalKernels,
  type Kernels,
  kernelSide,
  type Pooling,
  pool,
} from '../learning/convolution'
import { framePixels, frameSide } from '../learning/digitFrame'
import { applyDense, type Dense, initDense } from '../learning/layers'
import type { Random } from '../learning/random'

/**
 * Two convolutional layers, each followed by ReLU and 2×2 pooling, and a dense layer to the classes, like
 * LeNet-5 (LeCun and others, 1998).
 */
export type Convolutional = { first: Kernels; second: Kernels; output: Dense }
/** One hidden layer with ReLU. */
export type Perceptron = { hidden: Dense; output: Dense }

export const classCount = 10
/** Positions of the kernels along one axis: 14 → 12, pooled to 6 → 4, pooled to 2. */
export const firstSide = frameSide - kernelSide + 1
export const secondSide = firstSide / 2 - kernelSide + 1
const lastSide = secondSide / 2
const gain = Math.SQRT2

export function initConvolutional(random: Random, kernelCount: number, sharing: boolean): Convolutional {
  const layer = (side: number, inputs: number, outputs: number) =>
    sharing ? initKernels(random, inputs, outputs) : initLocalKernels(random, side * side, inputs, outputs)
  return {
    first: layer(firstSide, 1, kernelCount),
    second: layer(secondSide, kernelCount, 2 * kernelCount),
    output: initDense(random, lastSide * lastSide * 2 * kernelCount, classCount),
  }
}

export const initPerceptron = (random: Random, hidden: number): Perceptron => ({
  hidden: initDense(random, framePixels, hidden, gain),
  output: initDense(random, hidden, classCount),
})

/**
 * The number of parameters of the convolutional network with shared kernels: 3·3 weights per input and a bias
 * for each kernel, then the dense layer.
 */
export function countConvolutionalParameters(kernelCount: number): number {
  const kernels = (inputs: number, outputs: number) => (kernelSide * kernelSide * inputs + 1) * outputs
  return (
    kernels(1, kernelCount) +
    kernels(kernelCount, 2 * kernelCount) +
    (lastSide * lastSide * 2 * kernelCount + 1) * classCount
  )
}

/**
 * The number of hidden units that gives the perceptron about as many parameters as the convolutional network
 * with shared kernels.
 */
export const matchHiddenUnits = (kernelCount: number) =>
  Math.round((countConvolutionalParameters(kernelCount) - classCount) / (framePixels + 1 + classCount))

/** A network's scores for images, and its layers' activations, after ReLU and before pooling. */
export type Responses = {
  /** [batch, 12, 12, kernels] */
  first: Arr
  /** [batch, 4, 4, 2·kernels] */
  second: Arr
  /** [batch, 10] */
  scores: Arr
}

/** Consumes the parameters and the images, [batch, 14, 14, 1]. */
export function runConvolutional(pooling: Pooling, sharing: boolean, p: Convolutional, x: Arr): Responses {
  const layer = sharing ? convolve : connectLocally
  const first = nn.relu(layer(p.first, x))
  const second = nn.relu(layer(p.second, pool(pooling, first.ref)))
  const last = pool(pooling, second.ref)
  return { first, second, scores: applyDense(p.output, last.reshape([last.shape[0]!, -1])) }
}

export function computeConvolutionalScores(
  pooling: Pooling,
  sharing: boolean,
  p: Convolutional,
  x: Arr,
): Arr {
  const { first, second, scores } = runConvolutional(pooling, sharing, p, x)
  first.dispose()
  second.dispose()
  return scores
}

/**
 * The hidden activations, [batch, hidden], and the scores. Consumes the parameters and the images, [batch,
 * 14, 14, 1].
 */
export function runPerceptron(p: Perceptron, x: Arr): { hidden: Arr; scores: Arr } {
  const hidden = nn.relu(applyDense(p.hidden, x.reshape([x.shape[0]!, framePixels])))
  return { hidden, scores: applyDense(p.output, hidden.ref) }
}

export function computePerceptronScores(p: Perceptron, x: Arr): Arr {
  const { hidden, scores } = runPerceptron(p, x)
  hidden.dispose()
  return scores
}
