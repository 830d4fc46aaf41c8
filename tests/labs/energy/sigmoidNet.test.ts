import { expect, it } from 'vitest'
import { computeHidden, createBoltzmannMachine } from '../../../src/labs/energy/boltzmann'
import { createRandom } from '../../../src/labs/learning/random'

const { grad, tree } = await import('@jax-js/jax')
const {
  createSigmoidNet,
  computeLoss: lossOf,
  computeScores,
  stackMachines,
  layerWidth,
} = await import('../../../src/labs/energy/sigmoidNet')
const { floatArray, intArray } = await import('../../../src/labs/learning/layers')

type Net = ReturnType<typeof createSigmoidNet>

const random = createRandom(5)
const numbers = Float32Array.from({ length: 4 * layerWidth }, () => random.next())
const images = () => floatArray(Float32Array.from(numbers), [4, layerWidth])
const labels = () => intArray(Int32Array.of(3, 0, 9, 3))

it('createSigmoidNet creates arrays of the documented shapes', () => {
  for (const depth of [1, 4]) {
    const net = createSigmoidNet(depth, 'usual', createRandom(1))
    expect(Object.values(net).map((one) => one.shape)).toEqual([[depth, 64, 64], [depth, 64], [64, 10], [10]])
    tree.dispose(net)
  }
})

it('createSigmoidNet scales the weights of each initialisation as documented', () => {
  const spread = (start: 'usual' | 'small' | 'glorot' | 'glorot-sigmoid') => {
    const net = createSigmoidNet(4, start, createRandom(1))
    const weights = [...net.w.ref.dataSync()]
    tree.dispose(net)
    return Math.sqrt(weights.reduce((sum, one) => sum + one * one, 0) / weights.length)
  }
  expect(spread('small')).toBeCloseTo(0.01, 3)
  expect(spread('usual')).toBeCloseTo(Math.sqrt(1 / 3 / 64), 3)
  expect(spread('glorot')).toBeCloseTo(Math.sqrt(2 / 128), 3)
  expect(spread('glorot-sigmoid')).toBeCloseTo(4 * Math.sqrt(2 / 128), 2)
})

it('stackMachines gives the hidden layer the activations of its machine', () => {
  const machine = createBoltzmannMachine(layerWidth, layerWidth, createRandom(2))
  const hidden = computeHidden(machine, numbers)
  const net = stackMachines([machine], createRandom(3))
  const [top, scores] = [net.top.ref.dataSync(), computeScores(net, images()).dataSync()]
  for (const at of [0, 7, 25, 39]) {
    const [row, one] = [Math.floor(at / 10), at % 10]
    let sum = 0
    for (let unit = 0; unit < layerWidth; unit++)
      sum += hidden[row * layerWidth + unit]! * top[unit * 10 + one]!
    expect(scores[at]).toBeCloseTo(sum, 4)
  }
})

it('the gradient of computeLoss equals central differences', () => {
  const net = createSigmoidNet(2, 'glorot-sigmoid', createRandom(4))
  const gradients = grad(lossOf)(tree.ref(net), images(), labels()) as Net
  const found = gradients.w.ref.dataSync()
  const numbersOf = net.w.ref.dataSync()
  for (const at of [3, 1000, 4096, 8000]) {
    const losses = [0.01, -0.01].map((by) => {
      const moved = Float32Array.from(numbersOf)
      moved[at]! += by
      const { b, top, topBias } = tree.ref(net)
      tree.dispose({ w: net.w.ref })
      return lossOf(
        { w: floatArray(moved, [2, layerWidth, layerWidth]), b, top, topBias },
        images(),
        labels(),
      ).item() as number
    })
    expect(found[at]).toBeCloseTo((losses[0]! - losses[1]!) / 0.02, 4)
  }
  tree.dispose(gradients)
})
