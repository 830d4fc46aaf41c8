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
const dimension = (name: string, variant?: string, changed: Record<string, NumericValue> = {}) =>
  listDimensions(specification!, variant, new Map(Object.entries(changed))).find((one) => one.name === name)!

describe('a dimension', () => {
  it('is as its variant states it, in the order of the specification', () => {
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

  it('that is computed follows the others as they are now, unless its variant states it', () => {
    expect(dimension('hidden', 'small', { width: 10 }).defaultValue).toBe(40)
    expect(dimension('hidden', 'small').formula).toBeDefined()
    expect(dimension('hidden', 'large', { width: 10 }).defaultValue).toBe(100)
    expect(dimension('hidden', 'large').formula).toBeUndefined()
  })

  it('that is set tells what it would be if it were not', () => {
    expect(dimension('hidden', 'small', { width: 10, hidden: 7 }).defaultValue).toBe(40)
  })

  it('that cannot be computed now is as it was', () => {
    expect(dimension('hidden', 'small', { width: [1] }).defaultValue).toBe(32)
  })

  it('is a flag where it is true or false in every variant', () => {
    const flags = listDimensions(specification!, undefined, new Map()).filter(({ isBoolean }) => isBoolean)
    expect(flags.map(({ name }) => name)).toEqual(['gated', 'deep'])
  })
})

describe('changes', () => {
  it('mean something for dimensions that there are, of the same form', () => {
    const wished = new Map<string, NumericValue>([
      ['width', 9],
      ['depths', [3]],
      ['nonsense', 3],
      ['hidden', [1]],
      ['layers', 3],
    ])
    expect([...keepValidOverrides(specification!, undefined, wished).keys()]).toEqual([
      'width',
      'depths',
      'layers',
    ])
  })

  it('hold one more, or none where it is as it would be anyway', () => {
    const changed = new Map<string, NumericValue>([['width', 9]])
    const depths = dimension('depths')
    expect(withOverride(changed, depths, [3, 2])).toEqual(
      new Map<string, NumericValue>([...changed, ['depths', [3, 2]]]),
    )
    expect(withOverride(new Map([...changed, ['depths', [3, 2]]]), depths, [1, 2])).toEqual(changed)
    expect(withOverride(changed, dimension('width', undefined, { width: 9 }), undefined)).toEqual(new Map())
    expect(withOverride(changed, dimension('hidden', undefined, { width: 9 }), 36)).toEqual(changed)
  })
})

const value: fc.Arbitrary<NumericValue> = fc.array(
  fc.oneof(fc.integer({ min: -9, max: 1e9 }), fc.array(fc.integer({ min: -9, max: 99 }), { maxLength: 3 })),
  { maxLength: 5 },
)

describe('a list that a reader writes', () => {
  it('is read as it is printed', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(parseList(printValue(one))).toEqual(one)
        expect(isSameValue(one, other)).toBe(printValue(one) === printValue(other))
      }),
    )
  })

  it('may have lines, and arithmetic', () => {
    expect(parseList('[\n  [1, 2],\n  [2 * 64, 4]\n]\n')).toEqual([
      [1, 2],
      [128, 4],
    ])
  })

  it.each(['', '3', '[1, 2', '[1; 2]', '[width]', '[1 / 0]', '1, 2', '[[1]+1]'])('is none: %s', (text) => {
    expect(parseList(text)).toBeUndefined()
  })
})

describe('a step', () => {
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
  ])('from %d is %d', (number, step) => {
    expect(chooseStepSize(number)).toBe(step)
  })

  it('divides its number, and is small beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (number) => {
        const step = chooseStepSize(number)
        expect(number % step).toBe(0)
        expect(step === 1 || 8 * step <= number).toBe(true)
      }),
    )
  })
})
