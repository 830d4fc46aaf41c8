import { type DigitSet, pixels } from '../learning/digits'
import type { Minibatch } from '../learning/minibatch'
import { createSeries } from '../learning/series'
import { type Format, formats, roundTo } from './format'
import { createGradientStatistics, type GradientStatistics } from './gradientStatistics'
import { backward, forward, layerSizes, type NarrowWeights } from './narrowNet'
import type { Scaling } from './scaling'

/** The current state of one network. Curves are x, y, …, where x is the number of updates. */
export interface PrecisionContenderPicture extends GradientStatistics {
  /** Cross-entropy of each batch, in nats, not made small. */
  readonly loss: Float32Array
  /** Accuracy on 300 test images. */
  readonly accuracy: Float32Array
  /** The exponent of two of the loss scale. */
  readonly factor: number
  /** Updates skipped so far because a gradient was not finite. */
  readonly skipped: number
  /**
   * The share of the weights with a non-zero gradient that the last update left unchanged, because of
   * rounding.
   */
  readonly stalled: number
}

/** Test images for the accuracy, and updates between two measurements. */
const measured = 300
const every = 20

/** A network trained by gradient descent with gradients, and optionally everything else, in a format. */
export function createPrecisionContender(
  start: NarrowWeights,
  test: DigitSet,
  setting: {
    format: Format
    scaling: Scaling
    narrow: boolean
    master: boolean
    smallness: number
    rate: number
  },
) {
  const { format, scaling, smallness, rate } = setting
  const storing: Format = setting.narrow ? format : formats.fp32
  const keeping: Format = setting.master ? formats.fp32 : format
  const weights = start.map((one) => roundTo(keeping, one.slice()))
  const ledger = createGradientStatistics(format)
  const [losses, accuracies] = [createSeries(), createSeries()]
  let [skipped, stalled] = [0, 0]
  const images = test.images.subarray(0, measured * pixels)

  const used = () => weights.map((one) => roundTo(storing, one.slice()))

  function accuracyOf(copy: NarrowWeights): number {
    const scores = forward(copy, images, storing).at(-1)!
    const classes = layerSizes.at(-1)!
    let right = 0
    for (let image = 0; image < measured; image++) {
      const some = scores.subarray(image * classes, (image + 1) * classes)
      right += Number(some.indexOf(some.reduce((one, other) => Math.max(one, other))) === test.labels[image])
    }
    return right / measured
  }

  /** Applies an update; returns the share of it that was lost to rounding. */
  function descend(gradient: NarrowWeights, factor: number): number {
    let [moving, lost] = [0, 0]
    for (const [layer, slopes] of gradient.entries()) {
      const weight = weights[layer]!
      const next = weight.map((one, at) => one - (rate / factor) * slopes[at]!)
      roundTo(keeping, next)
      for (const [at, slope] of slopes.entries()) {
        if (slope === 0) continue
        moving++
        lost += Number(next[at] === weight[at])
      }
      weights[layer] = next
    }
    return moving > 0 ? lost / moving : 0
  }

  return {
    /** Measures the accuracy after `updates` updates. */
    measure(updates: number) {
      accuracies.add(updates, accuracyOf(used()))
    },
    /** One update, after `updates` earlier ones. */
    step(updates: number, { images: shown, labels }: Minibatch) {
      const copy = used()
      if (updates % every === 0) accuracies.add(updates, accuracyOf(copy))
      const factor = scaling.factor * 2 ** -smallness
      ledger.begin()
      const signals = forward(copy, roundTo(storing, shown.slice()), storing)
      const { loss, gradient } = backward(copy, { signals, labels }, factor, format, ledger.add)
      losses.add(updates, loss)
      const finite = gradient.every((one) => one.every(Number.isFinite))
      if (finite) stalled = descend(gradient, factor)
      else skipped++
      scaling.update(finite)
    },
    picture: (): PrecisionContenderPicture => ({
      ...ledger.picture(),
      loss: losses.points(),
      accuracy: accuracies.points(),
      factor: Math.log2(scaling.factor),
      skipped,
      stalled,
    }),
  }
}
