import { type Array as Arr, type JsTree, jit, nn, tree } from '@jax-js/jax'
import { byChannel, type Pooling } from '../learning/convolution'
import { allShifts, framePixels, place } from '../learning/frame'
import { framedImages, numbers } from '../learning/layers'
import {
  type Convolutional,
  classes,
  firstSide,
  type Perceptron,
  perceive,
  respond,
  secondSide,
} from './convolutionNetwork'

/** What both networks make of the digit that is looked at. */
export interface Look {
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
    readonly convolutional: DigitAnswers
    readonly perceptron: DigitAnswers
  }
}

export interface DigitAnswers {
  readonly classes: Int32Array
  readonly probabilities: Float32Array
}

/** Looks at an image, of 8×8, at all shifts at once. */
export interface Looking {
  /** @param shift Which of all shifts the responses are wanted for. */
  at(image: Float32Array, shift: number, nets: { convolutional: Convolutional; perceptron: Perceptron }): Look
  dispose(): void
}

export function createLooking(pooling: Pooling, sharing: boolean): Looking {
  const both = jit((c: JsTree<Arr>, p: JsTree<Arr>, x: Arr) => {
    const { first, second, scores } = respond(pooling, sharing, c as Convolutional, x.ref)
    const perceived = perceive(p as Perceptron, x)
    return [first, second, nn.softmax(scores, -1), perceived.hidden, nn.softmax(perceived.scores, -1)]
  })
  return {
    at(image, shift, { convolutional, perceptron }) {
      const frames = new Float32Array(allShifts.length * framePixels)
      for (const [at, one] of allShifts.entries()) place(image, 0, one, frames, at)
      const results = both(
        tree.ref(convolutional) as never,
        tree.ref(perceptron) as never,
        framedImages(frames),
      )
      const [first, second, shares, hidden, others] = results.map(numbers) as [
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
        first: byChannel(one(first), firstSide * firstSide),
        second: byChannel(one(second), secondSide * secondSide),
        hidden: one(hidden),
        probabilities: { convolutional: one(shares), perceptron: one(others) },
        byShift: { convolutional: answers(shares), perceptron: answers(others) },
      }
    },
    dispose: () => both.dispose(),
  }
}

/** The most probable class of each row of [shifts, 10]. */
function answers(shares: Float32Array): DigitAnswers {
  const rows = allShifts.map((_, row) => shares.subarray(row * classes, (row + 1) * classes))
  const probabilities = Float32Array.from(rows, (row) => Math.max(...row))
  return { classes: Int32Array.from(rows, (row, index) => row.indexOf(probabilities[index]!)), probabilities }
}
