import { describe, expect, it } from 'vitest'
import { layOutShares } from '../../../src/layout/plot/shareSegments'
import { fc } from '../timeline/timelineFixtures'

describe('layOutShares', () => {
  it('places segments side by side, each as wide as its share', () => {
    expect(layOutShares([10n, 30n, 0n, 60n], 200)).toEqual([
      { index: 0, x: 0, width: 20 },
      { index: 1, x: 20, width: 60 },
      { index: 3, x: 80, width: 120 },
    ])
  })

  it('omits segments that are too thin, and returns none for empty counts', () => {
    expect(layOutShares([1n, 1_000_000n], 360).map(({ index }) => index)).toEqual([1])
    expect(layOutShares([0n, 0n], 360)).toEqual([])
    expect(layOutShares([], 360)).toEqual([])
  })

  it('fills the width, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 10n ** 15n), { minLength: 1, maxLength: 40 }), (counts) => {
        const shares = layOutShares(counts, 360)
        for (const { x, width } of shares) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(360.11)
        }
        const missing = counts.length - shares.length
        const sum = shares.reduce((total, { width }) => total + width, 0)
        expect(Math.abs(360 - sum)).toBeLessThanOrEqual(0.06 * shares.length + 0.26 * missing + 0.01)
      }),
    )
  })
})
