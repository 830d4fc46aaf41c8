import { describe, expect, it } from 'vitest'
import { formatDifference, formatExact } from '../../../src/i18n/format/formatDifference'

describe('formatExact', () => {
  it('has all digits, also of numbers that are too large for a double', () => {
    expect(formatExact(23_528_522n, 'en')).toBe('23,528,522')
    expect(formatExact(2n ** 60n + 1n, 'zh')).toBe('1,152,921,504,606,846,977')
  })
})

describe('formatDifference', () => {
  it('has a sign, exactly and as a share', () => {
    expect(formatDifference(25_557_032n, 23_528_522n, 'en')).toEqual(['−2,028,510', '−7.9 %'])
    expect(formatDifference(100n, 350n, 'zh')).toEqual(['+250', '+250%'])
  })

  it('says less than, without a sign, of a very small share', () => {
    expect(formatDifference(32_040_424n, 32_039_434n, 'en')).toEqual(['−990', '<0.01 %'])
  })

  it('is empty without a change, and has no share of nothing', () => {
    expect(formatDifference(5n, 5n, 'en')).toEqual([])
    expect(formatDifference(0n, 5n, 'en')).toEqual(['+5'])
  })
})
