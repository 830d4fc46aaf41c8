import { describe, expect, it } from 'vitest'
import { countAt, gather, zoomToOpen } from '../../../src/layout/timeline/gathering'
import type { Placement } from '../../../src/layout/timeline/placement'
import { between, fc } from './specimens'

/** Placements in which every host is shown before those gathered into it. */
const anyPlacements: fc.Arbitrary<Placement[]> = fc
  .array(fc.record({ step: between(0.01, 3), host: fc.option(fc.nat(30)) }), { minLength: 1, maxLength: 30 })
  .map((steps) => {
    const placed: Placement[] = []
    for (const { step, host } of steps) {
      const own = host === null || placed.length === 0 ? undefined : host % placed.length
      const dotFrom = own === undefined ? 0.25 : placed[own]!.dotFrom * (1 + step)
      placed.push({ dotFrom, nameFrom: dotFrom, cardFrom: dotFrom, ...(own !== undefined && { host: own }) })
    }
    return placed
  })
const anyZoom = between(0.25, 60)

/** The mark in which another is shown at a zoom: itself, or the first host that is shown. */
function shownIn(placements: readonly Placement[], mark: number, k: number): number {
  const { dotFrom, host } = placements[mark]!
  return dotFrom <= k || host === undefined ? mark : shownIn(placements, host, k)
}

describe('gather', () => {
  it('counts each mark once: shown, or in the one into which it is gathered', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, (placements, k) => {
        const gatherings = gather(placements)
        const expected = placements.map(() => 0)
        placements.forEach(({ dotFrom }, mark) => {
          if (dotFrom > k) expected[shownIn(placements, mark, k)]!++
        })
        placements.forEach(({ dotFrom }, mark) => {
          if (dotFrom <= k) expect(countAt(gatherings[mark]!, k)).toBe(expected[mark])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('never gathers more on zooming in', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, between(1, 5), (placements, k, factor) => {
        for (const gathering of gather(placements))
          expect(countAt(gathering, k * factor)).toBeLessThanOrEqual(countAt(gathering, k))
      }),
    )
  })
})

describe('zoomToOpen', () => {
  it('is a zoom at which fewer are gathered', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, (placements, k) => {
        for (const gathering of gather(placements)) {
          const count = countAt(gathering, k)
          if (count === 0) continue
          const zoom = zoomToOpen(gathering, k)
          expect(zoom).toBeGreaterThanOrEqual(1.8 * k)
          expect(countAt(gathering, zoom)).toBeLessThan(count)
        }
      }),
    )
  })
})
