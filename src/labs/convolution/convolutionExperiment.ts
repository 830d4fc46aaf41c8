import { createBatches } from '../learning/batches'
import { taps, toChannelsFirst } from '../learning/convolution'
import { type Digits, pixels } from '../learning/digits'
import { allShifts, framed, framePixels, noShift, randomShift, readDrawing } from '../learning/frame'
import { readFloats } from '../learning/layers'
import { createRandom } from '../learning/random'
import type { Experiment, Run } from '../runner/experiment'
import type { SettingOf } from '../runner/knob'
import { createActivationReader } from './activations'
import { createConvolutionContender } from './convolutionContender'
import {
  type Convolutional,
  computeConvolutionalScores,
  computePerceptronScores,
  countConvolutionalParameters,
  countParameters,
  firstSide,
  initConvolutional,
  initPerceptron,
  matchHiddenUnits,
} from './convolutionNetwork'
import type { knobs } from './convolutionParameters'
import type { ConvolutionLabPicture, PerNetwork } from './convolutionPicture'
import { createDigitEvaluator, meanOver } from './digitEvaluator'

export type ConvolutionSettings = SettingOf<typeof knobs>

const batch = 32
/** Without weight sharing, the positions, along one axis, whose kernels are shown. */
const shownPlaces = [0, Math.floor(firstSide / 2), firstSide - 1]

/** A convolutional network against a perceptron with one hidden layer and about as many parameters. */
export const experiment: Experiment<ConvolutionSettings, ConvolutionLabPicture> = { needsDigits: true, begin }

function begin(
  setting: ConvolutionSettings,
  { train, test }: Digits,
): Run<ConvolutionSettings, ConvolutionLabPicture> {
  const { pooling, sharing, augment, kernels, steps: total, seed } = setting
  // Each use of randomness has its own generator, so that a switch changes only what it switches.
  const chance = (use: number) => createRandom(seed * 4 + use)
  const hidden = matchHiddenUnits(kernels)
  const cnn = createConvolutionContender(
    total,
    initConvolutional(chance(0), kernels, sharing),
    (p: Convolutional, x) => computeConvolutionalScores(pooling, sharing, p, x),
  )
  const mlp = createConvolutionContender(total, initPerceptron(chance(1), hidden), computePerceptronScores)
  const exam = createDigitEvaluator([cnn, mlp], test, total)
  const looking = createActivationReader(pooling, sharing)
  const items = Array.from({ length: train.count }, (_, index) => index)
  const draw = createBatches(chance(2), items, batch)
  const moves = chance(3)
  let looked = setting
  let done = 0

  function step() {
    done++
    const indexes = draw()
    const frames = framed(train.images, indexes, () => (augment ? randomShift(moves) : noShift))
    const classes = Int32Array.from(indexes, (index) => train.labels[index]!)
    for (const net of [cnn, mlp]) net.learn(done, frames, classes)
    exam.afterStep(done)
  }

  function picture(): ConvolutionLabPicture {
    const { which, right, down, drawn } = looked
    const index = which - 1
    const image = drawn ? readDrawing(drawn) : test.images.slice(index * pixels, (index + 1) * pixels)
    const shift = allShifts.findIndex((one) => one[0] === right && one[1] === down)
    const parameters = { convolutional: cnn.parameters, perceptron: mlp.parameters }
    return {
      step: done,
      total,
      sizes: {
        convolutional: countParameters(parameters.convolutional),
        perceptron: countParameters(parameters.perceptron),
      },
      sharedSize: countConvolutionalParameters(kernels),
      kernels,
      hidden,
      losses: { convolutional: cnn.losses(), perceptron: mlp.losses() },
      accuracies: each((net) => exam.accuracyCurves[net]!.points()),
      accuracy: each((net) => exam.latest[net]!),
      byShift: each((net) => exam.accuracyByShift[net]!.slice()),
      shifted: each((net) => meanOver(exam.accuracyByShift[net]!, (distance) => distance > 0)),
      near: each((net) => meanOver(exam.accuracyByShift[net]!, (distance) => distance === 1)),
      digit: image,
      image: framed(image, [0], () => [right, down]),
      label: drawn ? -1 : test.labels[index]!,
      weights: weightsOf(parameters.convolutional, sharing),
      places: sharing ? 1 : shownPlaces.length ** 2,
      templates: toChannelsFirst(readFloats(parameters.perceptron.hidden.w.ref), framePixels),
      look: done === 0 ? null : looking.read(image, shift, parameters),
    }
  }

  return {
    total,
    get done() {
      return done
    },
    step,
    picture,
    probe(setting) {
      looked = setting
    },
    dispose() {
      for (const one of [cnn, mlp, looking]) one.dispose()
    },
  }
}

/** A value for each network, from its index among the contenders. */
const each = <T>(of: (rival: number) => T): PerNetwork<T> => ({ convolutional: of(0), perceptron: of(1) })

/** The shown weights of the first layer, [places, kernels, 9]. */
function weightsOf({ first: { w } }: Convolutional, sharing: boolean): Float32Array {
  const all = readFloats(w.ref)
  if (sharing) return toChannelsFirst(all, taps)
  const length = all.length / firstSide ** 2
  const places = shownPlaces.flatMap((row) => shownPlaces.map((column) => row * firstSide + column))
  return Float32Array.from(
    places.flatMap((place) => [...toChannelsFirst(all.subarray(place * length, (place + 1) * length), taps)]),
  )
}
