import { expect, it } from 'vitest'
import { formatHundredths } from '../../../../src/labs/energy/view/hopfield/formatHundredths'
import { formatPowerOfTen, formatSize } from '../../../../src/labs/energy/view/pretraining/formatSize'

it('formatSize writes one digit, and a power of ten for tiny values', () => {
  expect([0, 0.31, 0.0123, 4.2e-6, 9.6e-5].map(formatSize)).toEqual([
    '0',
    '0.3',
    '0.01',
    '4 × 10⁻⁶',
    '1 × 10⁻⁴',
  ])
})

it('formatPowerOfTen writes 1 and 10 as numbers, others with an exponent', () => {
  expect([-12, -1, 0, 1, 3].map(formatPowerOfTen)).toEqual(['10⁻¹²', '10⁻¹', '1', '10', '10³'])
})

it('formatHundredths writes two decimals with a true minus sign', () => {
  expect(formatHundredths(-0.494, 'en')).toBe('−0.49')
  expect(formatHundredths(0, 'zh')).toBe('0')
})
