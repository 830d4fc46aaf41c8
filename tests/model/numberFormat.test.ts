import { describe, expect, it } from 'vitest'
import { formatCompact } from '../../src/model/numberFormat'
import { fc } from '../layout/timeline/timelineFixtures'

describe('formatCompact', () => {
  it('uses K, M, B and T in English', () => {
    const counts = [7, 60_000, 25_557_032, 175e9, 1.571e12]
    expect(counts.map((count) => formatCompact(count, 'en'))).toEqual(['7', '60K', '25.6M', '175B', '1.57T'])
  })

  it('uses 万 and 亿 in Chinese', () => {
    const counts = [7, 60_000, 25_557_032, 175e9, 1.571e12]
    expect(counts.map((count) => formatCompact(count, 'zh'))).toEqual([
      '7',
      '6万',
      '2560万',
      '1750亿',
      '1.57万亿',
    ])
  })

  it('takes at most 5 characters in English and 6 in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999e12 }), (count) => {
        expect(formatCompact(count, 'en').length).toBeLessThanOrEqual(5)
        expect(formatCompact(count, 'zh').length).toBeLessThanOrEqual(6)
      }),
    )
  })

  it('is accurate to 0.5 %', () => {
    const scales: Record<string, number> = { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900e12 }), (count) => {
        const [, digits, unit] = /^([\d.]+)([KMBT]?)$/.exec(formatCompact(count, 'en')) ?? []
        const shown = Number(digits) * scales[unit ?? '']!
        expect(Math.abs(shown - count) / count).toBeLessThanOrEqual(0.005)
      }),
    )
  })
})
