import { type Array as Arr, type JsTree, jit, tree } from '@jax-js/jax'
import { crossEntropy, frameTensor, intArray } from '../learning/layers'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'
import { predictClasses } from './convolutionNetwork'

/** One of the networks that learn the same digits, from the same batches in the same order. */
export interface ConvolutionContender<P> {
  /** Borrowed, as those of a training. */
  readonly parameters: P
  /** One update from framed images, [batch, 14, 14], and their classes. */
  learn(step: number, frames: Float32Array<ArrayBuffer>, classes: Int32Array<ArrayBuffer>): void
  /** How many framed images, always as many, it takes for what they are. */
  countCorrect(frames: Float32Array<ArrayBuffer>, classes: Int32Array): number
  /** The cross-entropy of each batch before its update, in nats, over the steps. */
  losses(): Float32Array
  dispose(): void
}

const points = 200
/** Adam's rate at first. It falls evenly to zero; of four courses this did best for both networks on a fifth of the digits to learn from, kept back. */
const highest = 0.01

/**
 * @param total The steps of the run.
 * @param scores Consumes the parameters and images, [batch, 14, 14, 1], and gives [batch, 10].
 */
export function createConvolutionContender<P extends JsTree<Arr>>(
  total: number,
  parameters: P,
  scores: (parameters: P, images: Arr) => Arr,
): ConvolutionContender<P> {
  const loss = (p: P, ...[x, y]: Arr[]) => crossEntropy(scores(p, x!), y!)
  const training = createTraining(parameters, loss)
  const answer = jit((p: JsTree<Arr>, x: Arr) => predictClasses(scores(p as P, x)))
  const losses = createSeries(points)
  const rate = (step: number) => highest * (1 - (step - 1) / total)
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
