import type { Array as Arr, JsTree } from '@jax-js/jax'
import { countCorrect, createClassifier } from '../learning/classifier'
import { crossEntropy, frameTensor, intArray } from '../learning/layers'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'

const maxPoints = 200
/**
 * Adam's initial learning rate; it decays linearly to zero. Of four schedules this was the best for both
 * networks on a validation set, a fifth of the training digits.
 */
const initialRate = 0.01

/**
 * One of the networks that are trained on the same digits, in the same batches in the same order.
 *
 * @param total The steps of the run.
 * @param scores Consumes the parameters and images, [batch, 14, 14, 1], and returns [batch, 10].
 */
export function createConvolutionContender<P extends JsTree<Arr>>(
  total: number,
  parameters: P,
  scores: (parameters: P, images: Arr) => Arr,
) {
  const training = createTraining(parameters, (p: P, x: Arr, y: Arr) => crossEntropy(scores(p, x), y))
  const classifier = createClassifier(scores)
  const losses = createSeries(maxPoints)
  const rate = (step: number) => initialRate * (1 - (step - 1) / total)
  return {
    /** Borrowed, like `Training.parameters`. */
    get parameters() {
      return training.parameters
    },
    /** One update on framed images, [batch, 14, 14], and their classes. */
    learn(step: number, frames: Float32Array<ArrayBuffer>, classes: Int32Array<ArrayBuffer>) {
      losses.add(step, training.step(rate(step), frameTensor(frames), intArray(classes)))
    },
    /** The number of framed images that it classifies correctly. */
    countCorrect: (frames: Float32Array<ArrayBuffer>, classes: Int32Array) =>
      countCorrect(classifier.predict(training.parameters, frameTensor(frames)), classes),
    /** The cross-entropy of each batch before its update, in nats: step, loss, … */
    losses: losses.points,
    dispose() {
      training.dispose()
      classifier.dispose()
    },
  }
}
