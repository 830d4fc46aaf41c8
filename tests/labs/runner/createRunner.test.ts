import { describe, expect, it, vi } from 'vitest'
import { noDigits } from '../../../src/labs/learning/digits'
import { createRunner } from '../../../src/labs/runner/createRunner'
import { oneOf, seed } from '../../../src/labs/runner/parameter'

const parameters = { steps: oneOf([2, 5], 5), seed: seed() }
const dispose = vi.fn()

const experiment = {
  begin({ steps, seed }: { steps: number; seed: number }) {
    let done = 0
    return {
      total: steps,
      get done() {
        return done
      },
      step() {
        done++
      },
      picture: () => ({ done, seed }),
      dispose,
    }
  },
}
const run = createRunner(experiment, parameters)

describe('createRunner', () => {
  it('returns the picture after the last step, with defaults for settings that are not given', () => {
    expect(run({})).toEqual({ done: 5, seed: 1 })
    expect(run({ steps: 2, seed: 7 })).toEqual({ done: 2, seed: 7 })
  })

  it('stops after the given step, but not after the last', () => {
    expect(run({}, noDigits, 3).done).toBe(3)
    expect(run({}, noDigits, 0).done).toBe(0)
    expect(run({}, noDigits, 9).done).toBe(5)
  })

  it('frees the arrays of each run', () => {
    dispose.mockClear()
    run({})
    expect(dispose).toHaveBeenCalledOnce()
  })
})
