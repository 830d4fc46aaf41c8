import * as tf from '@tensorflow/tfjs-core'

/**
 * The default runs of two labs in TensorFlow.js: the same network sizes and batch sizes, Adam, and the loss read after each step. A step
 * updates both contenders of the lab. Each task returns a function that performs one step.
 */

/** How a convolution is computed: with the library's operation, or as nine shifted matrix products. */
export type ConvolutionForm = 'own' | 'products'

const weights = (...shape: number[]) => tf.variable(tf.randomNormal(shape, 0, 0.3, 'float32', 7))
const biases = (length: number) => tf.variable(tf.zeros([length]))

/** Returns a step that minimizes several losses, each with its own optimizer. */
function makeTrainer(rate: number, losses: readonly (() => tf.Scalar)[]) {
  const optimizers = losses.map(() => tf.train.adam(rate))
  return () => {
    for (const [index, loss] of losses.entries()) {
      tf.tidy(() => {
        optimizers[index]!.minimize(loss, true)!.dataSync()
      })
    }
  }
}

const pointCount = 160
const hiddenUnits = 4

function hiddenLayers() {
  const x = tf.keep(tf.randomUniform([pointCount, 2], -1, 1, 'float32', 1))
  const y = tf.keep(tf.cast(tf.greater(tf.randomUniform([pointCount, 1], -1, 1, 'float32', 2), 0), 'float32'))
  const [unit, unitBias] = [weights(2, 1), biases(1)]
  const [first, firstBias, second, secondBias] = [
    weights(2, hiddenUnits),
    biases(hiddenUnits),
    weights(hiddenUnits, 1),
    biases(1),
  ]
  const loss = (z: tf.Tensor) => tf.losses.sigmoidCrossEntropy(y, z) as tf.Scalar
  const layer = (of: tf.Tensor, w: tf.Tensor, b: tf.Tensor) => tf.add(tf.matMul(of, w), b)
  return makeTrainer(0.03, [
    () => loss(layer(x, unit, unitBias)),
    () => loss(layer(tf.tanh(layer(x, first, firstBias)), second, secondBias)),
  ])
}

const batchSize = 32
const frameSize = 14
const kernelCount = 12
/** The number of hidden units that gives the perceptron as many parameters as the CNN. */
const perceptronUnits = 18
const classCount = 10

function convolution(form: ConvolutionForm) {
  const x = tf.keep(tf.randomUniform([batchSize, frameSize, frameSize, 1], 0, 1, 'float32', 1))
  const labels = tf.keep(tf.cast(tf.randomUniform([batchSize], 0, classCount, 'float32', 2), 'int32'))
  const y = tf.keep(tf.oneHot(labels, classCount))
  const [k1, b1, k2, b2] = [
    weights(3, 3, 1, kernelCount),
    biases(kernelCount),
    weights(3, 3, kernelCount, 2 * kernelCount),
    biases(2 * kernelCount),
  ]
  const [w, b] = [weights(8 * kernelCount, classCount), biases(classCount)]
  const [h, hb, o, ob] = [
    weights(frameSize * frameSize, perceptronUnits),
    biases(perceptronUnits),
    weights(perceptronUnits, classCount),
    biases(classCount),
  ]
  const convolve = form === 'own' ? convolveByOperation : convolveByProducts
  const loss = (z: tf.Tensor) => tf.losses.softmaxCrossEntropy(y, z) as tf.Scalar
  const halve = (of: tf.Tensor) => {
    const [n, height, width, channels] = of.shape as [number, number, number, number]
    return tf.max(tf.reshape(of, [n, height / 2, 2, width / 2, 2 * channels]), 2)
  }
  const pool = (of: tf.Tensor) => {
    const halved = halve(of)
    const [n, height, width, bothColumns] = halved.shape as [number, number, number, number]
    return tf.max(tf.reshape(halved, [n, height, width, 2, bothColumns / 2]), 3)
  }
  return makeTrainer(0.01, [
    () => {
      const first = pool(tf.relu(tf.add(convolve(x, k1), b1)))
      const second = pool(tf.relu(tf.add(convolve(first, k2), b2)))
      return loss(tf.add(tf.matMul(tf.reshape(second, [batchSize, -1]), w), b))
    },
    () => loss(tf.add(tf.matMul(tf.relu(tf.add(tf.matMul(tf.reshape(x, [batchSize, -1]), h), hb)), o), ob)),
  ])
}

const convolveByOperation = (x: tf.Tensor, kernel: tf.Variable) =>
  tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor as tf.Tensor4D, 1, 'valid')

function convolveByProducts(x: tf.Tensor, kernel: tf.Variable): tf.Tensor {
  const [n, height, width, channels] = x.shape as [number, number, number, number]
  const taps = tf.unstack(tf.reshape(kernel, [9, channels, -1]))
  const parts = taps.map((tap, index) => {
    const window = tf.slice(x, [0, Math.floor(index / 3), index % 3, 0], [n, height - 2, width - 2, channels])
    return tf.matMul(tf.reshape(window, [-1, channels]), tap)
  })
  return tf.reshape(tf.addN(parts), [n, height - 2, width - 2, -1])
}

export const tasks = { 'hidden-layers': hiddenLayers, convolution }
