import { grad, numpy as np, tree } from '@jax-js/jax'
import { expect, it } from 'vitest'
import { applyDense, floatArray } from '../../../src/labs/learning/layers'
import { createRandom } from '../../../src/labs/learning/random'
import { type RecurrentState, unroll, zeroState } from '../../../src/labs/learning/recurrent'
import {
  computeLosses,
  createRecurrentContender,
  recurrentNames,
} from '../../../src/labs/memory/memoryContender'
import { memoryParameters } from '../../../src/labs/memory/memoryParameters'
import { createRecurrentTracer } from '../../../src/labs/memory/recurrentTracer'
import { measureAccuracy, taskOf } from '../../../src/labs/memory/tasks'
import { parseSettings } from '../../../src/labs/runner/parameter'

type Arr = ReturnType<typeof floatArray>
const length = 6
const count = 3

it.each(recurrentNames)('createRecurrentTracer measures the true gradients through time of %s', (name) => {
  const task = taskOf({ task: 'recall' })
  const tests = task.draw(createRandom(1), length, count)
  const { cell, units, training } = createRecurrentContender(name, {
    ...parseSettings(memoryParameters, {}),
    units: 8,
  })
  const { layer, head } = training.parameters
  const { gradients, memory } = createRecurrentTracer(cell, units, task.inputSize, tests).trace(
    training.parameters,
    true,
  )

  const inputs = () => floatArray(tests.inputs.slice(), [length, count, task.inputSize])
  const carried = unroll(cell, tree.ref(layer), zeroState(cell, count, units), inputs())
  for (const step of [0, 3, length - 2]) {
    const rest = (after: RecurrentState) => {
      const [end] = unroll(cell, tree.ref(layer), after, inputs().slice([step + 1, length])).pop()!
      return computeLosses(applyDense(tree.ref(head), end!), floatArray(tests.targets.slice())).sum()
    }
    const whole = grad(rest)(tree.ref(carried[step]!)) as Arr[]
    const squares = whole.map((one) => np.square(one).sum(-1)).reduce((sum, one) => sum.add(one))
    expect(gradients[step]).toBeCloseTo(np.sqrt(squares).mean().item() as number, 4)
    expect([...memory[step]!]).toEqual([...(carried[step]!.at(-1)!.ref.dataSync() as Float32Array)])
  }
  training.dispose()
})

it('measureAccuracy counts the highest score, or a sum within 0.1, as correct', () => {
  const [recall, adding] = [taskOf({ task: 'recall' }), taskOf({ task: 'adding' })]
  expect(measureAccuracy(recall, Float32Array.of(1, 3, 2, 0, 5, 0, 0, 0), Float32Array.of(1, 1))).toBe(0.5)
  expect(measureAccuracy(adding, Float32Array.of(1.05, 0.7), Float32Array.of(1.1, 0.5))).toBe(0.5)
})
