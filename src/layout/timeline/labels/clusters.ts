import { findFirstIndex } from '../../findFirstIndex'
import type { Placements } from './placements'

/** The marks gathered into one, in the order in which they come out on zooming in. */
export interface Cluster {
  readonly marks: readonly number[]
  /** The zoom at which each leaves, ascending. */
  readonly exitZooms: readonly number[]
  /** How many leave with it or after it: each takes along what is gathered into itself. */
  readonly remainingCounts: readonly number[]
}

const emptyCluster: Cluster = { marks: [], exitZooms: [], remainingCounts: [] }

/** Of each mark what is gathered into it. A mark's host is always shown before the mark is. */
export function clusterMarks({ dotMinZooms, hosts }: Pick<Placements, 'dotMinZooms' | 'hosts'>): Cluster[] {
  const all = [...hosts.keys()]
  const shown = all.filter((mark) => dotMinZooms[mark]! < Infinity)
  // The last to come out first, so that each is complete before it is counted in its host; nothing is gathered into what is not shown.
  const order = [
    ...all.filter((mark) => dotMinZooms[mark] === Infinity),
    ...shown.sort((a, b) => dotMinZooms[b]! - dotMinZooms[a]!),
  ]
  const sizes = new Int32Array(hosts.length).fill(1)
  const children: (number[] | undefined)[] = []
  for (const mark of order) {
    const host = hosts[mark]!
    if (host < 0) continue
    sizes[host]! += sizes[mark]!
    const own = children[host] ?? []
    own.push(mark)
    children[host] = own
  }
  return all.map((mark) => {
    const marks = children[mark]
    if (!marks) return emptyCluster
    let sum = 0
    const left = marks.map((child) => {
      sum += sizes[child]!
      return sum
    })
    return {
      marks: marks.reverse(),
      exitZooms: marks.map((child) => dotMinZooms[child]!),
      remainingCounts: left.reverse(),
    }
  })
}

/** How many are gathered into a mark that is shown at a zoom. */
export const countClustered = ({ exitZooms, remainingCounts }: Cluster, k: number): number =>
  remainingCounts[findFirstIndex(exitZooms.length, (index) => exitZooms[index]! > k)] ?? 0

/** A gathering opens to at least so many times the zoom. */
const minExpansionFactor = 1.8

/** The zoom at which half of those now gathered have come out, by the zooms from which marks are shown. */
export function getClusterExpansionZoom(
  { marks, exitZooms }: Cluster,
  k: number,
  dotFrom: Float64Array,
): number {
  const left = marks
    .slice(findFirstIndex(exitZooms.length, (index) => exitZooms[index]! > k))
    .map((mark) => dotFrom[mark]!)
    .filter((zoom) => zoom < Infinity)
    .sort((a, b) => a - b)
  const half = left[Math.floor(left.length / 2)] ?? k
  return Math.max(minExpansionFactor * k, 1.02 * half)
}
