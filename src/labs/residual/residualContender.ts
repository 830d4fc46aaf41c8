import { type Array as Arr, tree } from '@jax-js/jax'
import { digitPixels } from '../learning/digits'
import { crossEntropy, floatArray, intArray, scalar } from '../learning/layers'
import type { Minibatch } from '../learning/minibatch'
import type { Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'
import type { LayerStatistics, ResidualEvaluator } from './residualEvaluator'
import { initResidual, type ResidualShape, type ResidualWeights, runResidual } from './residualNetwork'

/** The metrics of one network. */
export interface ResidualContenderPicture {
  /** Mean loss of the training batches, in nats: step, loss, … */
  readonly lossCurve: Float32Array
  /** Accuracy on 512 training images: step, share, … */
  readonly trainAccuracyCurve: Float32Array
  /** Accuracy on 512 test images (other writers): step, share, … */
  readonly testAccuracyCurve: Float32Array
  /** At initialisation, and at the latest measurement; undefined before the first step. */
  readonly layerStatistics:
    | { readonly initial: LayerStatistics; readonly latest: LayerStatistics }
    | undefined
}

/** One of the two networks, in training from random weights, with skip connections (1) or without (0). */
export function createResidualContender(
  random: Random,
  shape: ResidualShape,
  skip: 0 | 1,
  evaluator: ResidualEvaluator,
) {
  const loss = (parameters: ResidualWeights, x: Arr, y: Arr, skipFactor: Arr) => {
    const { scores, signals } = runResidual(parameters, x, skipFactor, shape)
    tree.dispose(signals)
    return crossEntropy(scores, y)
  }
  const training = createTraining(initResidual(random, shape.depth), loss)
  const losses = createSeries()
  const [train, test] = [createSeries(), createSeries()]
  let layerStatistics: ResidualContenderPicture['layerStatistics']
  return {
    step(done: number, rate: number, { images, labels }: Minibatch) {
      const x = floatArray(images, [labels.length, digitPixels])
      losses.add(done, training.step(rate, x, intArray(labels), scalar(skip)))
    },
    evaluate(done: number) {
      const shares = evaluator.accuracy(training.parameters, skip)
      train.add(done, shares.train)
      test.add(done, shares.test)
    },
    measureLayers() {
      const latest = evaluator.layerStatistics(training.parameters, skip)
      layerStatistics = { initial: layerStatistics?.initial ?? latest, latest }
    },
    picture: (): ResidualContenderPicture => ({
      lossCurve: losses.points(),
      trainAccuracyCurve: train.points(),
      testAccuracyCurve: test.points(),
      layerStatistics,
    }),
    dispose: training.dispose,
  }
}
