import { describe, expect, it } from 'vitest'
import {
  clusterMarks,
  countClustered,
  getClusterExpansionZoom,
} from '../../../../src/layout/timeline/labels/clusters'
import { between, fc } from '../timelineFixtures'

interface Gathered {
  readonly dotMinZooms: Float64Array
  readonly hosts: Int32Array
}

/**
 * Placements in which every host is shown before the marks clustered into it; some minimum zooms are unknown.
 */
const anyPlacements: fc.Arbitrary<Gathered> = fc
  .array(fc.record({ step: between(0.01, 3), host: fc.option(fc.nat(30)), isKnown: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((steps) => {
    const dotMinZooms: number[] = []
    const hosts: number[] = []
    for (const { step, host, isKnown } of steps) {
      const shown = [...dotMinZooms.keys()].filter((mark) => dotMinZooms[mark]! < Infinity)
      const own = host === null || shown.length === 0 ? -1 : shown[host % shown.length]!
      dotMinZooms.push(own < 0 ? 0.25 : isKnown ? dotMinZooms[own]! * (1 + step) : Infinity)
      hosts.push(own)
    }
    return { dotMinZooms: Float64Array.from(dotMinZooms), hosts: Int32Array.from(hosts) }
  })
const anyZoom = between(0.25, 60)

/** The mark that represents another at a zoom: itself, or the first host that is shown. */
const shownIn = (placements: Gathered, mark: number, k: number): number =>
  placements.dotMinZooms[mark]! <= k || placements.hosts[mark]! < 0
    ? mark
    : shownIn(placements, placements.hosts[mark]!, k)

describe('clusterMarks', () => {
  it('counts each mark once, shown or in its cluster', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, (placements, k) => {
        const gatherings = clusterMarks(placements)
        const expected = gatherings.map(() => 0)
        placements.dotMinZooms.forEach((from, mark) => {
          if (from > k) expected[shownIn(placements, mark, k)]!++
        })
        placements.dotMinZooms.forEach((from, mark) => {
          if (from <= k) expect(countClustered(gatherings[mark]!, k)).toBe(expected[mark])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('never enlarges a cluster when zooming in', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, between(1, 5), (placements, k, factor) => {
        for (const gathering of clusterMarks(placements))
          expect(countClustered(gathering, k * factor)).toBeLessThanOrEqual(countClustered(gathering, k))
      }),
    )
  })
})

describe('getClusterExpansionZoom', () => {
  it('returns a zoom at which the cluster is smaller', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, (placements, k) => {
        // Finally all minimum zooms are known.
        const known = placements.dotMinZooms.map((from, mark) => (from < Infinity ? from : 70 + mark))
        const inTheEnd = clusterMarks({ ...placements, dotMinZooms: known })
        clusterMarks(placements).forEach((gathering, mark) => {
          const count = countClustered(gathering, k)
          if (count === 0) return
          const zoom = getClusterExpansionZoom(gathering, k, known)
          expect(zoom).toBeGreaterThanOrEqual(1.8 * k)
          expect(countClustered(inTheEnd[mark]!, zoom)).toBeLessThan(count)
        })
      }),
    )
  })
})
