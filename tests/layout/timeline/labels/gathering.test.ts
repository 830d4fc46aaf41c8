import { describe, expect, it } from 'vitest'
import { countAt, gather, zoomToOpen } from '../../../../src/layout/timeline/labels/gathering'
import { between, fc } from '../specimens'

interface Gathered {
  readonly dotFrom: Float64Array
  readonly hosts: Int32Array
}

/** Placements in which every host is shown before those gathered into it; of some it is not known when they are shown. */
const anyPlacements: fc.Arbitrary<Gathered> = fc
  .array(fc.record({ step: between(0.01, 3), host: fc.option(fc.nat(30)), isKnown: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((steps) => {
    const dotFrom: number[] = []
    const hosts: number[] = []
    for (const { step, host, isKnown } of steps) {
      const shown = [...dotFrom.keys()].filter((mark) => dotFrom[mark]! < Infinity)
      const own = host === null || shown.length === 0 ? -1 : shown[host % shown.length]!
      dotFrom.push(own < 0 ? 0.25 : isKnown ? dotFrom[own]! * (1 + step) : Infinity)
      hosts.push(own)
    }
    return { dotFrom: Float64Array.from(dotFrom), hosts: Int32Array.from(hosts) }
  })
const anyZoom = between(0.25, 60)

/** The mark in which another is shown at a zoom: itself, or the first host that is shown. */
const shownIn = (placements: Gathered, mark: number, k: number): number =>
  placements.dotFrom[mark]! <= k || placements.hosts[mark]! < 0
    ? mark
    : shownIn(placements, placements.hosts[mark]!, k)

describe('gather', () => {
  it('counts each mark once: shown, or in the one into which it is gathered', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, (placements, k) => {
        const gatherings = gather(placements)
        const expected = gatherings.map(() => 0)
        placements.dotFrom.forEach((from, mark) => {
          if (from > k) expected[shownIn(placements, mark, k)]!++
        })
        placements.dotFrom.forEach((from, mark) => {
          if (from <= k) expect(countAt(gatherings[mark]!, k)).toBe(expected[mark])
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
        // In the end it is known of each when it is shown.
        const known = placements.dotFrom.map((from, mark) => (from < Infinity ? from : 70 + mark))
        const inTheEnd = gather({ ...placements, dotFrom: known })
        gather(placements).forEach((gathering, mark) => {
          const count = countAt(gathering, k)
          if (count === 0) return
          const zoom = zoomToOpen(gathering, k, known)
          expect(zoom).toBeGreaterThanOrEqual(1.8 * k)
          expect(countAt(inTheEnd[mark]!, zoom)).toBeLessThan(count)
        })
      }),
    )
  })
})
