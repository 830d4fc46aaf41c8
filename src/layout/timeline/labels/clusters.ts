import { findFirstIndex } from '../../findFirstIndex'
import type { Placements } from './placements'

/** The marks clustered into one mark, in the order in which they separate from it when zooming in. */
export interface Cluster {
  readonly marks: readonly number[]
  /** The zoom at which each mark separates, ascending. */
  readonly exitZooms: readonly number[]
  /** The number of marks that separate with or after each, including the marks clustered into those. */
  readonly remainingCounts: readonly number[]
}

const emptyCluster: Cluster = { marks: [], exitZooms: [], remainingCounts: [] }

/** Computes the cluster of each mark. The host of a mark is always shown before the mark is. */
export function clusterMarks({ dotMinZooms, hosts }: Pick<Placements, 'dotMinZooms' | 'hosts'>): Cluster[] {
  const all = [...hosts.keys()]
  const shown = all.filter((mark) => dotMinZooms[mark]! < Infinity)
  // Last to separate first, so that each size is complete before it is added to its host; marks that are
  // never shown cannot be hosts.
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
    const siblings = children[host] ?? []
    siblings.push(mark)
    children[host] = siblings
  }
  return all.map((mark) => {
    const marks = children[mark]
    if (!marks) return emptyCluster
    let count = 0
    const counts = marks.map((child) => {
      count += sizes[child]!
      return count
    })
    return {
      marks: marks.reverse(),
      exitZooms: marks.map((child) => dotMinZooms[child]!),
      remainingCounts: counts.reverse(),
    }
  })
}

/** The number of marks clustered into a mark that is shown at zoom `k`. */
export const countClustered = ({ exitZooms, remainingCounts }: Cluster, k: number): number =>
  remainingCounts[findFirstIndex(exitZooms.length, (index) => exitZooms[index]! > k)] ?? 0

/** Expanding a cluster zooms in by at least this factor. */
const minExpansionFactor = 1.8

/**
 * The zoom at which half of the marks clustered at zoom `k` have separated.
 *
 * @param dotMinZooms The minimum zoom of each mark.
 */
export function getClusterExpansionZoom(
  { marks, exitZooms }: Cluster,
  k: number,
  dotMinZooms: Float64Array,
): number {
  const remaining = marks
    .slice(findFirstIndex(exitZooms.length, (index) => exitZooms[index]! > k))
    .map((mark) => dotMinZooms[mark]!)
    .filter((zoom) => zoom < Infinity)
    .sort((a, b) => a - b)
  const median = remaining[Math.floor(remaining.length / 2)] ?? k
  return Math.max(minExpansionFactor * k, 1.02 * median)
}
