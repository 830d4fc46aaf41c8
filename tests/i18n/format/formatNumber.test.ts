import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatFigure,
  formatFigureInWords,
  formatFixed,
  formatMagnitude,
  formatNumber,
  formatPercent,
} from '../../../src/i18n/format/formatNumber'
import type { Metric } from '../../../src/model/article'

describe('formatFigure', () => {
  it.each<[Metric, number, string, string]>([
    ['parameters', 25_557_032, '25.6M', '2560万'],
    ['parameters', 1_571_000_000_000, '1.57T', '1.57万亿'],
    ['parameters', 9_999, '9,999', '9,999'],
    ['parameters', 10_000, '10K', '1万'],
    ['layers', 152, '152', '152'],
    ['devices', 24_576, '24,576', '24,576'],
    ['top5Error', 3.57, '3.57 %', '3.57%'],
    ['accuracy', 88.55, '88.55 %', '88.55%'],
    ['bleu', 28.4, '28.4', '28.4'],
    ['trainingDays', 3.5, '3.5', '3.5'],
    ['trainingCompute', 3.14e23, '3.14 × 10²³', '3.14 × 10²³'],
    ['trainingCompute', 500_000, '500K', '50万'],
    ['trainingCompute', 1e6, '1 × 10⁶', '1 × 10⁶'],
    ['trainingCompute', 2e21, '2 × 10²¹', '2 × 10²¹'],
  ])('writes %s of %d as %s and %s', (metric, value, en, zh) => {
    expect(formatFigure({ metric, value }, 'en')).toBe(en)
    expect(formatFigure({ metric, value }, 'zh')).toBe(zh)
  })

  it('is written in full by formatNumber', () => {
    expect(formatNumber(25_557_032, 'en')).toBe('25,557,032')
    expect(formatNumber(0.12345, 'en')).toBe('0.1235')
  })
})

describe('formatFigureInWords', () => {
  it.each<[Metric, number, string, string]>([
    ['parameters', 1_800_000_000_000, '1.8 trillion', '1.8万亿'],
    ['parameters', 9_999, '9,999', '9,999'],
    ['trainingCompute', 2.1e25, '2.1 × 10²⁵', '2.1 × 10²⁵'],
    ['accuracy', 60.1, '60.1 %', '60.1%'],
    ['devices', 24_576, '24,576', '24,576'],
  ])('writes %s of %d as %s and %s', (metric, value, en, zh) => {
    expect(formatFigureInWords({ metric, value }, 'en')).toBe(en)
    expect(formatFigureInWords({ metric, value }, 'zh')).toBe(zh)
  })
})

describe('formatPercent', () => {
  it.each([
    [0, '0 %'],
    [0.00005, '<0.01 %'],
    [0.0001, '0.01 %'],
    [0.00994, '0.99 %'],
    [0.01234, '1.2 %'],
    [0.589, '58.9 %'],
    [-0.00005, '-0.01 %'],
  ])('writes %d with one decimal, or two below 1 %%', (part, text) => {
    expect(formatPercent(part, 'en')).toBe(text)
    expect(formatPercent(part, 'zh')).toBe(text.replace(' ', ''))
  })
})

describe('formatBytes', () => {
  it.each([
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [999_600, '1 MB'],
    [102_228_128, '102 MB'],
    [15_265_292_288, '15.3 GB'],
    [1.4e12, '1.4 TB'],
    [3.5e21, '3,500 EB'],
  ])('writes %d bytes as %s, in three digits', (bytes, text) => {
    expect(formatBytes(bytes, 'en').replace('\u00A0', ' ')).toBe(text)
    expect(formatBytes(bytes, 'zh').replace('\u00A0', ' ')).toBe(text)
  })
})

describe('formatMagnitude', () => {
  it.each([
    [0, '0'],
    [0.0312, '0.031'],
    [1234, '1,200'],
    [258_000, '2.6 × 10⁵'],
    [1e-6, '10⁻⁶'],
    [-0.00042, '-4.2 × 10⁻⁴'],
    // At the limits: 99,500 would round to 100,000.
    [0.001, '0.001'],
    [0.000999, '10⁻³'],
    [99_499, '99,000'],
    [99_500, '10⁵'],
    [-99_500, '-1 × 10⁵'],
  ])('writes %d in two digits, in full where that is short', (value, text) => {
    expect(formatMagnitude(value, 'en')).toBe(text)
  })
})

it('formatFixed and formatNumber write no negative zero', () => {
  expect([-0.04, -0, 0].map((value) => formatFixed(value, 1, 'en'))).toEqual(['0', '0', '0'])
  expect([-0.00001, -0].map((value) => formatNumber(value, 'zh'))).toEqual(['0', '0'])
})

it('formatFixed writes a number with a fixed number of decimals and a minus sign', () => {
  expect([-0.449, 0.449, 2, 1234.56].map((value) => formatFixed(value, 1, 'en'))).toEqual([
    '−0.4',
    '0.4',
    '2',
    '1,234.6',
  ])
})
