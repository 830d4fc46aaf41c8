import type { Array as Arr } from '@jax-js/jax'
import { countCorrect, createClassifier } from '../learning/classifier'
import { frameSide } from '../learning/digitFrame'
import { floatArray, frameTensor, intArray } from '../learning/layers'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'
import { classesAt, exampleCounts, type FramedSet, imagesAt } from './examples'
import {
  computeScores,
  selectNetwork,
  stackCopies,
  stackedLoss,
  type TransferNetwork,
} from './transferNetwork'

/**
 * Adam's learning rate; of three this was the best for both networks on a validation set from the training
 * digits, in the centre.
 */
const rate = 0.01

export type FewShotNetworks = ReturnType<typeof createFewShotNetworks>

/**
 * Networks with the same initial weights that learn the same digits, each from a different number of
 * examples, with equally many updates.
 *
 * @param net The initial weights of all; consumed.
 * @param frozen Only the last layer is trained.
 */
export function createFewShotNetworks(net: TransferNetwork, frozen: boolean) {
  const training = createTraining(
    stackCopies(net, exampleCounts.length),
    (nets: TransferNetwork, x: Arr, y: Arr) => stackedLoss(frozen, nets, x, y),
  )
  const classifier = createClassifier((nets: TransferNetwork, index: Arr, x: Arr) =>
    computeScores(selectNetwork(nets, index), x),
  )
  const latestAccuracy = new Float32Array(exampleCounts.length).fill(Number.NaN)
  const curves = exampleCounts.map(() => createSeries(100))

  /**
   * The predictions, as positions in the digits, of the network at index `count` of {@link exampleCounts},
   * for flat images.
   */
  const predict = (count: number, values: Float32Array<ArrayBuffer>) =>
    classifier.predict(training.parameters, intArray(Int32Array.of(count), []), frameTensor(values))

  return {
    /** Borrowed; the first axis is the number of examples. */
    get nets() {
      return training.parameters
    },
    /** One update of each network, with a batch for each, all of one size. */
    learn(set: FramedSet, batches: readonly (readonly number[])[], digits: readonly number[]) {
      const all = batches.flat()
      const shape = [batches.length, all.length / batches.length]
      const x = floatArray(imagesAt(set, all), [...shape, frameSide, frameSide, 1])
      training.step(rate, x, intArray(classesAt(set, all, digits), shape))
    },
    predict,
    /** Measures the accuracy of one network. */
    evaluate(step: number, count: number, values: Float32Array<ArrayBuffer>, truths: Int32Array) {
      const share = countCorrect(predict(count, values), truths) / truths.length
      latestAccuracy[count] = share
      curves[count]!.add(step, share)
    },
    /** The latest accuracy for each number of examples; NaN before the first. */
    latestAccuracy,
    /** The accuracy of one network: step, share, … */
    accuracyCurve: (count: number) => curves[count]!.points(),
    dispose() {
      training.dispose()
      classifier.dispose()
    },
  }
}
