import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLabParameters, isSameLabParameters, parseLabParameters } from '../../src/state/labParameters'

const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,19}$/)
const labParameters: fc.Arbitrary<Record<string, string>> = fc.dictionary(name, fc.string({ unit: 'binary' }))
const read = (query: string) => parseLabParameters(new URLSearchParams(query))

describe('lab parameters in an address', () => {
  it('round-trip with any text', () => {
    fc.assert(
      fc.property(labParameters, (parameters) => {
        const query = formatLabParameters(parameters).join('&')
        expect(query).toMatch(/^[!-~]*$/)
        expect(query).not.toContain('#')
        expect({ ...read(query) }).toEqual({ ...parameters })
      }),
      { numRuns: 500 },
    )
  })

  it('are sorted by name and escaped only where necessary', () => {
    expect(
      formatLabParameters({ seed: '7', points: 'a0199', prompt: 'What is 1+1? $, @: ;/ & 100 %' }),
    ).toEqual(['points=a0199', 'prompt=What+is+1%2B1%3F+$,+@:+;/+%26+100+%25', 'seed=7'])
  })

  it('take the first of repeated names and drop invalid names', () => {
    expect(read('seed=1&seed=2')).toEqual({ seed: '1' })
    expect(read('Seed=1&=2&a-b=3&__proto__=4&1a=5&seed')).toEqual({ seed: '' })
    expect(read(`${'a'.repeat(21)}=1`)).toEqual({})
  })

  it('are dropped if longer than 4000 characters', () => {
    expect(read(`a=${'x'.repeat(4000)}&b=${'x'.repeat(4001)}`)).toEqual({ a: 'x'.repeat(4000) })
  })

  it('have valid names and string values for any query', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (query) => {
        for (const [name, text] of Object.entries(read(query))) {
          expect(name).toMatch(/^[a-z][A-Za-z0-9]{0,19}$/)
          expect(typeof text).toBe('string')
        }
      }),
    )
  })
})

it('isSameLabParameters ignores the order of parameters', () => {
  expect(isSameLabParameters({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true)
  expect(isSameLabParameters({ a: '1' }, { a: '1', b: '' })).toBe(false)
  expect(isSameLabParameters({ a: '1' }, { a: '2' })).toBe(false)
  expect(isSameLabParameters({}, {})).toBe(true)
})

it('formatLabParameters replaces an unpaired surrogate by U+FFFD', () => {
  expect(formatLabParameters({ text: 'a\ud83dz' })).toEqual(['text=a%EF%BF%BDz'])
  expect(formatLabParameters({ text: '😀' })).toEqual(['text=%F0%9F%98%80'])
})
