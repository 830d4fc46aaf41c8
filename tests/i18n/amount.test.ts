import { describe, expect, it } from 'vitest'
import { dollars, duration, energyAmount } from '../../src/i18n/amount'

describe('dollars', () => {
  it('are written short, as the language has it', () => {
    expect(dollars(7_177_443, 'en')).toBe('$7.18M')
    expect(dollars(7_177_443, 'zh')).toBe('718万美元')
    expect(dollars(2, 'en')).toBe('$2')
    expect(dollars(0.25, 'zh')).toBe('0.25 美元')
  })
})

describe('duration', () => {
  it('is in the unit that suits it', () => {
    expect(duration(0.5, 'en')).toBe('12 hours')
    expect(duration(14.96, 'en')).toBe('15 days')
    expect(duration(365.25 * 41, 'en')).toBe('41 years')
    expect(duration(54.1, 'zh')).toBe('54.1 天')
  })

  it('of astronomical length is a power of ten', () => {
    expect(duration(1e12, 'en')).toBe('2.7e+9 years')
  })
})

describe('energyAmount', () => {
  it('keeps the four digits of thousands, and changes its unit', () => {
    expect(energyAmount(1287, 'en')).toBe('1,287 MWh')
    expect(energyAmount(13.958, 'en')).toBe('14 MWh')
    expect(energyAmount(0.004, 'en')).toBe('4 kWh')
    expect(energyAmount(25_000, 'en')).toBe('25 GWh')
    expect(energyAmount(2e7, 'en')).toBe('20 TWh')
  })
})

it('an amount that cannot be told is a dash', () => {
  expect([dollars(Number.NaN, 'en'), duration(Number.NaN, 'en'), energyAmount(Number.NaN, 'zh')]).toEqual([
    '–',
    '–',
    '–',
  ])
})
