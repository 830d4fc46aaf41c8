import { type Array as Arr, numpy as np } from '@jax-js/jax'
import { digitPixels } from '../learning/digits'
import { crossEntropy, floatArray, sigmoid } from '../learning/layers'
import type { Random } from '../learning/random'
import type { BoltzmannMachine } from './boltzmann'

/** Units of each hidden layer: as many as pixels, so that all layers' weights fit in one array. */
export const layerWidth = digitPixels
const classes = 10

/**
 * A deep network of logistic units, 64-64-…-64-10: `w` [depth, 64, 64], `b` [depth, 64], `top` [64, 10],
 * `topBias` [10].
 */
export type SigmoidNet = { w: Arr; b: Arr; top: Arr; topBias: Arr }

/**
 * The initialisation of a network without pre-training.
 * `usual`: uniform within ±1/√n for n inputs, "the commonly used heuristic" of the time (Glorot and Bengio,
 * 2010, eq. 1), variance 1/3n.
 * `small`: normal with a standard deviation of 0.01. `glorot`: variance 2/(inputs + outputs) (ibid., eq. 16).
 * `glorot-sigmoid`: four times as wide, as the slope of the logistic function is at most a quarter.
 */
export type Initialisation = 'usual' | 'small' | 'glorot' | 'glorot-sigmoid'

function drawWeight(start: Initialisation, inputs: number, outputs: number, random: Random): number {
  if (start === 'small') return 0.01 * random.nextNormal()
  const uniform = 2 * random.next() - 1
  if (start === 'usual') return uniform / Math.sqrt(inputs)
  return uniform * Math.sqrt(6 / (inputs + outputs)) * (start === 'glorot' ? 1 : 4)
}

const drawWeights = (start: Initialisation, inputs: number, outputs: number, random: Random, layers = 1) =>
  Float32Array.from({ length: layers * inputs * outputs }, () => drawWeight(start, inputs, outputs, random))

type Numbers = Float32Array<ArrayBuffer>

const createNet = (depth: number, w: Numbers, b: Numbers, top: Numbers): SigmoidNet => ({
  w: floatArray(w, [depth, layerWidth, layerWidth]),
  b: floatArray(b, [depth, layerWidth]),
  top: floatArray(top, [layerWidth, classes]),
  topBias: np.zeros([classes]),
})

/** A network with random weights and biases of 0. */
export function createSigmoidNet(depth: number, start: Initialisation, random: Random): SigmoidNet {
  const w = drawWeights(start, layerWidth, layerWidth, random, depth)
  const top = drawWeights(start, layerWidth, classes, random)
  return createNet(depth, w, new Float32Array(depth * layerWidth), top)
}

/** A network whose hidden layers are the machines, bottom to top, with a random output layer. */
export function stackMachines(machines: readonly BoltzmannMachine[], random: Random): SigmoidNet {
  const depth = machines.length
  const w = new Float32Array(depth * layerWidth * layerWidth)
  const b = new Float32Array(depth * layerWidth)
  for (const [layer, machine] of machines.entries()) {
    w.set(machine.weights, layer * layerWidth * layerWidth)
    b.set(machine.hiddenBiases, layer * layerWidth)
  }
  return createNet(depth, w, b, drawWeights('usual', layerWidth, classes, random))
}

/** Scores [batch, 10] of images [batch, 64]; consumes both. */
export function computeScores({ w, b, top, topBias }: SigmoidNet, images: Arr): Arr {
  let signal = images
  const depth = w.shape[0]!
  for (let layer = 0; layer < depth; layer++) {
    signal = sigmoid(np.matmul(signal, w.ref.slice(layer)).add(b.ref.slice(layer)))
  }
  w.dispose()
  b.dispose()
  return np.matmul(signal, top).add(topBias)
}

/** The mean cross-entropy in nats; consumes all. */
export const computeLoss = (net: SigmoidNet, images: Arr, labels: Arr): Arr =>
  crossEntropy(computeScores(net, images), labels)
