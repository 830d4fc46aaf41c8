import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/i18n/format/formatNumber'
import { parseCount } from '../../../src/i18n/format/parseCount'
import { formatCompact } from '../../../src/model/numberFormat'

describe('parseCount', () => {
  it.each([
    ['175000000000', 175e9],
    ['175,000,000,000', 175e9],
    ['175 000 000 000', 175e9],
    ['175e9', 175e9],
    ['175B', 175e9],
    ['175 bn', 175e9],
    ['1.4T', 1.4e12],
    ['1.4 trillion', 1.4e12],
    ['3 × 10^11', 3e11],
    ['3*10^11', 3e11],
    ['1750亿', 175e9],
    ['1.4万亿', 1.4e12],
    ['1.001k', 1001],
    ['0', 0],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count)
  })

  it.each([
    '',
    'many',
    '-5',
    '1.5',
    '1.0000001 million',
    '175 X',
    '1e',
    'e9',
    '1.2.3',
    '12 34z',
    'constructor',
    '5constructor',
  ])('does not read "%s"', (text) => {
    expect(parseCount(text)).toBeUndefined()
  })

  it('reads every number that formatNumber writes, in both languages', () => {
    fc.assert(
      fc.property(fc.nat(1e15 - 1), fc.constantFrom('en', 'zh'), (count, language) => {
        expect(parseCount(formatNumber(count, language))).toBe(count)
      }),
    )
  })

  it('reads what formatCompact writes, to its precision', () => {
    fc.assert(
      fc.property(fc.nat(1e15 - 1), fc.constantFrom('en', 'zh'), (count, language) => {
        expect(Math.abs(parseCount(formatCompact(count, language))! - count)).toBeLessThanOrEqual(
          0.005 * count,
        )
      }),
    )
  })
})
