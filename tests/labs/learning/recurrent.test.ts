import { numpy as np, tree, valueAndGrad } from '@jax-js/jax'
import { describe, expect, it } from 'vitest'
import { floatArray, randomNormals } from '../../../src/labs/learning/layers'
import { createRandom } from '../../../src/labs/learning/random'
import {
  countRecurrentWeights,
  elman,
  gru,
  initRecurrent,
  lstm,
  lstm1997,
  type Recurrent,
  type RecurrentCell,
  unroll,
  zeroState,
} from '../../../src/labs/learning/recurrent'

const cells = { elman, lstm, lstmOf1997: lstm1997, gru }
type Arr = ReturnType<typeof floatArray>

/** The sum of the squared outputs of a layer of 3 units after 5 steps of 2 inputs, for 4 sequences. */
const sumOfSquaredOutputs = (cell: RecurrentCell, weights: Recurrent, inputs: Arr) => {
  const all = unroll(cell, weights, zeroState(cell, 4, 3), inputs)
  const [end, ...rest] = all.pop()!
  tree.dispose([all, rest])
  return np.square(end!).sum()
}

describe.each(Object.entries(cells))('%s', (_, cell) => {
  const layer = () =>
    initRecurrent(createRandom(3), cell, { sparseInputs: 1, denseInputs: 1, units: 3, retentionBias: 1 })
  const inputs = () => randomNormals(createRandom(5), [5, 4, 2], 1)

  it('has the counted number of weights', () => {
    const sizes = Object.values(layer()).map((one) => one.size)
    expect(sizes.reduce((sum, one) => sum + one)).toBe(countRecurrentWeights(cell, 2, 3))
  })

  it('has a gradient equal to central differences', () => {
    const loss = (weights: Recurrent, data: Arr) => sumOfSquaredOutputs(cell, weights, data)
    const [, gradients] = valueAndGrad(loss)(layer(), inputs()) as [Arr, Recurrent]
    for (const name of ['x', 'h', 'b'] as const) {
      const gradient = gradients[name].dataSync() as Float32Array
      const at = gradient.length - 1
      const moved = (by: number) => {
        const weights = layer()
        const numbers = Float32Array.from(weights[name].ref.dataSync() as Float32Array)
        numbers[at]! += by
        const shape = weights[name].shape
        weights[name].dispose()
        return sumOfSquaredOutputs(
          cell,
          { ...weights, [name]: floatArray(numbers, shape) },
          inputs(),
        ).item() as number
      }
      expect(gradient[at]).toBeCloseTo((moved(0.01) - moved(-0.01)) / 0.02, 2)
    }
  })

  it('has gates between 0 and 1', () => {
    const [, gates] = cell.step(layer(), zeroState(cell, 4, 3), inputs().slice(0))
    expect(gates).toHaveLength(cell.gates.length)
    for (const gate of gates) {
      for (const one of gate.dataSync()) {
        expect(one).toBeGreaterThan(0)
        expect(one).toBeLessThan(1)
      }
    }
  })
})

it('the LSTM of 1997 retains its state forever, the later one almost with an open forget gate', () => {
  const kept = (cell: RecurrentCell, retentionBias: number) => {
    const weights = tree.map(
      (one: Arr) => np.zeros(one.shape),
      initRecurrent(createRandom(1), cell, { sparseInputs: 1, units: 2 }),
    ) as Recurrent
    const b = initRecurrent(createRandom(1), cell, { sparseInputs: 1, units: 2, retentionBias }).b
    const carried = [np.zeros([1, 2]), np.ones([1, 2])]
    const all = unroll(cell, { ...weights, b }, carried, np.zeros([10, 1, 1]))
    return (all.at(-1)![1]!.dataSync() as Float32Array)[0]!
  }
  expect(kept(lstm1997, 0)).toBe(1)
  expect(kept(lstm, 4)).toBeCloseTo((1 / (1 + Math.exp(-4))) ** 10, 5)
  expect(kept(lstm, 0)).toBeCloseTo(0.5 ** 10, 5)
})
