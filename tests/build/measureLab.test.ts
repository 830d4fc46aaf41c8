import { describe, expect, it } from 'vitest'
import { measureLab } from '../../src/build/measureLab'
import { noDigits } from '../../src/labs/learning/digits'
import type { Study } from '../../src/labs/runner/experiment'

const width: Study = {
  measure: (seed) => ({ narrow: seed / 3, wide: 10 * seed }),
  claims: { wider: ({ narrow, wide }) => wide! > narrow!, even: ({ wide }) => wide! % 20 === 0 },
}
const depth: Study = {
  measure: (_, { train }) => ({ digits: train.count }),
  claims: { known: ({ digits }) => digits === 0 },
}
const measure = (studies: Readonly<Record<string, Study>>, seeds: readonly number[], onStart = () => {}) =>
  measureLab(studies, seeds, noDigits, onStart)

describe('measureLab', () => {
  it('gives for each seed a value per figure and whether each claim held', async () => {
    expect(await measure({ width, depth }, [1, 2, 7])).toEqual({
      seeds: [1, 2, 7],
      figures: {
        'width.narrow': [0.3333, 0.6667, 2.333],
        'width.wide': [10, 20, 70],
        'depth.digits': [0, 0, 0],
      },
      held: { wider: [true, true, true], even: [false, true, false], known: [true, true, true] },
    })
  })

  it('checks claims with exact values, not with rounded ones', async () => {
    const precise: Study = {
      measure: () => ({ share: 0.99999 }),
      claims: { all: ({ share }) => share === 1 },
    }
    const { figures, held } = await measure({ precise }, [1])
    expect(figures['precise.share']).toEqual([1])
    expect(held.all).toEqual([false])
  })

  it('calls onStart for each study and seed, with all seeds of a study before the next', async () => {
    const calls: string[] = []
    await measureLab({ width, depth }, [1, 2], noDigits, (study, seed) => calls.push(`${study} ${seed}`))
    expect(calls).toEqual(['width 1', 'width 2', 'depth 1', 'depth 2'])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('throws if a figure is %s', async (value) => {
    const broken: Study = { measure: (seed) => ({ loss: seed === 2 ? value : 1 }), claims: {} }
    await expect(measure({ broken }, [1, 2, 3])).rejects.toThrow(`broken.loss is ${value} with seed 2.`)
  })
})
