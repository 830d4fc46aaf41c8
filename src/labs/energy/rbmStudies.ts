import { digitPixels } from '../learning/digits'
import { createRandom } from '../learning/random'
import { createRunner } from '../runner/createRunner'
import type { Study } from '../runner/experiment'
import { computeMeanImage, experiment } from './rbmExperiment'
import { rbmParameters } from './rbmParameters'
import { measureSmoothness } from './smoothness'

/** The mean over images [count, 64] of the mean squared distance per pixel to the nearest of others. */
export function meanNearestDistance(images: Float32Array, others: Float32Array): number {
  let sum = 0
  for (let one = 0; one < images.length; one += digitPixels) {
    let nearest = Number.POSITIVE_INFINITY
    for (let other = 0; other < others.length; other += digitPixels) {
      let distance = 0
      for (let pixel = 0; pixel < digitPixels && distance < nearest; pixel++) {
        distance += (images[one + pixel]! - others[other + pixel]!) ** 2
      }
      nearest = Math.min(nearest, distance)
    }
    sum += nearest
  }
  return sum / images.length
}

const lastValue = (points: Float32Array) => points.at(-1)!

/**
 * A full run, and 400 updates of the same without unlearning. Decided in advance: the error on other writers
 * ends below a third of the mean image's; neighbouring weights correlate by at least 0.3, and by less than
 * 0.1 at the start; fantasies are closer to a training image than the mean image is; without unlearning the
 * error is above half the mean image's.
 */
const features: Study = {
  measure(seed, digits) {
    const run = createRunner(experiment, rbmParameters)
    const [before, after] = [run({ seed }, digits, 0), run({ seed }, digits)]
    const { images } = digits.train
    const random = createRandom(seed)
    // Independent pixels with their own means: what a machine without hidden units would generate.
    const mean = Float32Array.from(computeMeanImage(images))
    const independentPixels = Float32Array.from({ length: 16 * digitPixels }, (_, at) =>
      Number(random.next() < mean[at % digitPixels]!),
    )
    return {
      meanError: after.meanImageError,
      testError: lastValue(after.testErrorCurve),
      testErrorHebb: lastValue(run({ seed, unlearns: false }, digits, 400).testErrorCurve),
      smoothnessBefore: measureSmoothness(before.filters),
      smoothness: measureSmoothness(after.filters),
      fantasyDistance: meanNearestDistance(after.fantasies, images),
      meanImageDistance: meanNearestDistance(mean, images),
      apartDistance: meanNearestDistance(independentPixels, images),
    }
  },
  claims: {
    rebuilds: ({ testError, meanError }) => testError! <= meanError! / 3,
    filtersAreNoNoise: (one) => one.smoothness! >= 0.3 && Math.abs(one.smoothnessBefore!) < 0.1,
    imaginesDigits: (one) => one.fantasyDistance! < one.meanImageDistance!,
    needsUnlearning: ({ testErrorHebb, meanError }) => testErrorHebb! > meanError! / 2,
  },
}

export const studies = { features }
