import { type Array as Arr, type JsTree, jit, tree } from '@jax-js/jax'
import { crossEntropy, frameTensor, intArray } from '../learning/layers'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'
import { predictClasses } from './convolutionNetwork'

/** One of the networks that are trained on the same digits, in the same batches in the same order. */
export interface ConvolutionContender<P> {
  /** Borrowed, like `Training.parameters`. */
  readonly parameters: P
  /** One update on framed images, [batch, 14, 14], and their classes. */
  learn(step: number, frames: Float32Array<ArrayBuffer>, classes: Int32Array<ArrayBuffer>): void
  /**
   * The number of framed images that it classifies correctly. Always call it with the same number of images.
   */
  countCorrect(frames: Float32Array<ArrayBuffer>, classes: Int32Array): number
  /** The cross-entropy of each batch before its update, in nats: step, loss, … */
  losses(): Float32Array
  dispose(): void
}

const maxPoints = 200
/**
 * Adam's initial learning rate; it decays linearly to zero. Of four schedules this was the best for both
 * networks on a validation set, a fifth of the training digits.
 */
const initialRate = 0.01

/**
 * @param total The steps of the run.
 * @param scores Consumes the parameters and images, [batch, 14, 14, 1], and returns [batch, 10].
 */
export function createConvolutionContender<P extends JsTree<Arr>>(
  total: number,
  parameters: P,
  scores: (parameters: P, images: Arr) => Arr,
): ConvolutionContender<P> {
  const loss = (p: P, ...[x, y]: Arr[]) => crossEntropy(scores(p, x!), y!)
  const training = createTraining(parameters, loss)
  const answer = jit((p: JsTree<Arr>, x: Arr) => predictClasses(scores(p as P, x)))
  const losses = createSeries(maxPoints)
  const rate = (step: number) => initialRate * (1 - (step - 1) / total)
  return {
    get parameters() {
      return training.parameters
    },
    learn(step, frames, classes) {
      losses.add(step, training.step(rate(step), frameTensor(frames), intArray(classes)))
    },
    countCorrect(frames, classes) {
      const answers = answer(tree.ref(training.parameters) as never, frameTensor(frames)).dataSync()
      return classes.reduce((sum, one, index) => sum + Number(answers[index] === one), 0)
    },
    losses: losses.points,
    dispose() {
      training.dispose()
      answer.dispose()
    },
  }
}
