import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../../src/labs/runner/parameter'
import { extremes, numbersOf, pictureAfter, pictureAtEnd, sizeOf } from '../extremes'
import { liveArrays } from '../learning/liveArrays'
import { readOptdigits } from '../readOptdigits'

const { experiment: hopfield } = await import('../../../src/labs/energy/hopfieldExperiment')
const { hopfieldParameters } = await import('../../../src/labs/energy/hopfieldParameters')
const { experiment: rbm } = await import('../../../src/labs/energy/rbmExperiment')
const { rbmParameters } = await import('../../../src/labs/energy/rbmParameters')
const { experiment: pretraining } = await import('../../../src/labs/energy/pretrainingExperiment')
const { pretrainingParameters } = await import('../../../src/labs/energy/pretrainingParameters')

const digits = await readOptdigits()
const [hopfieldDefaults, rbmDefaults, pretrainingDefaults] = [
  parseSettings(hopfieldParameters, {}),
  parseSettings(rbmParameters, {}),
  parseSettings(pretrainingParameters, {}),
]

describe('the Hopfield experiment', () => {
  it('gives the same small picture for the same seed', () => {
    const picture = pictureAfter(hopfield, hopfieldDefaults, digits, 30)
    expect(pictureAfter(hopfield, hopfieldDefaults, digits, 30)).toEqual(picture)
    expect(pictureAfter(hopfield, { ...hopfieldDefaults, seed: 2 }, digits, 30)).not.toEqual(picture)
    expect(sizeOf(picture)).toBeLessThan(50_000)
  })

  it('recalls a drawn pattern, and the energy never rises', () => {
    const { status, isRecalled, energyRises, energyCurve } = pictureAfter(
      hopfield,
      hopfieldDefaults,
      digits,
      300,
    )
    expect({ status, isRecalled, energyRises }).toEqual({
      status: 'settled',
      isRecalled: true,
      energyRises: 0,
    })
    const levels = [...energyCurve].filter((_, index) => index % 2 === 1)
    expect(levels).toEqual([...levels].sort((one, other) => other - one))
  })

  it('starts another recall when probed, with the same memory and capacity curve', () => {
    const plain = pictureAfter(hopfield, hopfieldDefaults, digits, 40)
    const probed = pictureAfter(hopfield, hopfieldDefaults, digits, 40, { ...hopfieldDefaults, pattern: 3 })
    expect(probed.target).toBe(3)
    expect(probed.cue).not.toEqual(plain.cue)
    for (const name of ['patterns', 'weights', 'recallShares'] as const)
      expect(probed[name]).toEqual(plain[name])
  })

  it('shows the end of another recall when probed after the end of the run', () => {
    const run = hopfield.begin(hopfieldDefaults, digits)
    while (run.done < run.total) run.step()
    run.probe!({ ...hopfieldDefaults, pattern: 3 })
    expect(run.picture()).toMatchObject({ target: 3, status: 'settled', isRecalled: true })
    expect(run.done).toBe(run.total)
    run.dispose()
  })

  it('runs with every parameter at its limits, and without drawn patterns', () => {
    for (const settings of [...extremes(hopfieldParameters), { ...hopfieldDefaults, drawn: '', random: 0 }]) {
      const { recallShares, ...picture } = pictureAfter(hopfield, settings, digits, 3)
      expect(recallShares).toHaveLength(15)
      expect(numbersOf(picture).every(Number.isFinite)).toBe(true)
    }
  })
})

describe('the experiment with a restricted Boltzmann machine', () => {
  it('gives the same small picture for the same seed', () => {
    const picture = pictureAfter(rbm, rbmDefaults, digits, 5)
    expect(pictureAfter(rbm, rbmDefaults, digits, 5)).toEqual(picture)
    expect(pictureAfter(rbm, { ...rbmDefaults, seed: 2 }, digits, 5)).not.toEqual(picture)
    expect(sizeOf(picture)).toBeLessThan(50_000)
  })

  it('is tested at the start, at regular intervals, and after the last update', () => {
    const { testErrorCurve } = pictureAtEnd(rbm, { ...rbmDefaults, hidden: 16 }, digits)
    expect([testErrorCurve[0], testErrorCurve[2], testErrorCurve.at(-2)]).toEqual([0, 25, 2400])
  })

  it('learns the same whatever images are shown', () => {
    const plain = pictureAfter(rbm, rbmDefaults, digits, 5)
    const probed = pictureAfter(rbm, rbmDefaults, digits, 5, { ...rbmDefaults, shown: 9 })
    expect(probed.originals).not.toEqual(plain.originals)
    for (const name of ['filters', 'fantasies', 'errorCurve'] as const)
      expect(probed[name]).toEqual(plain[name])
  })

  it('runs with every parameter at its limits', () => {
    for (const settings of extremes(rbmParameters)) {
      expect(numbersOf(pictureAfter(rbm, settings, digits, 3)).every(Number.isFinite)).toBe(true)
    }
  })
})

describe('the pre-training experiment', () => {
  it('gives the same small picture for the same seed, and frees all its arrays', () => {
    const before = liveArrays()
    expect(pictureAfter(pretraining, { ...pretrainingDefaults, depth: 1 }, digits, 505).phase).toBe('tuning')
    expect(liveArrays()).toBe(before)
    const picture = pictureAfter(pretraining, pretrainingDefaults, digits, 10)
    expect(pictureAfter(pretraining, pretrainingDefaults, digits, 10)).toEqual(picture)
    expect(pictureAfter(pretraining, { ...pretrainingDefaults, seed: 2 }, digits, 10)).not.toEqual(picture)
    expect(sizeOf(picture)).toBeLessThan(50_000)
  })

  it('tests both networks after their last updates', () => {
    const { pretrained, randomStart } = pictureAtEnd(
      pretraining,
      { ...pretrainingDefaults, depth: 1 },
      digits,
    )
    expect([pretrained, randomStart].map(({ accuracyCurve }) => accuracyCurve.at(-2))).toEqual([2000, 2000])
  })

  it('trains the random network the same with and without pre-training', () => {
    const randomPicture = (pretrain: boolean) =>
      pictureAfter(pretraining, { ...pretrainingDefaults, pretrain }, digits, 5).randomStart
    expect(randomPicture(true)).toEqual(randomPicture(false))
  })

  it('runs with every parameter at its limits', () => {
    for (const settings of extremes(pretrainingParameters)) {
      expect(numbersOf(pictureAfter(pretraining, settings, digits, 3)).every(Number.isFinite)).toBe(true)
    }
  })
})
