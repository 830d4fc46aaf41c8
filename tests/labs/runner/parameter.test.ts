import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choice,
  flag,
  getChangedSettings,
  isSameRun,
  oneOf,
  parseSettings,
  probe,
  type Settings,
  seed,
  textValue,
  wholeNumber,
  withDefaults,
} from '../../../src/labs/runner/parameter'
import { formatSettings } from '../formatSettings'

const parameters = {
  task: choice('xor', 'moons'),
  hidden: wholeNumber(1, 8, 4),
  rate: oneOf([0.001, 0.01, 0.1], 0.01),
  skip: flag(true),
  points: textValue('', (written) => /^[a-z]*$/.test(written)),
  shift: probe(wholeNumber(-3, 3, 0)),
  seed: seed(),
}
const settings: fc.Arbitrary<Settings<typeof parameters>> = fc.record({
  task: fc.constantFrom('xor', 'moons'),
  hidden: fc.integer({ min: 1, max: 8 }),
  rate: fc.constantFrom(0.001, 0.01, 0.1),
  skip: fc.boolean(),
  points: fc.stringMatching(/^[a-z]{0,9}$/),
  shift: fc.integer({ min: -3, max: 3 }),
  seed: fc.integer({ min: 0, max: 99_999 }),
})

describe('settings in the address', () => {
  it('are parsed back to the same values', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        expect(parseSettings(parameters, formatSettings(parameters, setting))).toEqual(setting)
      }),
    )
  })

  it('are the same whether they are given as values or as their texts', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        expect(parseSettings(parameters, setting)).toEqual(setting)
        expect(parseSettings(parameters, getChangedSettings(parameters, setting))).toEqual(setting)
      }),
    )
  })

  it('omit defaults', () => {
    expect(formatSettings(parameters, parseSettings(parameters, {}))).toEqual({})
    expect(formatSettings(parameters, { ...parseSettings(parameters, {}), skip: false, shift: -2 })).toEqual({
      skip: 'off',
      shift: '-2',
    })
  })

  it('fall back to the defaults if invalid', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (texts) => {
        const setting = parseSettings(parameters, texts)
        expect(Object.keys(setting)).toEqual(Object.keys(parameters))
        expect(parameters.hidden.values).toContain(setting.hidden)
      }),
    )
    const nonsense = { task: 'toString', hidden: '9', rate: '', skip: 'yes', points: '1', seed: '-1' }
    expect(parseSettings(parameters, nonsense)).toEqual(parseSettings(parameters, {}))
  })
})

it('isSameRun is true if only probes differ', () => {
  const defaults = parseSettings(parameters, {})
  expect(isSameRun(parameters, defaults, { ...defaults, shift: 3 })).toBe(true)
  expect(isSameRun(parameters, defaults, { ...defaults, shift: 3, seed: 2 })).toBe(false)
})

describe('withDefaults', () => {
  const changedDefaults = withDefaults(parameters, { task: 'moons', hidden: 7, skip: false })

  it('replaces some defaults and keeps the others', () => {
    expect(parseSettings(changedDefaults, { rate: '0.1' })).toEqual({
      ...parseSettings(parameters, {}),
      ...{ task: 'moons', hidden: 7, skip: false, rate: 0.1 },
    })
  })

  it('makes settings omit the new defaults', () => {
    expect(formatSettings(changedDefaults, { ...parseSettings(changedDefaults, {}), task: 'xor' })).toEqual({
      task: 'xor',
    })
  })
})
