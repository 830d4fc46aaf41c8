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
const settings = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z_]\w{0,12}$/), value), {
    maxLength: 4,
    selector: ([name]) => name,
  })
  .map((entries) => new Map(entries))

describe('settings in an address', () => {
  it('are read back as they were, whatever numbers, lists and tables they hold', () => {
    fc.assert(
      fc.property(settings, (changed) => {
        expect(parseDimensionOverrides(formatDimensionOverrides(changed))).toEqual(changed)
      }),
      { numRuns: 1000 },
    )
  })

  it('hold no character that an address has to escape', () => {
    fc.assert(
      fc.property(settings, (changed) => {
        const text = formatDimensionOverrides(changed)
        expect(new URLSearchParams(`set=${text}`).get('set')).toBe(text)
        expect(new URL(`https://example.org/?set=${text}`).search).toBe(
          changed.size > 0 ? `?set=${text}` : '?set=',
        )
      }),
    )
  })

  it('are read the same though a link lost its last brackets', () => {
    fc.assert(
      fc.property(settings, (changed) => {
        const text = formatDimensionOverrides(changed)
        expect(parseDimensionOverrides(text.replace(/\)+$/, ''))).toEqual(changed)
      }),
    )
  })

  it('of any text are something that is read the same again', () => {
    const pieces = ['width', 'depths', ':', ',', '(', ')', '1', '2.5', '-', 'e', 'true', ' ', '0']
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces)).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const read = parseDimensionOverrides(any)
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
  ])('are written as in %s', (text, expected) => {
    expect(parseDimensionOverrides(text)).toEqual(new Map(Object.entries(expected)))
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
  ])('that mean nothing are left out: %s', (text, expected) => {
    expect(parseDimensionOverrides(text)).toEqual(new Map(Object.entries(expected)))
  })
})
