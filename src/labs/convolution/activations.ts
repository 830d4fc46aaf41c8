import { type Array as Arr, jit, nn, tree } from '@jax-js/jax'
import { type Pooling, toChannelsFirst } from '../learning/convolution'
import { allShifts, frameImages } from '../learning/digitFrame'
import { frameTensor, readFloats } from '../learning/layers'
import {
  type Convolutional,
  classCount,
  firstSide,
  type Perceptron,
  runConvolutional,
  runPerceptron,
  secondSide,
} from './convolutionNetwork'

/** The activations and predictions of both networks for the shown digit. */
export interface DigitActivations {
  /** Activations of the first layer after ReLU, [kernels, 12, 12]. */
  readonly first: Float32Array
  /** Activations of the second layer, [2·kernels, 4, 4]. */
  readonly second: Float32Array
  /** Activations of the perceptron's hidden units, [hidden]. */
  readonly hidden: Float32Array
  /** Each network's probabilities of the ten classes. */
  readonly probabilities: { readonly convolutional: Float32Array; readonly perceptron: Float32Array }
  /**
   * The most probable class of each network at each of the 49 shifts, row by row from (−3, −3), and its
   * probability.
   */
  readonly predictionsByShift: {
    readonly convolutional: DigitPredictions
    readonly perceptron: DigitPredictions
  }
}

export interface DigitPredictions {
  readonly classes: Int32Array
  readonly probabilities: Float32Array
}

/** Runs both networks on an 8×8 image at all shifts at once. */
export function createActivationReader(pooling: Pooling, sharing: boolean) {
  const both = jit((c: Convolutional, p: Perceptron, x: Arr) => {
    const { first, second, scores } = runConvolutional(pooling, sharing, c, x.ref)
    const perceived = runPerceptron(p, x)
    return [first, second, nn.softmax(scores, -1), perceived.hidden, nn.softmax(perceived.scores, -1)]
  })
  return {
    /** @param shift The index in {@link allShifts} for which the activations are returned. */
    read(
      image: Float32Array,
      shift: number,
      { convolutional, perceptron }: { convolutional: Convolutional; perceptron: Perceptron },
    ): DigitActivations {
      const frames = frameImages(
        image,
        allShifts.map(() => 0),
        (at) => allShifts[at]!,
      )
      const results = both(tree.ref(convolutional), tree.ref(perceptron), frameTensor(frames))
      const [first, second, convolutionalShares, hidden, perceptronShares] = results.map(readFloats) as [
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
        Float32Array,
      ]
      const one = (of: Float32Array) => {
        const length = of.length / allShifts.length
        return of.slice(shift * length, (shift + 1) * length)
      }
      return {
        first: toChannelsFirst(one(first), firstSide * firstSide),
        second: toChannelsFirst(one(second), secondSide * secondSide),
        hidden: one(hidden),
        probabilities: { convolutional: one(convolutionalShares), perceptron: one(perceptronShares) },
        predictionsByShift: {
          convolutional: findPredictions(convolutionalShares),
          perceptron: findPredictions(perceptronShares),
        },
      }
    },
    dispose: () => both.dispose(),
  }
}

/** The most probable class of each row of [shifts, 10]. */
function findPredictions(shares: Float32Array): DigitPredictions {
  const rows = allShifts.map((_, row) => shares.subarray(row * classCount, (row + 1) * classCount))
  const probabilities = Float32Array.from(rows, (row) => Math.max(...row))
  return { classes: Int32Array.from(rows, (row, index) => row.indexOf(probabilities[index]!)), probabilities }
}
