import type { Array as Arr } from '@jax-js/jax'
import { digitPixels } from '../learning/digits'
import { crossEntropy, floatArray, intArray } from '../learning/layers'
import type { Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'
import { type Accuracy, type LayerStatistics, type ResidualEvaluator, scalar } from './residualEvaluator'
import { initResidual, type ResidualShape, type ResidualWeights, runResidual } from './residualNetwork'

/** The metrics of one network. */
export interface ResidualContenderPicture {
  /** Mean loss of the training batches, in nats: step, loss, … */
  readonly lossCurve: Float32Array
  /** Accuracy on 512 training images: step, share, … */
  readonly trainAccuracyCurve: Float32Array
  /** Accuracy on 512 test images (other writers): step, share, … */
  readonly testAccuracyCurve: Float32Array
  /** At initialisation, and at the latest measurement; absent before the first step. */
  readonly layerStatistics?: { readonly initial: LayerStatistics; readonly latest: LayerStatistics }
}

/** One of the two networks, in training. */
export interface ResidualContender {
  step(done: number, rate: number, images: Float32Array<ArrayBuffer>, labels: Int32Array<ArrayBuffer>): void
  evaluate(done: number): void
  measureLayers(): void
  picture(): ResidualContenderPicture
  dispose(): void
}

/** Starts from random weights, with skip connections (1) or without (0). */
export function createResidualContender(
  random: Random,
  shape: ResidualShape,
  skip: 0 | 1,
  evaluator: ResidualEvaluator,
): ResidualContender {
  const loss = (parameters: ResidualWeights, x: Arr, y: Arr, skipFactor: Arr) => {
    const { scores, signals } = runResidual(parameters, x, skipFactor, shape)
    for (const one of signals) one.dispose()
    return crossEntropy(scores, y)
  }
  const training = createTraining(initResidual(random, shape.depth), loss)
  const losses = createSeries()
  const [train, test] = [createSeries(), createSeries()]
  let layerStatistics: ResidualContenderPicture['layerStatistics']
  return {
    step(done, rate, images, labels) {
      const x = floatArray(images, [labels.length, digitPixels])
      losses.add(done, training.step(rate, x, intArray(labels), scalar(skip)))
    },
    evaluate(done) {
      const shares: Accuracy = evaluator.accuracy(training.parameters, skip)
      train.add(done, shares.train)
      test.add(done, shares.test)
    },
    measureLayers() {
      const latest = evaluator.layerStatistics(training.parameters, skip)
      layerStatistics = { initial: layerStatistics?.initial ?? latest, latest }
    },
    picture: () => ({
      lossCurve: losses.points(),
      trainAccuracyCurve: train.points(),
      testAccuracyCurve: test.points(),
      ...(layerStatistics && { layerStatistics }),
    }),
    dispose: training.dispose,
  }
}
