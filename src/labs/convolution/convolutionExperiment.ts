import { taps, toChannelsFirst } from '../learning/convolution'
import {
  allShifts,
  frameImages,
  framePixels,
  noShift,
  parseDrawing,
  randomShift,
} from '../learning/digitFrame'
import { type Digits, digitPixels } from '../learning/digits'
import { countParameters, readFloats } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createShuffledBatches } from '../learning/shuffledBatches'
import { countSteps } from '../runner/countSteps'
import type { Experiment, Run } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import { createActivationReader } from './activations'
import { createConvolutionContender } from './convolutionContender'
import {
  type Convolutional,
  computeConvolutionalScores,
  computePerceptronScores,
  countConvolutionalParameters,
  firstSide,
  initConvolutional,
  initPerceptron,
  matchHiddenUnits,
} from './convolutionNetwork'
import type { convolutionParameters } from './convolutionParameters'
import type { ConvolutionLabPicture, PerNetwork } from './convolutionPicture'
import { createDigitEvaluator, meanOver } from './digitEvaluator'

export type ConvolutionSettings = Settings<typeof convolutionParameters>

const batch = 32
/** Without weight sharing, the positions, along one axis, whose kernels are shown. */
const shownPositions = [0, Math.floor(firstSide / 2), firstSide - 1]

/** A convolutional network against a perceptron with one hidden layer and about as many parameters. */
export const experiment: Experiment<ConvolutionSettings, ConvolutionLabPicture> = { needsDigits: true, begin }

function begin(
  settings: ConvolutionSettings,
  { train, test }: Digits,
): Run<ConvolutionSettings, ConvolutionLabPicture> {
  const { pooling, sharing, augment, kernels: kernelCount, steps: total, seed } = settings
  // Each use of randomness has its own generator, so that a switch changes only what it switches.
  const createGenerator = (use: number) => createRandom(seed * 4 + use)
  const hiddenUnits = matchHiddenUnits(kernelCount)
  const cnn = createConvolutionContender(
    total,
    initConvolutional(createGenerator(0), kernelCount, sharing),
    (p: Convolutional, x) => computeConvolutionalScores(pooling, sharing, p, x),
  )
  const mlp = createConvolutionContender(
    total,
    initPerceptron(createGenerator(1), hiddenUnits),
    computePerceptronScores,
  )
  const evaluator = createDigitEvaluator([cnn, mlp], test, total)
  const activationReader = createActivationReader(pooling, sharing)
  const nextBatch = createShuffledBatches(createGenerator(2), [...train.labels.keys()], batch)
  const shiftRandom = createGenerator(3)

  function step(done: number) {
    const indexes = nextBatch()
    const frames = frameImages(train.images, indexes, () => (augment ? randomShift(shiftRandom) : noShift))
    const classes = Int32Array.from(indexes, (index) => train.labels[index]!)
    for (const net of [cnn, mlp]) net.learn(done, frames, classes)
    evaluator.afterStep(done)
  }

  function picture(done: number, { which, right, down, drawn }: ConvolutionSettings): ConvolutionLabPicture {
    const index = which - 1
    const image = drawn
      ? parseDrawing(drawn)
      : test.images.slice(index * digitPixels, (index + 1) * digitPixels)
    const shift = allShifts.findIndex((one) => one[0] === right && one[1] === down)
    const parameters = { convolutional: cnn.parameters, perceptron: mlp.parameters }
    return {
      step: done,
      total,
      parameterCounts: {
        convolutional: countParameters(parameters.convolutional),
        perceptron: countParameters(parameters.perceptron),
      },
      sharedParameterCount: countConvolutionalParameters(kernelCount),
      kernelCount,
      hiddenUnits,
      lossCurves: { convolutional: cnn.losses(), perceptron: mlp.losses() },
      accuracyCurves: each((net) => evaluator.accuracyCurves[net]!.points()),
      accuracy: each((net) => evaluator.latest[net]!),
      accuracyByShift: each((net) => evaluator.accuracyByShift[net]!.slice()),
      shiftedAccuracy: each((net) => meanOver(evaluator.accuracyByShift[net]!, (distance) => distance > 0)),
      onePixelAccuracy: each((net) =>
        meanOver(evaluator.accuracyByShift[net]!, (distance) => distance === 1),
      ),
      digit: image,
      image: frameImages(image, [0], () => [right, down]),
      label: drawn ? -1 : test.labels[index]!,
      kernelWeights: readKernelWeights(parameters.convolutional, sharing),
      positions: sharing ? 1 : shownPositions.length ** 2,
      templates: toChannelsFirst(readFloats(parameters.perceptron.hidden.w.ref), framePixels),
      activations: done === 0 ? null : activationReader.read(image, shift, parameters),
    }
  }

  return countSteps(settings, {
    total,
    step,
    picture,
    dispose() {
      for (const one of [cnn, mlp, activationReader]) one.dispose()
    },
  })
}

/** A value for each network, from its index among the contenders. */
const each = <T>(of: (contender: number) => T): PerNetwork<T> => ({ convolutional: of(0), perceptron: of(1) })

/** The shown weights of the first layer, [places, kernels, 9]. */
function readKernelWeights({ first: { w } }: Convolutional, sharing: boolean): Float32Array {
  const all = readFloats(w.ref)
  if (sharing) return toChannelsFirst(all, taps)
  const length = all.length / firstSide ** 2
  const places = shownPositions.flatMap((row) => shownPositions.map((column) => row * firstSide + column))
  return Float32Array.from(
    places.flatMap((place) => [...toChannelsFirst(all.subarray(place * length, (place + 1) * length), taps)]),
  )
}
