import { describe, expect, it } from 'vitest'
import type { RecurrentContenderPicture } from '../../../../src/labs/memory/memoryPicture'
import {
  computeGradientRatios,
  computeMeanOpenness,
  createBackwardCurve,
  getOutcome,
} from '../../../../src/labs/memory/view/metrics'

const createContender = (changes: Partial<RecurrentContenderPicture>): RecurrentContenderPicture => ({
  ...{ name: 'lstm', units: 16, weightCount: 1668, accuracy: 0, isCorrect: false, shownUnits: 12 },
  ...{ lossCurve: Float32Array.of(), accuracyCurve: Float32Array.of(), outputs: Float32Array.of() },
  ...{ gradients: Float32Array.of(1, 2, 4), initialGradients: Float32Array.of(1, 1, 10) },
  ...{ memory: Float32Array.of(), gates: [] },
  ...changes,
})

describe('gradients of a recurrent network', () => {
  it('are summarised as the ratio of the first step to the last', () => {
    expect(computeGradientRatios(createContender({}))).toEqual({ before: expect.closeTo(0.1), now: 0.25 })
  })

  it('are plotted backwards from the last step, relative to it', () => {
    expect([...createBackwardCurve(Float32Array.of(1, 2, 4))]).toEqual([0, 1, 1, 0.5, 2, 0.25])
  })
})

it('computeMeanOpenness averages a gate over the sequence, and is undefined without the gate', () => {
  const forget = { name: 'forget', units: Float32Array.of(), mean: Float32Array.of(1, 0.5) }
  expect(computeMeanOpenness(createContender({ gates: [forget] }), 'forget')).toBe(0.75)
  expect(computeMeanOpenness(createContender({}), 'forget')).toBeUndefined()
})

it.each([
  [[0.3, 0.94, 0.9], 0],
  [[0.3, 0.95, 0.9], 1],
  [[0.3, 0.2, 0.97], 1],
  [[0.3, 1, 1], 2],
  [[0.99, 1, 1], 3],
  [[1, 1, 0.5], undefined],
])('getOutcome of accuracies %j is guess %j', (accuracies, guess) => {
  const contenders = (['elman', 'lstm', 'gru'] as const).map((name, at) =>
    createContender({ name, accuracy: accuracies[at]! }),
  )
  expect(getOutcome({ contenders })).toBe(guess)
})
