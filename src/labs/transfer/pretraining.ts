import { type Array as Arr, jit, numpy as np, tree } from '@jax-js/jax'
import { createBatches } from '../learning/batches'
import { crossEntropy, framedImages, integers, numbers } from '../learning/layers'
import type { Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'
import { classesAt, type FramedSet, imagesAt, indexesOf } from './examples'
import { head, type Net, scores, trunk } from './transferNetwork'

/** Learning to tell apart digits of which there are many examples. */
export interface Pretraining {
  step(step: number): void
  /** Borrowed, as those of a training. */
  readonly net: Net
  /** The cross-entropy of each batch before its update, in nats, over the steps. */
  losses(): Float32Array
  /** The share of right answers on the same digits of other writers, over the steps. */
  accuracies(): Float32Array
  dispose(): void
}

const batch = 32
const rate = 0.003
/** Steps from one measurement to the next. */
const period = 20

/** @param digits Those to learn, of which each set has many. */
export function createPretraining(
  random: Random,
  { train, test }: { train: FramedSet; test: FramedSet },
  digits: readonly number[],
): Pretraining {
  const loss = (net: Net, ...[x, y]: Arr[]) => crossEntropy(scores(net, x!), y!)
  const training = createTraining({ trunk: trunk(random), head: head(random) }, loss)
  const answer = jit((net: Net, x: Arr) => np.argmax(scores(net, x), -1))
  const draw = createBatches(random, indexesOf(train, digits), batch)
  const asked = indexesOf(test, digits).filter((_, index) => index % 2 === 0)
  const truths = classesAt(test, asked, digits)
  const [losses, accuracies] = [createSeries(200), createSeries(100)]

  function accuracy() {
    const answers = numbers(
      answer(tree.ref(training.parameters) as never, framedImages(imagesAt(test, asked))),
    )
    return truths.filter((truth, index) => truth === answers[index]).length / truths.length
  }

  return {
    step(step) {
      const indexes = draw()
      const truths = integers(classesAt(train, indexes, digits))
      losses.add(step, training.step(rate, framedImages(imagesAt(train, indexes)), truths))
      if (step % period === 0) accuracies.add(step, accuracy())
    },
    get net() {
      return training.parameters
    },
    losses: losses.points,
    accuracies: accuracies.points,
    dispose() {
      training.dispose()
      answer.dispose()
    },
  }
}
