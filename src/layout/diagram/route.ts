import type { Place, Segment } from './figure'

/** Straight from one place to another. */
export const straight = (from: Place, to: Place): Segment[] => [
  ['M', from],
  ['L', to],
]

/** From one place on an axis to another on another axis, leaving and arriving with the flow. */
export function curve(from: Place, to: Place): Segment[] {
  const middle = (from.s + to.s) / 2
  return [
    ['M', from],
    ['C', { s: middle, t: from.t }, { s: middle, t: to.t }, to],
  ]
}

/** How far an arc over so long a stretch bulges beyond the sides of what it skips. */
export const bulge = (length: number) => Math.min(22, 7 + 0.05 * length)

/** From one place to a later one on the same axis, beyond what reaches so far to the side (left of it if negative). */
export function arc(from: Place, to: Place, side: number): Segment[] {
  const [edge, out] = [from.t + side, from.t + side + (Math.sign(side) * bulge(to.s - from.s)) / 0.75]
  return [
    ['M', from],
    ['L', { s: from.s, t: edge }],
    ['C', { s: from.s, t: out }, { s: to.s, t: out }, { s: to.s, t: edge }],
    ['L', to],
  ]
}

const radius = 9

/** Through corners, alternately across and along, rounded. */
export function bent(points: readonly Place[]): Segment[] {
  const [first, ...rest] = points
  const last = rest.at(-1)!
  const path: Segment[] = [['M', first!]]
  rest.slice(0, -1).forEach((corner, index) => {
    const before = points[index]!
    const after = points[index + 2]!
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
    path.push(['L', towards(corner, before, r)], ['Q', corner, towards(corner, after, r)])
  })
  path.push(['L', last])
  return path
}

const distance = (a: Place, b: Place) => Math.hypot(a.s - b.s, a.t - b.t)

function towards(from: Place, to: Place, by: number): Place {
  const length = distance(from, to) || 1
  return { s: from.s + ((to.s - from.s) * by) / length, t: from.t + ((to.t - from.t) * by) / length }
}
