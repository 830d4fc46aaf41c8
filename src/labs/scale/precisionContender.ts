import { type DigitSet, digitPixels } from '../learning/digits'
import type { Minibatch } from '../learning/minibatch'
import { createSeries } from '../learning/series'
import { type FloatFormat, floatFormats, roundTo } from './floatFormat'
import { createGradientStatistics, type GradientStatistics } from './gradientStatistics'
import type { LossScaling } from './lossScaling'
import { backward, forward, layerSizes, type NarrowWeights } from './narrowNet'

/** The current state of one network. Curves are x, y, …, where x is the number of updates. */
export interface PrecisionContenderPicture extends GradientStatistics {
  /** Cross-entropy of each batch, in nats, not made small. */
  readonly lossCurve: Float32Array
  /** Accuracy on 300 test images. */
  readonly accuracyCurve: Float32Array
  /** The exponent of two of the loss scale. */
  readonly scaleExponent: number
  /** Updates skipped so far because a gradient was not finite. */
  readonly skippedUpdates: number
  /**
   * The share of the weights with a non-zero gradient that the last update left unchanged, because of
   * rounding.
   */
  readonly stalledShare: number
}

/** Test images for the accuracy, and updates between two measurements. */
const testCount = 300
const testInterval = 20

/** A network trained by gradient descent with gradients, and optionally everything else, in a format. */
export function createPrecisionContender(
  start: NarrowWeights,
  test: DigitSet,
  settings: {
    format: FloatFormat
    scaling: LossScaling
    narrow: boolean
    master: boolean
    smallness: number
    rate: number
  },
) {
  const { format, scaling, smallness, rate } = settings
  const storageFormat: FloatFormat = settings.narrow ? format : floatFormats.fp32
  const weightFormat: FloatFormat = settings.master ? floatFormats.fp32 : format
  const weights = start.map((one) => roundTo(weightFormat, one.slice()))
  const statistics = createGradientStatistics(format)
  const [losses, accuracies] = [createSeries(), createSeries()]
  let [skippedUpdates, stalledShare] = [0, 0]
  const images = test.images.subarray(0, testCount * digitPixels)

  const roundedWeights = () => weights.map((one) => roundTo(storageFormat, one.slice()))

  function accuracyOf(copy: NarrowWeights): number {
    const scores = forward(copy, images, storageFormat).at(-1)!
    const classes = layerSizes.at(-1)!
    let correct = 0
    for (let image = 0; image < testCount; image++) {
      const rowScores = scores.subarray(image * classes, (image + 1) * classes)
      correct += Number(
        rowScores.indexOf(rowScores.reduce((one, other) => Math.max(one, other))) === test.labels[image],
      )
    }
    return correct / testCount
  }

  /** Applies an update; returns the share of it that was lost to rounding. */
  function applyUpdate(gradient: NarrowWeights, factor: number): number {
    let [withGradient, lost] = [0, 0]
    for (const [layer, layerGradient] of gradient.entries()) {
      const weight = weights[layer]!
      const next = weight.map((one, at) => one - (rate / factor) * layerGradient[at]!)
      roundTo(weightFormat, next)
      for (const [at, derivative] of layerGradient.entries()) {
        if (derivative === 0) continue
        withGradient++
        lost += Number(next[at] === weight[at])
      }
      weights[layer] = next
    }
    return withGradient > 0 ? lost / withGradient : 0
  }

  return {
    /** Measures the accuracy after `updates` updates. */
    measure(updates: number) {
      accuracies.add(updates, accuracyOf(roundedWeights()))
    },
    /** One update, after `updates` earlier ones. */
    step(updates: number, { images, labels }: Minibatch) {
      const copy = roundedWeights()
      if (updates % testInterval === 0) accuracies.add(updates, accuracyOf(copy))
      const factor = scaling.factor * 2 ** -smallness
      statistics.begin()
      const signals = forward(copy, roundTo(storageFormat, images.slice()), storageFormat)
      const { loss, gradient } = backward(copy, { signals, labels }, factor, format, statistics.add)
      losses.add(updates, loss)
      const finite = gradient.every((one) => one.every(Number.isFinite))
      if (finite) stalledShare = applyUpdate(gradient, factor)
      else skippedUpdates++
      scaling.update(finite)
    },
    picture: (): PrecisionContenderPicture => ({
      ...statistics.picture(),
      lossCurve: losses.points(),
      accuracyCurve: accuracies.points(),
      scaleExponent: Math.log2(scaling.factor),
      skippedUpdates,
      stalledShare,
    }),
  }
}
