import { describe, expect, it } from 'vitest'
import {
  clusterMarks,
  countClustered,
  getClusterExpansionZoom,
} from '../../../../src/layout/timeline/labels/clusters'
import { between, fc } from '../timelineFixtures'

interface ClusterInput {
  readonly dotMinZooms: Float64Array
  readonly hosts: Int32Array
}

/**
 * Placements in which every host is shown before the marks clustered into it; some minimum zooms are unknown.
 */
const anyPlacements: fc.Arbitrary<ClusterInput> = fc
  .array(fc.record({ step: between(0.01, 3), host: fc.option(fc.nat(30)), isKnown: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((steps) => {
    const dotMinZooms: number[] = []
    const hosts: number[] = []
    for (const { step, host, isKnown } of steps) {
      const shown = [...dotMinZooms.keys()].filter((mark) => dotMinZooms[mark]! < Infinity)
      const hostMark = host === null || shown.length === 0 ? -1 : shown[host % shown.length]!
      dotMinZooms.push(hostMark < 0 ? 0.25 : isKnown ? dotMinZooms[hostMark]! * (1 + step) : Infinity)
      hosts.push(hostMark)
    }
    return { dotMinZooms: Float64Array.from(dotMinZooms), hosts: Int32Array.from(hosts) }
  })
const anyZoom = between(0.25, 60)

/** The mark that represents another at a zoom: itself, or the first host that is shown. */
const findShownHost = (placements: ClusterInput, mark: number, k: number): number =>
  placements.dotMinZooms[mark]! <= k || placements.hosts[mark]! < 0
    ? mark
    : findShownHost(placements, placements.hosts[mark]!, k)

describe('clusterMarks', () => {
  it('counts each mark once, shown or in its cluster', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, (placements, k) => {
        const clusters = clusterMarks(placements)
        const expected = clusters.map(() => 0)
        placements.dotMinZooms.forEach((from, mark) => {
          if (from > k) expected[findShownHost(placements, mark, k)]!++
        })
        placements.dotMinZooms.forEach((from, mark) => {
          if (from <= k) expect(countClustered(clusters[mark]!, k)).toBe(expected[mark])
        })
      }),
      { numRuns: 300 },
    )
  })

  it('counts a mark until the zoom at which it separates, and no longer there', () => {
    const [cluster] = clusterMarks({
      dotMinZooms: Float64Array.of(0.25, 4, 9),
      hosts: Int32Array.of(-1, 0, 0),
    })
    expect([0.25, 3.99, 4, 8.99, 9].map((k) => countClustered(cluster!, k))).toEqual([2, 2, 1, 1, 0])
  })

  it('never enlarges a cluster when zooming in', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, between(1, 5), (placements, k, factor) => {
        for (const cluster of clusterMarks(placements))
          expect(countClustered(cluster, k * factor)).toBeLessThanOrEqual(countClustered(cluster, k))
      }),
    )
  })
})

describe('getClusterExpansionZoom', () => {
  it('returns a zoom at which the cluster is smaller', () => {
    fc.assert(
      fc.property(anyPlacements, anyZoom, (placements, k) => {
        // Finally all minimum zooms are known.
        const finalMinZooms = placements.dotMinZooms.map((from, mark) => (from < Infinity ? from : 70 + mark))
        const finalClusters = clusterMarks({ ...placements, dotMinZooms: finalMinZooms })
        clusterMarks(placements).forEach((cluster, mark) => {
          const count = countClustered(cluster, k)
          if (count === 0) return
          const zoom = getClusterExpansionZoom(cluster, k, finalMinZooms)
          expect(zoom).toBeGreaterThanOrEqual(1.8 * k)
          expect(countClustered(finalClusters[mark]!, zoom)).toBeLessThan(count)
        })
      }),
    )
  })
})
