import type { Placement } from './placement'

/**
 * The marks gathered into one, in the order in which they come out on zooming in: the zoom at which each child leaves,
 * ascending, and how many it takes with it.
 */
export interface Gathering {
  readonly leaveAt: readonly number[]
  readonly sizes: readonly number[]
}

const none: Gathering = { leaveAt: [], sizes: [] }

/** Of each mark what is gathered into it. A mark's host is always shown before the mark is. */
export function gather(placements: readonly Placement[]): Gathering[] {
  const order = placements
    .map((_, index) => index)
    .sort((a, b) => placements[b]!.dotFrom - placements[a]!.dotFrom)
  const sizes = new Int32Array(placements.length).fill(1)
  const children: (number[] | undefined)[] = []
  // The last to come out first: so each is complete before it is counted in its host.
  for (const index of order) {
    const { host } = placements[index]!
    if (host === undefined) continue
    sizes[host]! += sizes[index]!
    const own = children[host] ?? []
    own.push(index)
    children[host] = own
  }
  return placements.map((_, index) => {
    const own = children[index]
    if (!own) return none
    own.reverse()
    return {
      leaveAt: own.map((child) => placements[child]!.dotFrom),
      sizes: own.map((child) => sizes[child]!),
    }
  })
}

/** How many are gathered into a mark that is shown at a zoom. */
export function countAt({ leaveAt, sizes }: Gathering, k: number): number {
  let sum = 0
  for (let index = leaveAt.length - 1; index >= 0 && leaveAt[index]! > k; index--) sum += sizes[index]!
  return sum
}

/** A gathering opens to at least so many times the zoom. */
const minOpening = 1.8

/** The zoom at which half of those now gathered have come out. */
export function zoomToOpen({ leaveAt }: Gathering, k: number): number {
  const left = leaveAt.filter((zoom) => zoom > k && zoom < Infinity)
  const half = left[Math.floor(left.length / 2)] ?? k
  return Math.max(minOpening * k, 1.02 * half)
}
