import { type Array as Arr, jit, numpy as np, tree } from '@jax-js/jax'
import { frameSide } from '../learning/digitFrame'
import { floatArray, frameTensor, intArray, readFloats } from '../learning/layers'
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
 * Networks with the same initial weights that learn the same digits, each from a different number of
 * examples, with equally many updates.
 */
export interface FewShotNetworks {
  /** Borrowed; the first axis is the number of examples. */
  readonly nets: TransferNetwork
  /** One update of each network, with a batch for each, all of one size. */
  learn(set: FramedSet, batches: readonly (readonly number[])[], digits: readonly number[]): void
  /**
   * The predictions, as positions in the digits, of the network at index `count` of {@link exampleCounts},
   * for flat images.
   */
  predict(count: number, values: Float32Array<ArrayBuffer>): Float32Array
  /** Measures the accuracy of one network. */
  evaluate(step: number, count: number, values: Float32Array<ArrayBuffer>, truths: Int32Array): void
  /** The latest accuracy for each number of examples; NaN before the first. */
  readonly latestAccuracy: Float32Array
  /** The accuracy of one network: step, share, … */
  accuracyCurve(count: number): Float32Array
  dispose(): void
}

/**
 * Adam's learning rate; of three this was the best for both networks on a validation set from the training
 * digits, in the centre.
 */
const rate = 0.01

/** @param net The initial weights of all; consumed. @param frozen Only the last layer is trained. */
export function createFewShotNetworks(net: TransferNetwork, frozen: boolean): FewShotNetworks {
  const loss = (nets: TransferNetwork, ...[x, y]: Arr[]) => stackedLoss(frozen, nets, x!, y!)
  const training = createTraining(stackCopies(net, exampleCounts.length), loss)
  const answer = jit((nets: TransferNetwork, index: Arr, x: Arr) =>
    np.argmax(computeScores(selectNetwork(nets, index), x), -1),
  )
  const latestAccuracy = new Float32Array(exampleCounts.length).fill(Number.NaN)
  const curves = exampleCounts.map(() => createSeries(100))

  const predict = (count: number, values: Float32Array<ArrayBuffer>) =>
    readFloats(
      answer(tree.ref(training.parameters) as never, intArray(Int32Array.of(count), []), frameTensor(values)),
    )

  return {
    get nets() {
      return training.parameters
    },
    learn(set, batches, digits) {
      const all = batches.flat()
      const shape = [batches.length, all.length / batches.length]
      const x = floatArray(imagesAt(set, all), [...shape, frameSide, frameSide, 1])
      training.step(rate, x, intArray(classesAt(set, all, digits), shape))
    },
    predict,
    evaluate(step, count, values, truths) {
      const predictions = predict(count, values)
      const share = truths.filter((truth, index) => truth === predictions[index]).length / truths.length
      latestAccuracy[count] = share
      curves[count]!.add(step, share)
    },
    latestAccuracy,
    accuracyCurve: (count) => curves[count]!.points(),
    dispose() {
      training.dispose()
      answer.dispose()
    },
  }
}
