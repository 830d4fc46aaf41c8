import { type Array as Arr, type JsTree, jit, nn, tree } from '@jax-js/jax'
import { type Pooling, toChannelsFirst } from '../learning/convolution'
import { allShifts, framePixels, placeInFrame } from '../learning/frame'
import { frameTensor, readFloats } from '../learning/layers'
import {
  type Convolutional,
  classes,
  firstSide,
  type Perceptron,
  runConvolutional,
  runPerceptron,
  secondSide,
} from './convolutionNetwork'

/** What both networks make of the digit that is looked at. */
export interface DigitActivations {
  /** Responses of the first layer after the rectifier, [kernels, 12, 12]. */
  readonly first: Float32Array
  /** Of the second, [2·kernels, 4, 4]. */
  readonly second: Float32Array
  /** Responses of the perceptron's hidden units, [hidden]. */
  readonly hidden: Float32Array
  /** How probable each network takes each of the ten classes to be; they add up to 1. */
  readonly probabilities: { readonly convolutional: Float32Array; readonly perceptron: Float32Array }
  /** The class that each takes the digit for at each of the 49 shifts, row by row from (−3, −3), and how probable it takes it to be. */
  readonly byShift: {
    readonly convolutional: DigitPredictions
    readonly perceptron: DigitPredictions
  }
}

export interface DigitPredictions {
  readonly classes: Int32Array
  readonly probabilities: Float32Array
}

/** Looks at an image, of 8×8, at all shifts at once. */
export interface ActivationReader {
  /** @param shift Which of all shifts the responses are wanted for. */
  read(
    image: Float32Array,
    shift: number,
    nets: { convolutional: Convolutional; perceptron: Perceptron },
  ): DigitActivations
  dispose(): void
}

export function createActivationReader(pooling: Pooling, sharing: boolean): ActivationReader {
  const both = jit((c: JsTree<Arr>, p: JsTree<Arr>, x: Arr) => {
    const { first, second, scores } = runConvolutional(pooling, sharing, c as Convolutional, x.ref)
    const perceived = runPerceptron(p as Perceptron, x)
    return [first, second, nn.softmax(scores, -1), perceived.hidden, nn.softmax(perceived.scores, -1)]
  })
  return {
    read(image, shift, { convolutional, perceptron }) {
      const frames = new Float32Array(allShifts.length * framePixels)
      for (const [at, one] of allShifts.entries()) placeInFrame(image, 0, one, frames, at)
      const results = both(
        tree.ref(convolutional) as never,
        tree.ref(perceptron) as never,
        frameTensor(frames),
      )
      const [first, second, shares, hidden, others] = results.map(readFloats) as [
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
        probabilities: { convolutional: one(shares), perceptron: one(others) },
        byShift: { convolutional: answers(shares), perceptron: answers(others) },
      }
    },
    dispose: () => both.dispose(),
  }
}

/** The most probable class of each row of [shifts, 10]. */
function answers(shares: Float32Array): DigitPredictions {
  const rows = allShifts.map((_, row) => shares.subarray(row * classes, (row + 1) * classes))
  const probabilities = Float32Array.from(rows, (row) => Math.max(...row))
  return { classes: Int32Array.from(rows, (row, index) => row.indexOf(probabilities[index]!)), probabilities }
}
