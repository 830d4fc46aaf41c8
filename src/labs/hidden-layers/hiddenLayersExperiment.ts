import { type Array as Arr, nn, numpy as np, tree } from '@jax-js/jax'
import {
  applyDense,
  binaryCrossEntropy,
  type Dense,
  floatArray,
  initDense,
  readFloats,
  sigmoid,
} from '../learning/layers'
import {
  drawMoonPoints,
  drawSpiralPoints,
  drawXorPoints,
  type LabelledPoint,
  parsePoints,
} from '../learning/pointTasks'
import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import { createTraining, type Training } from '../learning/training'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import { computeMaps, type LayerWeights } from './hiddenLayersMaps'
import type { hiddenLayersParameters } from './hiddenLayersParameters'

export type HiddenLayersSettings = Settings<typeof hiddenLayersParameters>

export interface HiddenLayersContender {
  readonly parameterCount: number
  /** The mean cross-entropy, in nats; NaN before the first step. */
  readonly loss: number
  /** The share of points on the correct side. */
  readonly accuracy: number
  /** The loss at each step: x, y, … */
  readonly lossCurve: Float32Array
  /** The probability of class 1 over the square, `mapSide` × `mapSide`, row by row from the top left. */
  readonly probabilityMap: Float32Array
}

export interface HiddenLayersLabPicture {
  readonly points: readonly LabelledPoint[]
  readonly perceptron: HiddenLayersContender
  readonly mlp: HiddenLayersContender & {
    readonly weights: LayerWeights
    /** The output of each hidden unit over the square, `unitSide` × `unitSide`. */
    readonly unitMaps: readonly Float32Array[]
  }
}

const steps = 3000
const count = 160

const createPoints = ({ task, points, noise, seed }: HiddenLayersSettings): LabelledPoint[] => {
  if (task === 'own') return parsePoints(points)
  const draw = { xor: drawXorPoints, moons: drawMoonPoints, spirals: drawSpiralPoints }[task]
  return draw(createRandom(seed), count, noise)
}

/**
 * All weights of a network in one array. The networks are so small that an update's time depends on the
 * number of programs called, which one array keeps lowest.
 */
type Packed = { all: Arr }

const pack = (layers: readonly Dense[]): Packed => ({
  all: np.concatenate(layers.flatMap(({ w, b }) => [w.reshape([-1]), b])),
})

/** Cuts packed weights into layers of `sizes[0]` inputs and then `sizes[i]` units. */
function cut<T>(sizes: readonly number[], slice: (from: number, to: number) => T): { w: T; b: T }[] {
  let at = 0
  const next = (count: number) => {
    at += count
    return slice(at - count, at)
  }
  return sizes.slice(1).map((units, index) => ({ w: next(sizes[index]! * units), b: next(units) }))
}

/** The layers of a network; consumes the network. */
function unpack({ all }: Packed, sizes: readonly number[]): Dense[] {
  const layers = cut(sizes, (from, to) => all.ref.slice([from, to]))
  all.dispose()
  return layers.map(({ w, b }) => ({ w: w.reshape([-1, b.size]), b }))
}

/** The same as numbers; only borrows the network. */
function readLayers({ all }: Packed, sizes: readonly number[]) {
  const numbers = readFloats(all.ref)
  return cut(sizes, (from, to) => numbers.subarray(from, to))
}

/**
 * One unit against a hidden layer with one output unit (Rumelhart, Hinton and Williams, 1986). Both have a
 * sigmoid output and are trained by back-propagation on all points at once.
 */
export const experiment: Experiment<HiddenLayersSettings, HiddenLayersLabPicture> = {
  begin(settings) {
    const points = createPoints(settings)
    const random = createRandom(settings.seed + 1)
    const activate = { tanh: np.tanh, sigmoid, relu: nn.relu }[settings.activation]
    const gain = { tanh: 1.5, sigmoid: 3, relu: Math.SQRT2 }[settings.activation]
    // The library has no empty arrays. Without points there are no training steps, and one point stands in.
    const trainingPoints = points.length > 0 ? points : [{ x: 0, y: 0, label: 0 }]
    const places = Float32Array.from(trainingPoints.flatMap(({ x, y }) => [x, y]))
    const labels = Float32Array.from(trainingPoints, ({ label }) => label)
    const createNetworkTraining = (layers: readonly Dense[], sizes: readonly number[]) =>
      createTraining(pack(layers), (packed: Packed, x: Arr, y: Arr) => {
        const [first, ...rest] = unpack(packed, sizes)
        const scores = rest.reduce(
          (signal, layer) => applyDense(layer, activate(signal)),
          applyDense(first!, x),
        )
        return binaryCrossEntropy(scores.reshape([-1]), y)
      })
    const [unitSizes, mlpSizes] = [
      [2, 1],
      [2, settings.hidden, 1],
    ]
    const unit = createNetworkTraining([initDense(random, 2, 1)], unitSizes)
    const mlp = createNetworkTraining(
      [initDense(random, 2, settings.hidden, gain), initDense(random, settings.hidden, 1)],
      mlpSizes,
    )
    const [x, y] = [floatArray(places, [trainingPoints.length, 2]), floatArray(labels)]
    const createContender = (training: Training<Packed>) => ({
      training,
      curve: createSeries(),
      loss: Number.NaN,
    })
    const contenders = [createContender(unit), createContender(mlp)] as const

    const weights = (): LayerWeights => {
      const [hidden, output] = readLayers(mlp.parameters, mlpSizes)
      return { activation: settings.activation, hidden: hidden!, output: output! }
    }
    return countSteps(settings, {
      total: points.length === 0 ? 0 : steps,
      step(done) {
        for (const contender of contenders) {
          contender.loss = contender.training.step(settings.rate, x.ref, y.ref)
          contender.curve.add(done, contender.loss)
        }
      },
      picture() {
        const [output] = readLayers(unit.parameters, unitSizes)
        const mlpWeights = weights()
        const [unitMaps, mlpMaps] = [
          computeMaps({ output: output! }, points),
          computeMaps(mlpWeights, points),
        ]
        const [first, second] = contenders
        return {
          points,
          perceptron: {
            accuracy: unitMaps.accuracy,
            probabilityMap: unitMaps.probabilityMap,
            parameterCount: 3,
            loss: first.loss,
            lossCurve: first.curve.points(),
          },
          mlp: {
            accuracy: mlpMaps.accuracy,
            probabilityMap: mlpMaps.probabilityMap,
            unitMaps: mlpMaps.unitMaps,
            parameterCount: 4 * settings.hidden + 1,
            loss: second.loss,
            lossCurve: second.curve.points(),
            weights: mlpWeights,
          },
        }
      },
      dispose() {
        for (const { training } of contenders) training.dispose()
        tree.dispose([x, y])
      },
    })
  },
}
