import { type Array as Arr, jit, numpy as np, tree } from '@jax-js/jax'
import { crossEntropy, frameTensor, intArray, readFloats } from '../learning/layers'
import type { Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { createShuffledBatches } from '../learning/shuffledBatches'
import { createTraining } from '../learning/training'
import { classesAt, type FramedSet, imagesAt, indexesOf } from './examples'
import { computeScores, initHead, initTrunk, type TransferNetwork } from './transferNetwork'

/** Training on the digits that have many examples. */
export interface Pretraining {
  step(step: number): void
  /** Borrowed, like `Training.parameters`. */
  readonly network: TransferNetwork
  /** The cross-entropy of each batch before its update, in nats: step, loss, … */
  lossCurve(): Float32Array
  /** The accuracy on the same digits of other writers: step, share, … */
  accuracyCurve(): Float32Array
  dispose(): void
}

const batch = 32
const rate = 0.003
/** Steps between two measurements. */
const measurementInterval = 20

/** @param digits The digits to learn, with many examples in each set. */
export function createPretraining(
  random: Random,
  { train, test }: { train: FramedSet; test: FramedSet },
  digits: readonly number[],
): Pretraining {
  const loss = (net: TransferNetwork, ...[x, y]: Arr[]) => crossEntropy(computeScores(net, x!), y!)
  const training = createTraining({ trunk: initTrunk(random), head: initHead(random) }, loss)
  const predictClasses = jit((net: TransferNetwork, x: Arr) => np.argmax(computeScores(net, x), -1))
  const nextBatch = createShuffledBatches(random, indexesOf(train, digits), batch)
  const testIndexes = indexesOf(test, digits).filter((_, index) => index % 2 === 0)
  const truths = classesAt(test, testIndexes, digits)
  const [losses, accuracies] = [createSeries(200), createSeries(100)]

  function accuracy() {
    const answers = readFloats(
      predictClasses(tree.ref(training.parameters) as never, frameTensor(imagesAt(test, testIndexes))),
    )
    return truths.filter((truth, index) => truth === answers[index]).length / truths.length
  }

  return {
    step(step) {
      const indexes = nextBatch()
      const truths = intArray(classesAt(train, indexes, digits))
      losses.add(step, training.step(rate, frameTensor(imagesAt(train, indexes)), truths))
      if (step % measurementInterval === 0) accuracies.add(step, accuracy())
    },
    get network() {
      return training.parameters
    },
    lossCurve: losses.points,
    accuracyCurve: accuracies.points,
    dispose() {
      training.dispose()
      predictClasses.dispose()
    },
  }
}
