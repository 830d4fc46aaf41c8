import { digitPixels } from '../learning/digits'
import { createMinibatches } from '../learning/minibatch'
import { createRandom, type Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { computeMean } from '../learning/statistics'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import {
  type BoltzmannMachine,
  computeHidden,
  computeVisible,
  createBoltzmannMachine,
  reconstructionError,
  sampleUnits,
  updateByContrastiveDivergence,
} from './boltzmann'
import type { rbmParameters } from './rbmParameters'

type RbmSettings = Settings<typeof rbmParameters>

/** Images are of 64 pixels, 8 × 8, row by row. */
export interface RbmPicture {
  /** The weights of each hidden unit from the pixels, hidden × 64; around 0, unbounded. */
  readonly filters: Float32Array
  readonly hiddenUnits: number
  /** Eight test images, from 0 to 1. */
  readonly originals: Float32Array
  /** The probabilities of their hidden units, 8 × hidden. */
  readonly hiddenProbabilities: Float32Array
  /** The images reconstructed from these, from 0 to 1. */
  readonly reconstructions: Float32Array
  /**
   * Sixteen images that the machine generates, by chains of Gibbs sampling that continue with every step:
   * probabilities.
   */
  readonly fantasies: Float32Array
  /**
   * Mean squared reconstruction error per pixel, over updates: x, y, …: on the training batch, and on 300
   * test images.
   */
  readonly errorCurve: Float32Array
  readonly testErrorCurve: Float32Array
  /** The error of always returning the mean training image, as a baseline. */
  readonly meanImageError: number
}

const batch = 20
const chains = 16
/** Test images for the error, and updates between two measurements. */
const testCount = 300
const testInterval = 25

/** A restricted Boltzmann machine, trained on handwritten digits without labels. */
export const experiment: Experiment<RbmSettings, RbmPicture> = {
  needsDigits: true,
  begin(settings, digits) {
    const random = createRandom(settings.seed)
    const machine = createBoltzmannMachine(digitPixels, settings.hidden, random)
    const next = createMinibatches(digits.train, batch, random)
    // The fantasies have their own generator, so that they do not change the training.
    const fantasyRandom = createRandom(settings.seed + 100_000)
    let fantasies: Float32Array = new Float32Array(chains * digitPixels).map(() => fantasyRandom.next())
    const [error, testError] = [createSeries(), createSeries()]
    const test = digits.test.images.subarray(0, testCount * digitPixels)
    const meanImageError = measureMeanImageError(digits.train.images, test)
    testError.add(0, reconstructionError(machine, test))
    return countSteps(settings, {
      total: 2400,
      step(step) {
        error.add(step - 1, updateByContrastiveDivergence(machine, next().images, settings, random))
        fantasies = stepFantasies(machine, fantasies, fantasyRandom)
        if (step % testInterval === 0) testError.add(step, reconstructionError(machine, test))
      },
      picture(_, { shown }) {
        const originals = digits.test.images.slice(8 * shown * digitPixels, 8 * (shown + 1) * digitPixels)
        const hiddenProbabilities = computeHidden(machine, originals)
        return {
          filters: readFilters(machine),
          hiddenUnits: machine.hidden,
          originals,
          hiddenProbabilities,
          reconstructions: computeVisible(machine, hiddenProbabilities),
          fantasies: fantasies.slice(),
          errorCurve: error.points(),
          testErrorCurve: testError.points(),
          meanImageError,
        }
      },
    })
  },
}

/** One step of Gibbs sampling, from pixel probabilities to pixel probabilities. */
const stepFantasies = (machine: BoltzmannMachine, fantasies: Float32Array, random: Random) =>
  computeVisible(machine, sampleUnits(computeHidden(machine, sampleUnits(fantasies, random)), random))

/** The weights of each hidden unit, [hidden, visible]. */
function readFilters({ visible, hidden, weights }: BoltzmannMachine): Float32Array {
  return Float32Array.from(
    { length: hidden * visible },
    (_, index) => weights[(index % visible) * hidden + Math.floor(index / visible)]!,
  )
}

/** The mean of images, [64]. */
export function computeMeanImage(images: Float32Array): Float64Array {
  const sums = new Float64Array(digitPixels)
  for (const [index, value] of images.entries()) sums[index % digitPixels]! += value
  return sums.map((sum) => sum / (images.length / digitPixels))
}

/** The mean squared error per pixel of predicting other images by the mean of `images`. */
function measureMeanImageError(images: Float32Array, targets: Float32Array): number {
  const mean = computeMeanImage(images)
  return computeMean(Array.from(targets, (value, index) => (value - mean[index % digitPixels]!) ** 2))
}
