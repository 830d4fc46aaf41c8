import { expect, it } from 'vitest'
import { liveArrays } from '../learning/liveArrays'

const { begin, experiment } = await import('../../../src/labs/memory/memoryExperiment')
const { memoryParameters } = await import('../../../src/labs/memory/memoryParameters')
const { matchUnits } = await import('../../../src/labs/memory/memoryContender')
const { taskOf } = await import('../../../src/labs/memory/tasks')
const { elman, gru, lstm, lstm1997 } = await import('../../../src/labs/learning/recurrent')
const { parseSettings } = await import('../../../src/labs/runner/parameter')

const defaults = { ...parseSettings(memoryParameters, {}), length: 10 }
type Changes = Partial<typeof defaults>

function pictureAfter(steps: number, changes: Changes = {}) {
  const run = begin({ ...defaults, ...changes })
  while (run.prepare!());
  for (let step = 0; step < steps; step++) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

it('the memory experiment compares networks with nearly equal weight counts', () => {
  for (const task of ['recall', 'adding'] as const) {
    for (const units of memoryParameters.units.values) {
      const sizes = [elman, lstm, lstm1997, gru].map((cell) => matchUnits(cell, taskOf({ task }), units))
      expect(sizes[1]!.units).toBe(units)
      for (const { weightCount } of sizes)
        expect(Math.abs(weightCount / sizes[1]!.weightCount - 1)).toBeLessThan(0.08)
    }
  }
  const sizes = pictureAfter(0).contenders.map(({ units, weightCount }) => [units, weightCount])
  expect(sizes).toEqual([
    [35, 35 * (8 + 35 + 1) + 4 * 36],
    [16, 4 * 16 * (8 + 16 + 1) + 4 * 17],
    [19, 3 * 19 * (8 + 19 + 1) + 4 * 20],
  ])
})

it('the memory experiment shows the sequence at once, then prepares one network after another', () => {
  const run = begin(defaults)
  const names = () => run.picture().contenders.map(({ name }) => name)
  expect(run.picture().example).toHaveLength(10)
  expect(names()).toEqual([])
  expect([run.prepare!(), ...names()]).toEqual([true, 'elman'])
  expect([run.prepare!(), ...names()]).toEqual([true, 'elman', 'lstm'])
  expect([run.prepare!(), ...names()]).toEqual([false, 'elman', 'lstm', 'gru'])
  const prepared = run.picture()
  run.dispose()
  // The first step does the missing preparation.
  const other = begin(defaults)
  other.step()
  const { initialGradients, accuracyCurve } = other.picture().contenders[0]!
  expect(initialGradients).toEqual(prepared.contenders[0]!.initialGradients)
  expect(accuracyCurve).toEqual(prepared.contenders[0]!.accuracyCurve)
  other.dispose()
})

it('the memory experiment shows an example and untrained networks before the first step', () => {
  const { example, target, contenders, baseline } = pictureAfter(0)
  expect(example).toHaveLength(10)
  expect(example[0]).toBe(target)
  expect(Math.min(...example.subarray(1))).toBeGreaterThanOrEqual(4)
  for (const { accuracy, gradients, lossCurve } of contenders) {
    expect(accuracy).toBeLessThan(baseline.accuracy + 0.25)
    expect(gradients.every((one) => one > 0)).toBe(true)
    expect(lossCurve).toHaveLength(0)
  }
  expect(contenders.map(({ gates }) => gates.map(({ name }) => name))).toEqual([
    [],
    ['input', 'forget', 'output'],
    ['update', 'reset'],
  ])
})

it('the memory experiment marks one number in each half for adding', () => {
  const { example, marked, target } = pictureAfter(0, { task: 'adding' })
  expect(marked.subarray(0, 5).reduce((sum, one) => sum + one)).toBe(1)
  expect(marked.subarray(5).reduce((sum, one) => sum + one)).toBe(1)
  expect(example.reduce((sum, one, step) => sum + one * marked[step]!, 0)).toBeCloseTo(target, 5)
})

it('the memory experiment gives the same result for the same seed, whatever sequence is shown', () => {
  const run = experiment.begin(defaults, undefined as never)
  for (let step = 0; step < 10; step++) {
    run.step()
    run.probe!({ ...defaults, example: 1 + step })
    run.picture()
  }
  run.probe!(defaults)
  const again = pictureAfter(10)
  expect(run.picture()).toEqual(again)
  run.dispose()
  expect(pictureAfter(10, { seed: 2 })).not.toEqual(again)
})

it('the memory experiment keeps the latest gradients between their measurements', () => {
  for (const { gradients } of pictureAfter(12).contenders) expect(gradients).toHaveLength(10)
})

it('the memory experiment frees all its arrays', () => {
  const before = liveArrays()
  const run = begin(defaults)
  run.step()
  const during = liveArrays()
  for (let step = 0; step < 12; step++) run.step()
  expect(liveArrays()).toBe(during)
  run.dispose()
  expect(liveArrays()).toBe(before)
})

const cases: Changes[] = [
  { task: 'adding' },
  { length: 100 },
  { units: 8 },
  { units: 24 },
  { forgetGate: false },
  { forgetBias: 0 },
  { forgetBias: 5 },
  { clip: false, rate: 0.03 },
  { rate: 0.001, example: 20, seed: 0 },
  { seed: 99_999 },
]

it.each(cases)('the memory experiment runs with %o', (changes) => {
  const { contenders } = pictureAfter(3, changes)
  for (const { lossCurve, outputs } of contenders) {
    expect([...lossCurve, ...outputs].every(Number.isFinite)).toBe(true)
  }
})
