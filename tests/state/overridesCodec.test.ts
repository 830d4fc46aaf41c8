import { describe, expect, it } from 'vitest'
import type { NumericValue } from '../../src/network/language/expression'
import { formatDimensionOverrides, parseDimensionOverrides } from '../../src/state/overridesCodec'
import { fc } from '../layout/timeline/timelineFixtures'

const finite = fc
  .oneof(fc.integer({ min: -9, max: 1e6 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((number) => !Object.is(number, -0))
const value: fc.Arbitrary<NumericValue> = fc.oneof(
  finite,
  fc.array(finite, { maxLength: 9 }),
  fc.array(
    fc.oneof(finite, fc.array(fc.oneof(finite, fc.array(finite, { maxLength: 2 })), { maxLength: 4 })),
    {
      maxLength: 4,
    },
  ),
)
const dimensionOverrides = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z_]\w{0,12}$/), value), {
    maxLength: 4,
    selector: ([name]) => name,
  })
  .map((entries) => new Map(entries))

describe('dimension overrides in an address', () => {
  it('round-trip with any numbers and nested lists', () => {
    fc.assert(
      fc.property(dimensionOverrides, (dimensions) => {
        expect(parseDimensionOverrides(formatDimensionOverrides(dimensions))).toEqual(dimensions)
      }),
      { numRuns: 1000 },
    )
  })

  it('contain no character that needs escaping', () => {
    fc.assert(
      fc.property(dimensionOverrides, (dimensions) => {
        const text = formatDimensionOverrides(dimensions)
        expect(new URLSearchParams(`set=${text}`).get('set')).toBe(text)
        expect(new URL(`https://example.org/?set=${text}`).search).toBe(
          dimensions.size > 0 ? `?set=${text}` : '?set=',
        )
      }),
    )
  })

  it('are parsed the same without their closing brackets', () => {
    fc.assert(
      fc.property(dimensionOverrides, (dimensions) => {
        const text = formatDimensionOverrides(dimensions)
        expect(parseDimensionOverrides(text.replace(/\)+$/, ''))).toEqual(dimensions)
      }),
    )
  })

  it('parsed from any text round-trip', () => {
    const pieces = ['width', 'depths', ':', ',', '(', ')', '1', '2.5', '-', 'e', 'true', ' ', '0']
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (text) => {
        const read = parseDimensionOverrides(text)
        expect(parseDimensionOverrides(formatDimensionOverrides(read))).toEqual(read)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['classes:10', { classes: 10 }],
    ['depth:1.1,bottleneck:0', { depth: 1.1, bottleneck: 0 }],
    ['bottleneck:false,tied:true', { bottleneck: 0, tied: 1 }],
    ['width:96,depths:(3,4,23,3)', { width: 96, depths: [3, 4, 23, 3] }],
    [
      'fires:((16,64,0),(32,128,1)),size:64',
      {
        fires: [
          [16, 64, 0],
          [32, 128, 1],
        ],
        size: 64,
      },
    ],
    ['hidden:(80)', { hidden: [80] }],
    ['hidden:()', { hidden: [] }],
  ])('are parsed from %s', (text, expected) => {
    expect(parseDimensionOverrides(text)).toEqual(new Map(Object.entries(expected)))
  })

  it('are read from a text of at most 4000 characters, and at most 40 of them', () => {
    const many = Array.from({ length: 41 }, (_, index) => `d${index}:${index}`).join(',')
    expect([...parseDimensionOverrides(many).keys()].slice(-2)).toEqual(['d38', 'd39'])
    const padTo = (length: number) => `a:1,b:${'x'.repeat(length - 6)}`
    expect(parseDimensionOverrides(padTo(4000))).toEqual(new Map([['a', 1]]))
    expect(parseDimensionOverrides(padTo(4001)).size).toBe(0)
  })

  it('may be lists within three others', () => {
    expect(parseDimensionOverrides('depths:((((1))))')).toEqual(new Map([['depths', [[[[1]]]]]]))
    expect(parseDimensionOverrides('depths:(((((1)))))').size).toBe(0)
  })

  it.each([
    ['width', {}],
    ['width:,size:8', { size: 8 }],
    ['width:1e999,size:8', { size: 8 }],
    ['width:0x10,size:8', { size: 8 }],
    ['width:(1,,2),size:8', { size: 8 }],
    ['width:(1)2,size:8', { size: 8 }],
    ['width:1),size:8', { size: 8 }],
    ['width:(((((1))))),size:8', { size: 8 }],
    ['9width:1,size:8', { size: 8 }],
    [`size:8,width:${'9'.repeat(4000)}`, {}],
  ])('are left out where invalid: %s', (text, expected) => {
    expect(parseDimensionOverrides(text)).toEqual(new Map(Object.entries(expected)))
  })
})
