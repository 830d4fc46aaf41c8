import { describe, expect, it } from 'vitest'
import { toDecimalYear, toMonthIndex, toYearRange } from '../../src/model/date'

describe('toYearRange', () => {
  it('covers the month of a date with a month', () => {
    expect(toYearRange('2015-12')).toEqual([2015 + 11 / 12, 2016])
  })

  it('covers the year of a date without a month', () => {
    expect(toYearRange('1969')).toEqual([1969, 1970])
  })
})

describe('toDecimalYear', () => {
  it('is the middle of the month or the year', () => {
    expect(toDecimalYear('1969')).toBe(1969.5)
    expect(toDecimalYear('2017-01')).toBeCloseTo(2017 + 1 / 24, 10)
  })

  it('sorts a date without a month between the halves of its year', () => {
    const dates = ['1965-07', '1965', '1966-01', '1965-06']
    expect(dates.sort((a, b) => toDecimalYear(a) - toDecimalYear(b))).toEqual([
      '1965-06',
      '1965',
      '1965-07',
      '1966-01',
    ])
  })
})

describe('toMonthIndex', () => {
  it('counts months from January of the year 0', () => {
    expect(toMonthIndex('2017-06')).toBe(2017 * 12 + 5)
    expect(toMonthIndex('1969')).toBeUndefined()
  })
})
