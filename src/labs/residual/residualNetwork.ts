import { type Array as Arr, nn, numpy as np } from '@jax-js/jax'
import { digitPixels } from '../learning/digits'
import { applyDense, type Dense, initDense, randomNormals } from '../learning/layers'
import type { Random } from '../learning/random'
import { type Normalisation, normalise } from './normalisation'

/** Units per layer, and number of classes. */
const width = 32
const classes = 10
/**
 * Layers per group, in the second axis of an array: slicing by group and then by layer is about √depth times
 * cheaper than slicing each layer from the whole.
 */
const group = 8
/** Layers per block (He and others, 2015, figure 2). */
export const blockLayers = 2

/** A network's weights, with all equal layers in two arrays. Both networks have the same shapes. */
export type ResidualWeights = {
  /** [64, width]. */
  first: Dense
  /** [depth / 8, 8, width, width]. */
  weights: Arr
  /** Added before the ReLU: [depth / 8, 8, width]. */
  biases: Arr
  /** [width, 10]. */
  last: Dense
}

export interface ResidualShape {
  /** Layers between the first and the last; a multiple of 8. */
  readonly depth: number
  readonly normalisation: Normalisation
}

/** Random weights for ReLU (He and others, 2015): variance 2 / inputs. */
export function initResidual(random: Random, depth: number): ResidualWeights {
  const groups = depth / group
  return {
    first: initDense(random, digitPixels, width),
    weights: randomNormals(random, [groups, group, width, width], Math.sqrt(2 / width)),
    biases: np.zeros([groups, group, width]),
    last: initDense(random, width, classes),
  }
}

/** The number of weights and biases for a depth. */
export const countResidualParameters = (depth: number) =>
  (digitPixels + 1) * width + depth * (width + 1) * width + (width + 1) * classes

/**
 * The scores [batch, 10] for images [batch, 64], and the signal h [batch, width] after the first layer and
 * each block. A layer is z = ReLU(norm(h) + b)·W, a block two of them, and the block's output is z + skip·h:
 * with skip 1 the pre-activation residual unit (He and others, 2016, figure 1b), with skip 0 the same layers
 * without skip connections.
 *
 * @param skip 0 or 1. Like all other arrays it is consumed.
 * @param reference The number of first images from which batch normalisation takes its means and variances.
 */
export function runResidual(
  { first, weights, biases, last }: ResidualWeights,
  images: Arr,
  skip: Arr,
  { depth, normalisation }: ResidualShape,
  reference = images.shape[0]!,
): { scores: Arr; signals: Arr[] } {
  const layers = layersOf(weights, biases, depth)
  const signals: Arr[] = []
  let signal = applyDense(first, images)
  for (let block = 0; block < depth; block += blockLayers) {
    signals.push(signal.ref)
    let inner = signal.ref
    for (const [w, b] of layers.slice(block, block + blockLayers)) {
      inner = np.matmul(nn.relu(normalise(inner, normalisation, reference).add(b)), w)
    }
    signal = inner.add(signal.mul(skip.ref))
  }
  skip.dispose()
  signals.push(signal.ref)
  return { scores: applyDense(last, normalise(signal, normalisation, reference)), signals }
}

/** Each layer's weights [width, width] and biases [width]; consumes the arrays. */
function layersOf(weights: Arr, biases: Arr, depth: number): [Arr, Arr][] {
  const layers: [Arr, Arr][] = []
  for (let from = 0; from < depth / group; from++) {
    const [w, b] = [weights.ref.slice(from), biases.ref.slice(from)]
    for (let layer = 0; layer < group; layer++) layers.push([w.ref.slice(layer), b.ref.slice(layer)])
    w.dispose()
    b.dispose()
  }
  weights.dispose()
  biases.dispose()
  return layers
}
