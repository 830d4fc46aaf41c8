import { firstIndex } from '../../firstIndex'
import type { Placements } from './placement'

/** The marks gathered into one, in the order in which they come out on zooming in. */
export interface Gathering {
  readonly marks: readonly number[]
  /** The zoom at which each leaves, ascending. */
  readonly leaveAt: readonly number[]
  /** How many leave with it or after it: each takes along what is gathered into itself. */
  readonly left: readonly number[]
}

const none: Gathering = { marks: [], leaveAt: [], left: [] }

/** Of each mark what is gathered into it. A mark's host is always shown before the mark is. */
export function gather({ dotFrom, hosts }: Pick<Placements, 'dotFrom' | 'hosts'>): Gathering[] {
  const all = [...hosts.keys()]
  const shown = all.filter((mark) => dotFrom[mark]! < Infinity)
  // The last to come out first, so that each is complete before it is counted in its host; nothing is gathered into what is not shown.
  const order = [
    ...all.filter((mark) => dotFrom[mark] === Infinity),
    ...shown.sort((a, b) => dotFrom[b]! - dotFrom[a]!),
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
    if (!marks) return none
    let sum = 0
    const left = marks.map((child) => {
      sum += sizes[child]!
      return sum
    })
    return {
      marks: marks.reverse(),
      leaveAt: marks.map((child) => dotFrom[child]!),
      left: left.reverse(),
    }
  })
}

/** How many are gathered into a mark that is shown at a zoom. */
export const countAt = ({ leaveAt, left }: Gathering, k: number): number =>
  left[firstIndex(leaveAt.length, (index) => leaveAt[index]! > k)] ?? 0

/** A gathering opens to at least so many times the zoom. */
const minOpening = 1.8

/** The zoom at which half of those now gathered have come out, by the zooms from which marks are shown. */
export function zoomToOpen({ marks, leaveAt }: Gathering, k: number, dotFrom: Float64Array): number {
  const left = marks
    .slice(firstIndex(leaveAt.length, (index) => leaveAt[index]! > k))
    .map((mark) => dotFrom[mark]!)
    .filter((zoom) => zoom < Infinity)
    .sort((a, b) => a - b)
  const half = left[Math.floor(left.length / 2)] ?? k
  return Math.max(minOpening * k, 1.02 * half)
}
