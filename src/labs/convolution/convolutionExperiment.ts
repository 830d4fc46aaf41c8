import { createBatches } from '../learning/batches'
import { byChannel, taps } from '../learning/convolution'
import { type Digits, pixels } from '../learning/digits'
import { allShifts, chanceShift, framed, framePixels, noShift, readDrawing } from '../learning/frame'
import { numbers } from '../learning/layers'
import { createRandom } from '../learning/random'
import type { Experiment, Run } from '../runner/experiment'
import type { SettingOf } from '../runner/knob'
import { createRival } from './convolutionContender'
import {
  type Convolutional,
  convolutional,
  convolutionalScores,
  convolutionalSize,
  firstSide,
  hiddenUnits,
  perceptron,
  perceptronScores,
  size,
} from './convolutionNetwork'
import type { knobs } from './convolutionParameters'
import type { ConvolutionLabPicture, PerNetwork } from './convolutionPicture'
import { createExam, meanOver } from './exam'
import { createLooking } from './look'

export type ConvolutionSettings = SettingOf<typeof knobs>

const batch = 32
/** Places whose kernels are seen where each has its own, along an edge. */
const shownPlaces = [0, Math.floor(firstSide / 2), firstSide - 1]

/** A convolutional network against a perceptron with one hidden layer that learns as many numbers. */
export const experiment: Experiment<ConvolutionSettings, ConvolutionLabPicture> = { needsDigits: true, begin }

function begin(
  setting: ConvolutionSettings,
  { train, test }: Digits,
): Run<ConvolutionSettings, ConvolutionLabPicture> {
  const { pooling, sharing, augment, kernels, steps: total, seed } = setting
  // Each chance has its own sequence, so that a switch changes nothing but what it switches.
  const chance = (use: number) => createRandom(seed * 4 + use)
  const hidden = hiddenUnits(kernels)
  const cnn = createRival(total, convolutional(chance(0), kernels, sharing), (p: Convolutional, x) =>
    convolutionalScores(pooling, sharing, p, x),
  )
  const mlp = createRival(total, perceptron(chance(1), hidden), perceptronScores)
  const exam = createExam([cnn, mlp], test, total)
  const looking = createLooking(pooling, sharing)
  const items = Array.from({ length: train.count }, (_, index) => index)
  const draw = createBatches(chance(2), items, batch)
  const moves = chance(3)
  let looked = setting
  let done = 0

  function step() {
    done++
    const indexes = draw()
    const frames = framed(train.images, indexes, () => (augment ? chanceShift(moves) : noShift))
    const classes = Int32Array.from(indexes, (index) => train.labels[index]!)
    for (const net of [cnn, mlp]) net.learn(done, frames, classes)
    exam.after(done)
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
      sizes: { convolutional: size(parameters.convolutional), perceptron: size(parameters.perceptron) },
      sharedSize: convolutionalSize(kernels),
      kernels,
      hidden,
      losses: { convolutional: cnn.losses(), perceptron: mlp.losses() },
      accuracies: each((net) => exam.curves[net]!.points()),
      accuracy: each((net) => exam.latest[net]!),
      byShift: each((net) => exam.byShift[net]!.slice()),
      shifted: each((net) => meanOver(exam.byShift[net]!, (distance) => distance > 0)),
      near: each((net) => meanOver(exam.byShift[net]!, (distance) => distance === 1)),
      digit: image,
      image: framed(image, [0], () => [right, down]),
      label: drawn ? -1 : test.labels[index]!,
      weights: weightsOf(parameters.convolutional, sharing),
      places: sharing ? 1 : shownPlaces.length ** 2,
      templates: byChannel(numbers(parameters.perceptron.hidden.w.ref), framePixels),
      look: done === 0 ? null : looking.at(image, shift, parameters),
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

/** A figure of each network, by its place among the rivals. */
const each = <T>(of: (rival: number) => T): PerNetwork<T> => ({ convolutional: of(0), perceptron: of(1) })

/** The weights of the first layer that are seen, [places, kernels, 9]. */
function weightsOf({ first: { w } }: Convolutional, sharing: boolean): Float32Array {
  const all = numbers(w.ref)
  if (sharing) return byChannel(all, taps)
  const length = all.length / firstSide ** 2
  const places = shownPlaces.flatMap((row) => shownPlaces.map((column) => row * firstSide + column))
  return Float32Array.from(
    places.flatMap((place) => [...byChannel(all.subarray(place * length, (place + 1) * length), taps)]),
  )
}
