import { expect, it } from 'vitest'
import { liveArrays } from '../learning/liveArrays'

const { experiment } = await import('../../../src/labs/attention/charactersExperiment')
const { charactersParameters, minTextLength, maxTextLength } = await import(
  '../../../src/labs/attention/charactersParameters'
)
const { parseSettings } = await import('../../../src/labs/runner/parameter')

const defaults = parseSettings(charactersParameters, {})
type Changes = Partial<typeof defaults>
const beginRun = (changes: Changes = {}) => experiment.begin({ ...defaults, ...changes }, undefined as never)

function pictureAfter(steps: number, changes: Changes = {}) {
  const run = beginRun(changes)
  for (let step = 0; step < steps; step++) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

it('the text parameter accepts texts that fit into an address', () => {
  expect(charactersParameters.text.read(defaults.text)).toBe(defaults.text)
  expect(charactersParameters.text.read('a'.repeat(minTextLength - 1))).toBeUndefined()
  expect(charactersParameters.text.read('字'.repeat(maxTextLength))).toHaveLength(maxTextLength)
  expect(charactersParameters.text.read('a'.repeat(maxTextLength + 1))).toBeUndefined()
})

it('the characters experiment extends the prompt by three characters per step', () => {
  const { prompt, sample, finishedSample, context, attentionMaps, mapSize, nextCharacters } = pictureAfter(41)
  expect(prompt).toBe(defaults.prompt)
  expect([finishedSample.length, sample.length]).toEqual([120, 3])
  expect(context.join('')).toBe(prompt + sample.slice(0, -1))
  for (const map of attentionMaps) {
    expect(map).toHaveLength(mapSize ** 2)
    // The second character sees the first and itself.
    expect(map[mapSize]! + map[mapSize + 1]!).toBeCloseTo(1, 4)
    expect(map[mapSize + 2]).toBe(0)
  }
  expect(nextCharacters).toHaveLength(8)
  expect(nextCharacters[0]!.probability).toBeGreaterThanOrEqual(nextCharacters[1]!.probability)
})

it('the characters experiment learns the same from the same seed, whatever the prompt', () => {
  const run = beginRun()
  for (let step = 0; step < 5; step++) {
    run.step()
    run.probe!({ ...defaults, prompt: 'The ', temperature: 1.5 })
    run.picture()
  }
  const again = pictureAfter(5)
  expect(run.picture().lossCurve).toEqual(again.lossCurve)
  expect(run.picture().prompt).toBe('The ')
  run.dispose()
  expect(pictureAfter(5)).toEqual(again)
  expect(pictureAfter(5, { seed: 2 }).lossCurve).not.toEqual(again.lossCurve)
})

it('the characters experiment applies a new prompt at once', () => {
  const run = beginRun()
  for (let step = 0; step < 12; step++) run.step()
  run.probe!({ ...defaults, prompt: 'The dog' })
  expect(run.picture()).toMatchObject({ prompt: 'The dog', sample: '', context: [...'The dog'] })
  run.dispose()
})

it('the characters experiment writes a whole sample for a probe after the end of the run', () => {
  const run = beginRun({ window: 8, heads: 1, text: 'to be or not to be, that is it. '.repeat(3) })
  while (run.done < run.total) run.step()
  run.probe!({ ...defaults, prompt: 'not ' })
  const { prompt, sample } = run.picture()
  expect(prompt).toBe('not ')
  expect([...sample]).toHaveLength(120)
  run.probe!({ ...defaults, prompt: 'not ', temperature: 1.5 })
  expect(run.picture().sample).not.toBe(sample)
  run.dispose()
})

it('the characters experiment frees all its arrays', () => {
  const before = liveArrays()
  const run = beginRun()
  run.step()
  const during = liveArrays()
  for (let step = 0; step < 10; step++) run.step()
  expect(liveArrays()).toBe(during)
  run.dispose()
  expect(liveArrays()).toBe(before)
})

/** More different characters than the alphabet keeps. */
const manyCharacters = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 150))).join(
  '',
)
const limits: Changes[] = [
  { text: manyCharacters, prompt: '天地' },
  { text: 'a'.repeat(minTextLength), prompt: '?' },
  { window: 8, heads: 1, positionCode: false },
  { heads: 2, rate: 0.01, temperature: 0.1, seed: 0 },
  { rate: 0.001, temperature: 1.5, seed: 99_999 },
]

it.each(limits)('the characters experiment runs with parameters at their limits, case %#', (changes) => {
  const { lossCurve, sample, alphabet } = pictureAfter(3, changes)
  expect(lossCurve.every(Number.isFinite)).toBe(true)
  expect([...sample]).toHaveLength(9)
  expect(alphabet.length).toBeLessThanOrEqual(129)
})
