import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { liveArrays } from '../learning/liveArrays'
import { readOptdigits } from '../readOptdigits'

const { experiment } = await import('../../../src/labs/transfer/transferExperiment')
const { transferParameters } = await import('../../../src/labs/transfer/transferParameters')
const { parseSettings } = await import('../../../src/labs/runner/parameter')

type Settings = Parameters<typeof experiment.begin>[0]
const digits = await readOptdigits()
const defaults = { ...parseSettings(transferParameters, {}), first: 0 }

/** The picture after some steps; `probes` are applied after each. */
function pictureAfter(steps: number, settings: Partial<Settings> = {}, probes: Partial<Settings> = {}) {
  const run = experiment.begin({ ...defaults, ...settings }, digits)
  while (run.done < steps) {
    run.step()
    run.picture()
    run.probe?.({ ...defaults, ...settings, ...probes })
  }
  const picture = run.picture()
  run.dispose()
  return picture
}

it('the transfer experiment shows the training examples before the first step', () => {
  const picture = pictureAfter(0, { first: 150 })
  expect(picture).toMatchObject({
    step: 0,
    total: 350,
    pretrainingSteps: 150,
    parameterCounts: { pretrained: 1573, fresh: 1573 },
  })
  expect(picture.trainingImages).toHaveLength(5 * 5 * 196)
  expect([...picture.trainingLabels].sort()).toEqual([5, 6, 7, 8, 9].flatMap((one) => Array(5).fill(one)))
  expect(picture.predictions.fresh).toHaveLength(0)
  expect([...picture.accuracyByCount.pretrained].every(Number.isNaN)).toBe(true)
})

it('the transfer experiment depends only on the seed', () => {
  expect(pictureAfter(7)).toEqual(pictureAfter(7))
  expect(pictureAfter(1, { seed: 2 }).trainingImages).not.toEqual(pictureAfter(1).trainingImages)
})

it('the transfer experiment learns the same whatever networks are shown', () => {
  const { accuracyByCount } = pictureAfter(6)
  const looked = pictureAfter(6, {}, { examples: 50 })
  expect(looked.accuracyByCount).toEqual(accuracyByCount)
  expect(looked.trainingLabels).toHaveLength(25)
  expect(serialize(looked).length).toBeLessThan(46_000)
})

describe('both networks of the transfer experiment', () => {
  it('learn equally many parameters unless the kernels are frozen', () => {
    expect(pictureAfter(0, { frozen: true }).parameterCounts).toEqual({ pretrained: 325, fresh: 1573 })
  })

  it('learn independently: only the pre-trained one depends on freezing', () => {
    const [thawed, frozen] = [pictureAfter(3, { first: 2 }), pictureAfter(3, { first: 2, frozen: true })]
    expect(frozen.kernels.fresh).toEqual(thawed.kernels.fresh)
    expect(frozen.kernels.pretrained).not.toEqual(thawed.kernels.pretrained)
    expect(pictureAfter(2, { first: 2 }).kernels.pretrained).toEqual(frozen.kernels.pretrained)
  })
})

it.each(['low', 'high', 'even', 'odd'] as const)('the transfer run pre-trains on %s digits', (known) => {
  const picture = pictureAfter(25, { known, first: 20, updates: 50, examples: 2, seed: 99_999 })
  expect(picture.pretrainingAccuracyCurve).toHaveLength(2)
  for (const one of [picture.pretrainingLossCurve, ...Object.values(picture.kernels)]) {
    expect(one.length).toBeGreaterThan(0)
    expect(one.every(Number.isFinite)).toBe(true)
  }
  expect([...picture.predictions.pretrained].every((one) => picture.targetDigits.includes(one))).toBe(true)
})

it('the transfer experiment frees all its arrays', () => {
  const before = liveArrays()
  for (const frozen of [true, false]) pictureAfter(5, { frozen, first: 2 })
  expect(liveArrays()).toBe(before)
})
