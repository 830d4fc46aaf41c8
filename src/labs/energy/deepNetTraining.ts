import { type Array as Arr, grad, jit, numpy as np, tree } from '@jax-js/jax'
import { countCorrect, createClassifier } from '../learning/classifier'
import { type DigitSet, digitPixels } from '../learning/digits'
import { floatArray, intArray, readFloats } from '../learning/layers'
import type { Minibatch } from '../learning/minibatch'
import { createSeries } from '../learning/series'
import { createGradientDescent, createTraining } from '../learning/training'
import { computeLoss, computeScores, type SigmoidNet } from './sigmoidNet'

export interface DeepNetPicture {
  /** Cross-entropy of each batch, in nats; 2.30 for random guessing. */
  readonly lossCurve: Float32Array
  /** The accuracy on the test images (of other writers). */
  readonly accuracyCurve: Float32Array
  /**
   * The norm of the gradient with respect to the weights of each hidden layer, lowest first, on one batch, at
   * the latest measurement; empty before the first.
   */
  readonly gradientNorms: Float32Array
}

const toArrays = ({ images, labels }: Minibatch) =>
  [floatArray(images, [labels.length, digitPixels]), intArray(labels)] as const

/** Updates between two measurements. */
const testInterval = 50

/** Supervised training of a network, with its curves. Takes the network over. */
export function createDeepNetTraining({
  net,
  next,
  test,
  adam,
  rate,
}: {
  net: SigmoidNet
  next: () => Minibatch
  test: DigitSet
  adam: boolean
  rate: number
}) {
  const training = (adam ? createTraining : createGradientDescent)(net, computeLoss)
  // The test images stay in the array library; each measurement borrows them.
  const images = floatArray(Float32Array.from(test.images), [test.count, digitPixels])
  const classifier = createClassifier(computeScores)
  const computeNorms = jit((network: SigmoidNet, inputs: Arr, labels: Arr) => {
    const { w, b, top, topBias } = grad(computeLoss)(network, inputs, labels) as SigmoidNet
    for (const other of [b, top, topBias]) other.dispose()
    return np.sqrt(np.square(w).sum([1, 2]))
  })
  const [loss, accuracy] = [createSeries(), createSeries()]
  let gradientNorms = new Float32Array()

  function examine(updates: number) {
    const predicted = classifier.predict(training.parameters, images.ref)
    accuracy.add(updates, countCorrect(predicted, test.labels) / test.count)
  }

  return {
    /** Measures the accuracy after `updates` updates. */
    examine,
    /** One update, after `updates` earlier ones. */
    step(updates: number) {
      const batch = next()
      if (updates % testInterval === 0) {
        examine(updates)
        gradientNorms = readFloats(computeNorms(tree.ref(training.parameters), ...toArrays(batch)))
      }
      loss.add(updates, training.step(rate, ...toArrays(batch)))
    },
    picture: (): DeepNetPicture => ({
      lossCurve: loss.points(),
      accuracyCurve: accuracy.points(),
      gradientNorms,
    }),
    dispose() {
      for (const one of [training, images, classifier, computeNorms]) one.dispose()
    },
  }
}
