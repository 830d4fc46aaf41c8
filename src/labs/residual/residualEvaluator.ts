import { type Array as Arr, grad, jit, numpy as np, tree } from '@jax-js/jax'
import { countCorrect, createClassifier } from '../learning/classifier'
import { type DigitSet, type Digits, digitPixels } from '../learning/digits'
import { crossEntropy, floatArray, intArray, scalar } from '../learning/layers'
import { type ResidualShape, type ResidualWeights, runResidual } from './residualNetwork'

/** Statistics of the signals and gradients through a network's layers. */
export interface LayerStatistics {
  /** The norm of the gradient of the mean loss with respect to each layer's weights: [depth]. */
  readonly gradientNorms: Float32Array
  /**
   * The root mean square of the signal over images and units, after the first layer and each block: [depth /
   * 2 + 1].
   */
  readonly signalSizes: Float32Array
  /**
   * The mean cosine similarity between the signals of two images, at the same places: where it is 1, later
   * layers cannot distinguish images.
   */
  readonly similarity: Float32Array
}

/**
 * Images for the layer statistics, as many as in a batch (which compiles faster), and images of each set for
 * the accuracy: always the first ones.
 */
const statisticsImages = 64
const accuracyImages = 512

const firstOf = ({ images, labels }: DigitSet, count: number) => ({
  images: images.slice(0, count * digitPixels),
  labels: labels.slice(0, count),
})

export type ResidualEvaluator = ReturnType<typeof createResidualEvaluator>

/** Evaluates networks of one shape, with programs that are compiled once for both networks. */
export function createResidualEvaluator(shape: ResidualShape, { train, test }: Digits) {
  const statisticsData = firstOf(train, statisticsImages)
  const [trainData, testData] = [firstOf(train, accuracyImages), firstOf(test, accuracyImages)]
  const both = new Float32Array(2 * accuracyImages * digitPixels)
  both.set(trainData.images)
  both.set(testData.images, trainData.images.length)

  const lossWithSignals = (
    weights: Arr,
    others: Omit<ResidualWeights, 'weights'>,
    x: Arr,
    y: Arr,
    skip: Arr,
  ): [Arr, Arr[]] => {
    const { scores, signals } = runResidual({ ...others, weights }, x, skip, shape)
    return [crossEntropy(scores, y), signals]
  }
  const lossGradient = grad(lossWithSignals, { hasAux: true })
  const computeStatistics = jit(({ weights, ...others }: ResidualWeights, x: Arr, y: Arr, skip: Arr) => {
    const [gradients, signals] = lossGradient(weights, others, x, y, skip)
    const sizes = signals.map((one) => np.sqrt(np.square(one.ref).mean()))
    const norms = np.sqrt(np.square(gradients).sum([2, 3])).reshape([-1])
    return [norms, np.stack(sizes), np.stack(signals.map(computeSimilarity))]
  })
  const classifier = createClassifier((parameters: ResidualWeights, x: Arr, skip: Arr) => {
    const { scores, signals } = runResidual(parameters, x, skip, shape, accuracyImages)
    tree.dispose(signals)
    return scores
  })

  return {
    layerStatistics(parameters: ResidualWeights, skip: number): LayerStatistics {
      const data = [
        floatArray(statisticsData.images, [statisticsImages, digitPixels]),
        intArray(statisticsData.labels),
        scalar(skip),
      ] as const
      const results = computeStatistics(tree.ref(parameters), ...data) as Arr[]
      const [gradients, sizes, likeness] = results.map((one) => one.dataSync() as Float32Array)
      return { gradientNorms: gradients!, signalSizes: sizes!, similarity: likeness! }
    },
    /** The shares of training and of test images that a network classifies correctly. */
    accuracy(parameters: ResidualWeights, skip: number) {
      const images = floatArray(both, [2 * accuracyImages, digitPixels])
      const classes = classifier.predict(parameters, images, scalar(skip))
      return {
        train: countCorrect(classes, trainData.labels) / accuracyImages,
        test: countCorrect(classes, testData.labels, accuracyImages) / accuracyImages,
      }
    },
    dispose() {
      computeStatistics.dispose()
      classifier.dispose()
    },
  }
}

/** The mean cosine similarity between two different rows of [batch, width]; consumes it. */
function computeSimilarity(signal: Arr): Arr {
  const count = signal.shape[0]!
  const lengths = np.sqrt(np.square(signal.ref).sum(1, { keepdims: true }).add(1e-30))
  const mean = signal.div(lengths).sum(0)
  // The squared sum of n unit vectors is n, from each with itself, plus the n(n − 1) cosines of pairs.
  return np
    .square(mean)
    .sum()
    .sub(count)
    .div(count * (count - 1))
}
