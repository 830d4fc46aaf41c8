import type { FlowPoint, PathSegment, Wire } from './diagramFragment'

/** A straight wire along the flow, at a distance `t` from the axis. */
export const makeStraightWire = (from: number, to: number, t = 0): Wire => ({
  form: 'flow',
  path: [
    ['M', { s: from, t }],
    ['L', { s: to, t }],
  ],
})

/** A curve between points of two axes that leaves and arrives parallel to the flow. */
export function makeCurvedWire(from: FlowPoint, to: FlowPoint): Wire {
  const middle = (from.s + to.s) / 2
  const path: PathSegment[] = [
    ['M', from],
    ['C', { s: middle, t: from.t }, { s: middle, t: to.t }, to],
  ]
  return { form: 'flow', path }
}

/** How far an arc of a length extends beyond the sides of what it bypasses. */
export const getArcBulge = (length: number) => Math.min(22, 7 + 0.05 * length)

/** An arc to a later point of the same axis, around what extends by `side` to the right of it. */
export function getArcPath(from: FlowPoint, to: FlowPoint, side: number): PathSegment[] {
  const edge = from.t + side
  const control = edge + getArcBulge(to.s - from.s) / 0.75
  return [
    ['M', from],
    ['L', { s: from.s, t: edge }],
    ['C', { s: from.s, t: control }, { s: to.s, t: control }, { s: to.s, t: edge }],
    ['L', to],
  ]
}

const cornerRadiusPx = 9

/** A path through corners, alternately across and along the flow, with rounded corners. */
export function getRoundedPath(points: readonly FlowPoint[]): PathSegment[] {
  const [first, ...rest] = points
  const last = rest.at(-1)!
  const path: PathSegment[] = [['M', first!]]
  rest.slice(0, -1).forEach((corner, index) => {
    const before = points[index]!
    const after = points[index + 2]!
    const r = Math.min(cornerRadiusPx, getDistance(before, corner) / 2, getDistance(corner, after) / 2)
    path.push(['L', moveTowards(corner, before, r)], ['Q', corner, moveTowards(corner, after, r)])
  })
  path.push(['L', last])
  return path
}

const getDistance = (a: FlowPoint, b: FlowPoint) => Math.hypot(a.s - b.s, a.t - b.t)

function moveTowards(from: FlowPoint, to: FlowPoint, distance: number): FlowPoint {
  const length = getDistance(from, to) || 1
  return {
    s: from.s + ((to.s - from.s) * distance) / length,
    t: from.t + ((to.t - from.t) * distance) / length,
  }
}
