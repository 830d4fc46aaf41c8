import { describe, expect, it } from 'vitest'
import { formatDollars, formatDuration, formatEnergy } from '../../../src/i18n/format/formatAmount'

describe('formatDollars', () => {
  it('writes amounts compactly in both languages', () => {
    expect(formatDollars(7_177_443, 'en')).toBe('$7.18M')
    expect(formatDollars(7_177_443, 'zh')).toBe('718万美元')
    expect(formatDollars(9876, 'en')).toBe('$9,880')
    expect(formatDollars(10_000, 'en')).toBe('$10K')
    expect(formatDollars(2, 'en')).toBe('$2')
    expect(formatDollars(0.25, 'zh')).toBe('0.25 美元')
  })
})

describe('formatDuration', () => {
  it('chooses hours, days or years', () => {
    expect(formatDuration(0.5, 'en')).toBe('12 hours')
    expect(formatDuration(14.96, 'en')).toBe('15 days')
    expect(formatDuration(365.25 * 41, 'en')).toBe('41 years')
    expect(formatDuration(54.1, 'zh')).toBe('54.1 天')
  })

  it('writes hours below two days, and years from 1000 days on', () => {
    expect([1.99, 2, 999, 1000].map((days) => formatDuration(days, 'en'))).toEqual([
      ...['47.8 hours', '2 days', '999 days', '2.74 years'],
    ])
  })

  it('writes very long durations as a power of ten', () => {
    expect(formatDuration(1e12, 'en')).toBe('2.7e+9 years')
  })
})

describe('formatEnergy', () => {
  it('writes up to four digits and chooses the unit', () => {
    expect(formatEnergy(1287, 'en')).toBe('1,287 MWh')
    expect(formatEnergy(13.958, 'en')).toBe('14 MWh')
    expect(formatEnergy(0.004, 'en')).toBe('4 kWh')
    expect(formatEnergy(25_000, 'en')).toBe('25 GWh')
    expect(formatEnergy(2e7, 'en')).toBe('20 TWh')
  })
})

it('formatDollars, formatDuration and formatEnergy write a dash for a number that is not finite', () => {
  expect([
    formatDollars(Number.NaN, 'en'),
    formatDuration(Number.NaN, 'en'),
    formatEnergy(Number.NaN, 'zh'),
  ]).toEqual(['–', '–', '–'])
})
