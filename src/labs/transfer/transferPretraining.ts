import type { Array as Arr } from '@jax-js/jax'
import { countCorrect, createClassifier } from '../learning/classifier'
import { crossEntropy, frameTensor, intArray } from '../learning/layers'
import type { Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { createShuffledBatches } from '../learning/shuffledBatches'
import { createTraining } from '../learning/training'
import { classesAt, type FramedSet, imagesAt, indexesOf } from './examples'
import { computeScores, initHead, initTrunk, type TransferNetwork } from './transferNetwork'

const batch = 32
const rate = 0.003
/** Steps between two measurements. */
const measurementInterval = 20

/**
 * Training on the digits that have many examples.
 *
 * @param digits The digits to learn, with many examples in each set.
 */
export function createPretraining(
  random: Random,
  { train, test }: { train: FramedSet; test: FramedSet },
  digits: readonly number[],
) {
  const training = createTraining(
    { trunk: initTrunk(random), head: initHead(random) },
    (net: TransferNetwork, x: Arr, y: Arr) => crossEntropy(computeScores(net, x), y),
  )
  const classifier = createClassifier(computeScores)
  const nextBatch = createShuffledBatches(random, indexesOf(train, digits), batch)
  const testIndexes = indexesOf(test, digits).filter((_, index) => index % 2 === 0)
  const truths = classesAt(test, testIndexes, digits)
  const [losses, accuracies] = [createSeries(200), createSeries(100)]

  function accuracy() {
    const images = frameTensor(imagesAt(test, testIndexes))
    return countCorrect(classifier.predict(training.parameters, images), truths) / truths.length
  }

  return {
    step(step: number) {
      const indexes = nextBatch()
      const truths = intArray(classesAt(train, indexes, digits))
      losses.add(step, training.step(rate, frameTensor(imagesAt(train, indexes)), truths))
      if (step % measurementInterval === 0) accuracies.add(step, accuracy())
    },
    /** Borrowed, like `Training.parameters`. */
    get network() {
      return training.parameters
    },
    /** The cross-entropy of each batch before its update, in nats: step, loss, … */
    lossCurve: losses.points,
    /** The accuracy on the same digits of other writers: step, share, … */
    accuracyCurve: accuracies.points,
    dispose() {
      training.dispose()
      classifier.dispose()
    },
  }
}
