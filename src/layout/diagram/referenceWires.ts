import { pairs, sum } from 'd3-array'
import { isKeyWithin } from '../../network/evaluate/networkNode'
import type { DiagramItem, FlowPoint, Wire } from './diagramFragment'
import { measureFrameSides } from './diagramText'
import { sheetOffsetPx } from './layOutBox'
import { getRoundedPath } from './wirePaths'

/** The gap between an item and a wire that passes it. */
const clearancePx = 11
const frameClearancePx = 6

/** The height of the title of a frame. */
const frameTitleHeightPx = 24

/** A range along the flow that is occupied by a wire. */
interface Channel {
  readonly t: number
  readonly from: number
  readonly until: number
}

type Obstacle = Pick<DiagramItem, 'at' | 'length' | 'breadth'>

/** The areas that wires avoid; of a frame only its title and its number. */
function getObstacles({ form, isNarrow, at, length, breadth, title, detail }: DiagramItem): Obstacle[] {
  if (form !== 'frame') return [{ at, length, breadth }]
  if (isNarrow) return []
  const { left, right } = measureFrameSides({ title, detail })
  return [
    { at: { s: at.s, t: at.t - (breadth - left) / 2 }, length: frameTitleHeightPx, breadth: left },
    { at: { s: at.s, t: at.t + (breadth - right) / 2 }, length: frameTitleHeightPx, breadth: right },
  ]
}

/**
 * Routes the wires of references: each leaves the axis after its source, runs along the flow beside its
 * target, beside its source, or past everything between them, and enters from that side or from above. The
 * shortest route with the fewest conflicts is chosen. Short wires are routed first and run closest. `getLane`
 * returns the lane of an item.
 */
export function routeReferenceWires(
  items: readonly DiagramItem[],
  getLane: (item: DiagramItem) => number,
): Wire[] {
  const obstacles = items.flatMap(getObstacles)
  const channels: Channel[] = []
  return items
    .flatMap((to) =>
      to.sources.flatMap((key) => {
        const from = findSource(items, key)
        return from && from !== to ? [{ to, from, start: findExit(from, items) }] : []
      }),
    )
    .toSorted((a, b) => Math.abs(a.to.at.s - a.start.s) - Math.abs(b.to.at.s - b.start.s))
    .map(({ to, from, start }): Wire => {
      const [target, above] = [to.at.s + to.length / 2, to.at.s - clearancePx / 2]
      const [first, until] = [Math.min(start.s, target) - 1, Math.max(start.s, target) + 1]
      const passedItems = items.filter(
        (item) =>
          getLane(item) === getLane(to) &&
          (item.form !== 'frame' || !item.isNarrow) &&
          item.at.s < until &&
          item.at.s + item.length > first,
      )
      const nearbyChannels = channels.filter((channel) => channel.from < until && channel.until > first)
      const routes = ([-1, 1] as const).flatMap((side) => {
        const getEdge = ({ at, breadth }: DiagramItem) => side * at.t + breadth / 2
        const outer = Math.max(...passedItems.map(getEdge), ...nearbyChannels.map(({ t }) => side * t))
        // Next to its source or target a wire stays within the edges of their frames.
        return [
          ...new Set([getEdge(to) + frameClearancePx, getEdge(from) + frameClearancePx, outer + clearancePx]),
        ]
          .map((edge) => side * edge)
          .flatMap((t) => [
            [start, { s: start.s, t }, { s: target, t }, { s: target, t: side * getEdge(to) }],
            [start, { s: start.s, t }, { s: above, t }, { s: above, t: to.at.t }, to.at],
          ])
      })
      if (start.s <= to.at.s) routes.push([start, { s: start.s, t: to.at.t }, to.at])
      const countConflicts = (route: readonly FlowPoint[]) =>
        nearbyChannels.filter(({ t }) => route.length > 3 && Math.abs(t - route[1]!.t) < clearancePx / 2)
          .length + obstacles.filter((obstacle) => crosses(route, obstacle)).length
      const sorted = routes.toSorted((a, b) => measureLength(a) - measureLength(b))
      const route =
        sorted.find((candidate) => countConflicts(candidate) === 0) ??
        sorted.toSorted((a, b) => countConflicts(a) - countConflicts(b))[0]!
      if (route.length > 3) channels.push({ t: route[1]!.t, from: first, until })
      return { form: 'reference', path: getRoundedPath(route) }
    })
}

const measureLength = (route: readonly FlowPoint[]) =>
  sum(pairs(route), ([start, end]) => Math.abs(end.s - start.s) + Math.abs(end.t - start.t))

/** Whether a route of segments along or across the flow crosses an obstacle. */
const crosses = (route: readonly FlowPoint[], { at, length, breadth }: Obstacle) =>
  pairs(route).some(([start, end]) => {
    // A wire along an edge counts as crossing.
    const side = breadth / 2 + (start.t === end.t ? 2 : 0)
    return (
      Math.min(start.s, end.s) < at.s + length &&
      Math.max(start.s, end.s) > at.s &&
      Math.min(start.t, end.t) < at.t + side &&
      Math.max(start.t, end.t) > at.t - side
    )
  })

/**
 * Finds the item of a key; else the last of its parts that is shown; else the innermost item that contains it
 * (it is folded away).
 */
function findSource(items: readonly DiagramItem[], key: string): DiagramItem | undefined {
  const exactMatch = items.find((item) => item.key === key)
  if (exactMatch) return exactMatch
  const part = items.findLast((item) => isKeyWithin(item.key, key))
  if (part) return part
  return items
    .filter((item) => isKeyWithin(key, item.key))
    .reduce<DiagramItem | undefined>(
      (best, item) => (best && best.key.length > item.key.length ? best : item),
      undefined,
    )
}

/** The exit point: on the axis, just after an item and before a bar attached to it. */
function findExit(source: DiagramItem, items: readonly DiagramItem[]): FlowPoint {
  const end = source.at.s + source.length + (source.times > 1 && source.form !== 'frame' ? sheetOffsetPx : 0)
  const t =
    source.form === 'frame'
      ? (items.findLast((item) => item.form !== 'frame' && isKeyWithin(item.key, source.key))?.at.t ??
        source.at.t)
      : source.at.t
  const next = items.find(({ at, form }) => form === 'bar' && at.t === t && at.s >= end && at.s < end + 4)
  return { s: next ? (end + next.at.s) / 2 : end + 4, t }
}
