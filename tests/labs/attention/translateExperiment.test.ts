import { expect, it } from 'vitest'
import { liveArrays } from '../learning/liveArrays'

const { begin } = await import('../../../src/labs/attention/translateExperiment')
const { translateParameters } = await import('../../../src/labs/attention/translateParameters')
const { parseSettings } = await import('../../../src/labs/runner/parameter')

const defaults = { ...parseSettings(translateParameters, {}), longest: 6, sequence: '5203' }
type Changes = Partial<typeof defaults>

function pictureAfter(steps: number, changes: Changes = {}) {
  const run = begin({ ...defaults, ...changes })
  while (run.prepare!());
  for (let step = 0; step < steps; step++) run.step()
  // Updates the shown answers, which are otherwise computed only at tests.
  run.probe!({ ...defaults, ...changes })
  const picture = run.picture()
  run.dispose()
  return picture
}

it('the translation experiment compares networks with weight counts within 2 %', () => {
  const [fixedVector, attention, transformer] = pictureAfter(0).translators.map(
    ({ weightCount }) => weightCount,
  )
  expect(Math.abs(fixedVector! / transformer! - 1)).toBeLessThan(0.02)
  expect(Math.abs(attention! / transformer! - 1)).toBeLessThan(0.02)
})

it('the translation experiment shows the sequence at once, then prepares one network after another', () => {
  const run = begin(defaults)
  const names = () => run.picture().translators.map(({ name }) => name)
  expect([...run.picture().target]).toEqual([3, 0, 2, 5])
  expect(names()).toEqual([])
  expect([run.prepare!(), ...names()]).toEqual([true, 'fixedVector'])
  expect([run.prepare!(), ...names()]).toEqual([true, 'fixedVector', 'attention'])
  expect([run.prepare!(), ...names()]).toEqual([false, 'fixedVector', 'attention', 'transformer'])
  run.dispose()
})

it('the translation experiment returns answers of the right length, and attention maps', () => {
  const { input, target, translators, positions, layers, heads } = pictureAfter(1, { task: 'sort' })
  expect([[...input], [...target]]).toEqual([
    [5, 2, 0, 3],
    [0, 2, 3, 5],
  ])
  for (const { answer, accuracyByLength } of translators) {
    expect(answer).toHaveLength(4)
    expect(accuracyByLength).toHaveLength(4)
  }
  const [fixedVector, attention, transformer] = translators.map(({ attentionMaps }) => attentionMaps)
  expect(fixedVector).toEqual([])
  expect(attention!.map((one) => one.length)).toEqual([4 * 5])
  expect(transformer!.map((one) => one.length)).toEqual(Array(layers * heads).fill(positions ** 2))
})

it('attention weights sum to 1 over the visible positions', () => {
  const { translators, positions } = pictureAfter(1)
  const rows = (map: Float32Array, wide: number) =>
    Array.from({ length: map.length / wide }, (_, row) => map.subarray(row * wide, (row + 1) * wide))
  const sum = (values: Float32Array) => values.reduce((all, one) => all + one, 0)
  for (const row of rows(translators[1]!.attentionMaps[0]!, 5)) expect(sum(row)).toBeCloseTo(1, 4)
  for (const map of translators[2]!.attentionMaps) {
    for (const [at, row] of rows(map, positions).entries()) {
      expect(sum(row)).toBeCloseTo(1, 4)
      // Four digits and the end token in seven positions; then the answer, with the start token in the
      // eighth.
      expect(sum(row.subarray(5, 7))).toBe(0)
      expect(sum(row.subarray(Math.max(7, at + 1)))).toBe(0)
    }
  }
})

it('the translation experiment gives the same result for the same seed, whatever sequence is shown', () => {
  const run = begin(defaults)
  for (let step = 0; step < 5; step++) {
    run.step()
    run.probe!({ ...defaults, sequence: '98765432'.slice(step) })
    run.picture()
  }
  run.probe!(defaults)
  expect(run.picture()).toEqual(pictureAfter(5))
  run.dispose()
})

it('the translation experiment keeps the measured accuracies when another sequence is shown', () => {
  const run = begin(defaults)
  while (run.prepare!());
  const shares = () => run.picture().translators.map(({ accuracyByLength }) => [...accuracyByLength])
  const measured = shares()
  for (let step = 0; step < 5; step++) run.step()
  run.probe!({ ...defaults, sequence: '98765' })
  expect(shares()).toEqual(measured)
  run.dispose()
})

it('the translation experiment frees all its arrays', () => {
  const before = liveArrays()
  const run = begin(defaults)
  run.step()
  const during = liveArrays()
  for (let step = 0; step < 31; step++) run.step()
  expect(liveArrays()).toBe(during)
  run.dispose()
  expect(liveArrays()).toBe(before)
})

const cases: Changes[] = [
  { task: 'sort' },
  { longest: 12, sequence: '123456789012' },
  { positionCode: false, causalMask: false, heads: 1 },
  { heads: 4, rate: 0.01, seed: 0 },
  { rate: 0.001, sequence: '7', seed: 99_999 },
]

it.each(cases)('the translation experiment runs with %o', (changes) => {
  for (const { lossCurve, attentionMaps } of pictureAfter(3, changes).translators) {
    expect(lossCurve.every(Number.isFinite)).toBe(true)
    expect(attentionMaps.every((map) => map.every(Number.isFinite))).toBe(true)
  }
})

it('the translation experiment ends after the chosen number of updates', () => {
  const run = begin({ ...defaults, updates: 75 })
  expect(run.total).toBe(75)
  run.dispose()
})
