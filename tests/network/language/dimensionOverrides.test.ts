import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  chooseStepSize,
  isSameValue,
  keepValidOverrides,
  listDimensions,
  parseList,
  withOverride,
} from '../../../src/network/language/dimensionOverrides'
import type { NumericValue } from '../../../src/network/language/expression'
import { printValue } from '../../../src/network/language/printExpression'
import { readSpecification } from '../../../src/network/reading/readSpecification'
import { fc } from '../../layout/timeline/timelineFixtures'

const { specification } = readSpecification(
  parse(`
input: { features: width }
dimensions: { width: 8, hidden: 4 * width, heads: width / 4, gated: false, deep: layers > 2, layers: 3, depths: [1, 2] }
variants:
  small: {}
  large: { width: 16, hidden: 100, gated: true }
network: [relu]
`),
)
const dimension = (name: string, variant?: string, overrides: Record<string, NumericValue> = {}) =>
  listDimensions(specification!, variant, new Map(Object.entries(overrides))).find(
    (one) => one.name === name,
  )!

describe('listDimensions', () => {
  it('returns the values of the variant, in the order of the specification', () => {
    const large = listDimensions(specification!, 'large', new Map())
    expect(large.map(({ name, defaultValue }) => [name, defaultValue])).toEqual([
      ['width', 16],
      ['hidden', 100],
      ['heads', 4],
      ['gated', 1],
      ['deep', 1],
      ['layers', 3],
      ['depths', [1, 2]],
    ])
  })

  it('computes defaults from the overridden dimensions, unless the variant states a value', () => {
    expect(dimension('hidden', 'small', { width: 10 }).defaultValue).toBe(40)
    expect(dimension('hidden', 'small').formula).toBeDefined()
    expect(dimension('hidden', 'large', { width: 10 }).defaultValue).toBe(100)
    expect(dimension('hidden', 'large').formula).toBeUndefined()
  })

  it('gives the default of a dimension that is overridden itself', () => {
    expect(dimension('hidden', 'small', { width: 10, hidden: 7 }).defaultValue).toBe(40)
  })

  it('falls back to the original value if the formula fails with the overrides', () => {
    expect(dimension('hidden', 'small', { width: [1] }).defaultValue).toBe(32)
  })

  it('marks dimensions that are booleans in every variant', () => {
    const flags = listDimensions(specification!, undefined, new Map()).filter(({ isBoolean }) => isBoolean)
    expect(flags.map(({ name }) => name)).toEqual(['gated', 'deep'])
  })
})

describe('keepValidOverrides', () => {
  it('drops unknown dimensions and values of the wrong type', () => {
    const overrides = new Map<string, NumericValue>([
      ['width', 9],
      ['depths', [3]],
      ['nonsense', 3],
      ['hidden', [1]],
      ['layers', 3],
    ])
    expect([...keepValidOverrides(specification!, undefined, overrides).keys()]).toEqual([
      'width',
      'depths',
      'layers',
    ])
  })
})

describe('withOverride', () => {
  it('adds an override, or removes it if the value is the default', () => {
    const overrides = new Map<string, NumericValue>([['width', 9]])
    const depths = dimension('depths')
    expect(withOverride(overrides, depths, [3, 2])).toEqual(
      new Map<string, NumericValue>([...overrides, ['depths', [3, 2]]]),
    )
    expect(withOverride(new Map([...overrides, ['depths', [3, 2]]]), depths, [1, 2])).toEqual(overrides)
    expect(withOverride(overrides, dimension('width', undefined, { width: 9 }), undefined)).toEqual(new Map())
    expect(withOverride(overrides, dimension('hidden', undefined, { width: 9 }), 36)).toEqual(overrides)
  })
})

const value: fc.Arbitrary<NumericValue> = fc.array(
  fc.oneof(fc.integer({ min: -9, max: 1e9 }), fc.array(fc.integer({ min: -9, max: 99 }), { maxLength: 3 })),
  { maxLength: 5 },
)

describe('parseList', () => {
  it('inverts printValue, and isSameValue compares values as printValue does', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(parseList(printValue(one))).toEqual(one)
        expect(isSameValue(one, other)).toBe(printValue(one) === printValue(other))
      }),
    )
  })

  it('accepts line breaks and arithmetic', () => {
    expect(parseList('[\n  [1, 2],\n  [2 * 64, 4]\n]\n')).toEqual([
      [1, 2],
      [128, 4],
    ])
  })

  it.each(['', '3', '[1, 2', '[1; 2]', '[width]', '[1 / 0]', '1, 2', '[[1]+1]'])(
    'returns undefined for "%s"',
    (text) => {
      expect(parseList(text)).toBeUndefined()
    },
  )
})

describe('chooseStepSize', () => {
  it.each([
    [768, 64],
    [12288, 1024],
    [224, 16],
    [1000, 8],
    [50257, 1],
    [12, 1],
    [0, 1],
    [1.1, 0.1],
    [0.25, 0.01],
  ])('for %d is %d', (number, step) => {
    expect(chooseStepSize(number)).toBe(step)
  })

  it('divides the number, and is at most an eighth of it or 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (number) => {
        const step = chooseStepSize(number)
        expect(number % step).toBe(0)
        expect(step === 1 || 8 * step <= number).toBe(true)
      }),
    )
  })
})
