import { digitPixels } from '../learning/digits'
import type { Minibatch } from '../learning/minibatch'
import type { Random } from '../learning/random'
import { type FloatFormat, roundTo } from './floatFormat'

/** Layer sizes of a ReLU network. */
export const layerSizes = [digitPixels, 32, 32, 10] as const
const layers = layerSizes.length - 1

/** For each layer, [in, out] row by row, followed by a row of biases. */
export type NarrowWeights = Float32Array[]

/** Weights of variance 2 / inputs (He and others, 2015), biases of 0. */
export const initWeights = (random: Random): NarrowWeights =>
  Array.from({ length: layers }, (_, layer) => {
    const [inputs, outputs] = [layerSizes[layer]!, layerSizes[layer + 1]!]
    const spread = Math.sqrt(2 / inputs)
    return Float32Array.from({ length: (inputs + 1) * outputs }, (_, at) =>
      at < inputs * outputs ? spread * random.nextNormal() : 0,
    )
  })

/**
 * Activations [batch, width] of every layer, from the images to the scores. Sums are in high precision;
 * stored values are rounded to the format, as matrix units do (Micikevicius and others, 2018, section 3.3).
 */
export function forward(weights: NarrowWeights, images: Float32Array, format: FloatFormat): Float32Array[] {
  const signals = [images]
  for (const [layer, weight] of weights.entries()) {
    const [inputs, outputs, input] = [layerSizes[layer]!, layerSizes[layer + 1]!, signals[layer]!]
    const rows = input.length / inputs
    const output = new Float32Array(rows * outputs)
    const sums = new Float64Array(outputs)
    for (let row = 0; row < rows; row++) {
      for (let to = 0, at = inputs * outputs; to < outputs; to++, at++) sums[to] = weight[at]!
      for (let from = 0; from < inputs; from++) {
        const value = input[row * inputs + from]!
        if (value === 0) continue
        for (let to = 0, at = from * outputs; to < outputs; to++, at++) sums[to]! += value * weight[at]!
      }
      const rectified = layer < layers - 1
      for (let to = 0; to < outputs; to++) {
        const sum = sums[to]!
        output[row * outputs + to] = rectified && sum < 0 ? 0 : sum
      }
    }
    signals.push(roundTo(format, output))
  }
  return signals
}

/**
 * The mean cross-entropy, in nats, and its gradient with respect to the scores [batch, 10], in high
 * precision.
 */
export function computeLoss(
  scores: Float32Array,
  labels: Int32Array,
): { loss: number; gradient: Float64Array } {
  const [classes, rows] = [layerSizes.at(-1)!, labels.length]
  const gradient = new Float64Array(scores.length)
  let loss = 0
  for (let row = 0; row < rows; row++) {
    const rowScores = scores.subarray(row * classes, (row + 1) * classes)
    const maxScore = rowScores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
    const total = rowScores.reduce((sum, score) => sum + Math.exp(score - maxScore), 0)
    for (let one = 0; one < classes; one++) {
      const share = Math.exp(rowScores[one]! - maxScore) / total
      gradient[row * classes + one] = (share - Number(one === labels[row])) / rows
    }
    loss += Math.log(total) + maxScore - rowScores[labels[row]!]!
  }
  return { loss: loss / rows, gradient }
}

/** Gets the numbers before and after they are rounded for storage. */
type StoreListener = (before: Float32Array, stored: Float32Array) => void

/**
 * The gradient of the loss times `factor` with respect to the weights. All gradients, with respect to
 * activations and to weights, are stored in the format; sums are in high precision.
 */
export function backward(
  weights: NarrowWeights,
  { signals, labels }: { signals: readonly Float32Array[]; labels: Minibatch['labels'] },
  factor: number,
  format: FloatFormat,
  onStore?: StoreListener,
): { loss: number; gradient: NarrowWeights } {
  const { loss, gradient: scoreGradient } = computeLoss(signals.at(-1)!, labels)
  const storeRounded = (values: Float64Array) => {
    const before = Float32Array.from(values)
    const after = roundTo(format, before.slice())
    onStore?.(before, after)
    return after
  }
  const rows = labels.length
  let outputGradient = storeRounded(scoreGradient.map((one) => one * factor))
  const gradient: NarrowWeights = []
  for (let layer = layers - 1; layer >= 0; layer--) {
    const [inputs, outputs] = [layerSizes[layer]!, layerSizes[layer + 1]!]
    const [weight, input] = [weights[layer]!, signals[layer]!]
    const weightGradient = new Float64Array(weight.length)
    const inputGradient = new Float64Array(layer > 0 ? input.length : 0)
    for (let row = 0; row < rows; row++) {
      const rowGradient = outputGradient.subarray(row * outputs, (row + 1) * outputs)
      for (let to = 0, at = inputs * outputs; to < outputs; to++, at++)
        weightGradient[at]! += rowGradient[to]!
      for (let from = 0; from < inputs; from++) {
        const value = input[row * inputs + from]!
        // An inactive ReLU passes no gradient on, nor does a pixel of paper.
        if (value === 0) continue
        let sum = 0
        for (let to = 0, at = from * outputs; to < outputs; to++, at++) {
          weightGradient[at]! += value * rowGradient[to]!
          sum += weight[at]! * rowGradient[to]!
        }
        if (layer > 0) inputGradient[row * inputs + from] = sum
      }
    }
    gradient[layer] = storeRounded(weightGradient)
    if (layer > 0) outputGradient = storeRounded(inputGradient)
  }
  return { loss, gradient }
}
