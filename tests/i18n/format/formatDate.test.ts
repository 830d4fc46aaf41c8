import { describe, expect, it } from 'vitest'
import { formatDate, formatTick } from '../../../src/i18n/format/formatDate'

describe('formatDate', () => {
  it('writes month and year', () => {
    expect(formatDate('2015-12', 'en')).toBe('December 2015')
    expect(formatDate('2015-12', 'zh')).toBe('2015 年 12 月')
    expect(formatDate('1958-01', 'en')).toBe('January 1958')
  })

  it('writes only the year if there is no month', () => {
    expect(formatDate('1943', 'en')).toBe('1943')
    expect(formatDate('1943', 'zh')).toBe('1943 年')
  })
})

describe('formatTick', () => {
  it('writes the year, or the short name of the month', () => {
    expect(formatTick(1986, undefined, 'en')).toBe('1986')
    expect(formatTick(1986, undefined, 'zh')).toBe('1986')
    expect([0, 8, 11].map((month) => formatTick(1986, month, 'en'))).toEqual(['Jan', 'Sep', 'Dec'])
    expect([0, 11].map((month) => formatTick(1986, month, 'zh'))).toEqual(['1 月', '12 月'])
  })
})
