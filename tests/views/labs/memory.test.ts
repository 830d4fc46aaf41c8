import { describe, expect, it } from 'vitest'
import type { RecurrentContenderPicture } from '../../../src/labs/memory/memoryPicture'
import {
  arriving,
  backwards,
  openness,
  outcomeOf,
  probabilities,
} from '../../../src/views/labs/memory/readings'

const rival = (changes: Partial<RecurrentContenderPicture>): RecurrentContenderPicture => ({
  ...{ name: 'lstm', units: 16, weightCount: 1668, accuracy: 0, isCorrect: false, shownUnits: 12 },
  ...{ lossCurve: Float32Array.of(), accuracyCurve: Float32Array.of(), outputs: Float32Array.of() },
  ...{ gradients: Float32Array.of(1, 2, 4), initialGradients: Float32Array.of(1, 1, 10) },
  ...{ memory: Float32Array.of(), gates: [] },
  ...changes,
})

describe('the gradient', () => {
  it('is told as the part of that at the last step which arrives at the first', () => {
    expect(arriving(rival({}))).toEqual({ before: expect.closeTo(0.1), now: 0.25 })
  })

  it('goes back from the end, where all of it is there', () => {
    expect([...backwards(Float32Array.of(1, 2, 4))]).toEqual([0, 1, 1, 0.5, 2, 0.25])
  })
})

it('a score as high as another is as probable, and e times so when higher by 1', () => {
  const [one, same, more] = probabilities(Float32Array.of(500, 500, 501)) as [number, number, number]
  expect(one + same + more).toBeCloseTo(1)
  expect(same).toBe(one)
  expect(more / one).toBeCloseTo(Math.E)
})

it('a gate is open by its mean over the sequence, if there is one', () => {
  const forget = { name: 'forget', units: Float32Array.of(), mean: Float32Array.of(1, 0.5) }
  expect(openness(rival({ gates: [forget] }), 'forget')).toBe(0.75)
  expect(openness(rival({}), 'forget')).toBeUndefined()
})

it.each([
  [[0.3, 0.94, 0.9], 0],
  [[0.3, 0.95, 0.9], 1],
  [[0.3, 0.2, 0.97], 1],
  [[0.3, 1, 1], 2],
  [[0.99, 1, 1], 3],
  [[1, 1, 0.5], undefined],
])('shares of %j bear out guess %j', (shares, guess) => {
  const contenders = (['elman', 'lstm', 'gru'] as const).map((name, at) =>
    rival({ name, accuracy: shares[at]! }),
  )
  expect(outcomeOf({ contenders })).toBe(guess)
})
