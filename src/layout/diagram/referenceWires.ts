import { isKeyWithin } from '../../network/evaluate/networkNode'
import type { DiagramItem, FlowPoint, Wire } from './diagramFragment'
import { measureFrameSides } from './diagramText'
import { sheetOffsetPx } from './layOutBox'
import { getRoundedPath } from './wirePaths'

/** Air between what is passed and a wire that takes a tensor past it. */
const clearancePx = 11
const frameClearancePx = 6

/** How far down a frame its title reaches. */
const frameTitleHeightPx = 24

/** A stretch beside things, along the flow, that a wire takes up. */
interface Channel {
  readonly t: number
  readonly from: number
  readonly until: number
}

type Obstacle = Pick<DiagramItem, 'at' | 'length' | 'breadth'>

/** What no wire goes through: of a frame its title and its number. */
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
 * The wires of tensors that are taken elsewhere: each leaves the axis after its source, runs along the flow beside what
 * takes it, beside its source, or past all that stands between, and enters from that side or from above. Of these ways
 * it has the shortest that crosses nothing, or least. Short wires are laid first and run closest.
 * `laneOf` tells in which lane an item stands.
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
      const passed = items.filter(
        (item) =>
          getLane(item) === getLane(to) &&
          (item.form !== 'frame' || !item.isNarrow) &&
          item.at.s < until &&
          item.at.s + item.length > first,
      )
      const taken = channels.filter((one) => one.from < until && one.until > first)
      const ways = ([-1, 1] as const).flatMap((side) => {
        const reach = ({ at, breadth }: DiagramItem) => side * at.t + breadth / 2
        const outer = Math.max(...passed.map(reach), ...taken.map(({ t }) => side * t))
        // Close to what it leaves or enters it stays within their frames' edges.
        return [
          ...new Set([reach(to) + frameClearancePx, reach(from) + frameClearancePx, outer + clearancePx]),
        ]
          .map((edge) => side * edge)
          .flatMap((t) => [
            [start, { s: start.s, t }, { s: target, t }, { s: target, t: side * reach(to) }],
            [start, { s: start.s, t }, { s: above, t }, { s: above, t: to.at.t }, to.at],
          ])
      })
      if (start.s <= to.at.s) ways.push([start, { s: start.s, t: to.at.t }, to.at])
      const countFaults = (way: readonly FlowPoint[]) =>
        taken.filter(({ t }) => way.length > 3 && Math.abs(t - way[1]!.t) < clearancePx / 2).length +
        obstacles.filter((one) => crosses(way, one)).length
      const sorted = ways.toSorted((a, b) => measureLength(a) - measureLength(b))
      const way =
        sorted.find((one) => countFaults(one) === 0) ??
        sorted.toSorted((a, b) => countFaults(a) - countFaults(b))[0]!
      if (way.length > 3) channels.push({ t: way[1]!.t, from: first, until })
      return { form: 'taken', path: getRoundedPath(way) }
    })
}

const measureLength = (way: readonly FlowPoint[]) =>
  way.slice(1).reduce((sum, { s, t }, at) => sum + Math.abs(s - way[at]!.s) + Math.abs(t - way[at]!.t), 0)

/** Whether a way, all of it along or across the flow, goes through an item. */
const crosses = (way: readonly FlowPoint[], { at, length, breadth }: Obstacle) =>
  way.slice(1).some((end, index) => {
    const start = way[index]!
    // What runs along an edge is taken for one that goes through.
    const side = breadth / 2 + (start.t === end.t ? 2 : 0)
    return (
      Math.min(start.s, end.s) < at.s + length &&
      Math.max(start.s, end.s) > at.s &&
      Math.min(start.t, end.t) < at.t + side &&
      Math.max(start.t, end.t) > at.t - side
    )
  })

/** The item of a key; where it is folded away, what it is in; where it is no more than its parts, the last of them. */
function findSource(items: readonly DiagramItem[], key: string): DiagramItem | undefined {
  const own = items.find((item) => item.key === key)
  if (own) return own
  const part = items.findLast((item) => isKeyWithin(item.key, key))
  if (part) return part
  return items
    .filter((item) => isKeyWithin(key, item.key))
    .reduce<DiagramItem | undefined>(
      (best, item) => (best && best.key.length > item.key.length ? best : item),
      undefined,
    )
}

/** On the axis, just after an item and before what clings to it. */
function findExit(source: DiagramItem, items: readonly DiagramItem[]): FlowPoint {
  const end = source.at.s + source.length + (source.times > 1 && source.form !== 'frame' ? sheetOffsetPx : 0)
  const t =
    source.form === 'frame'
      ? (items.findLast((one) => one.form !== 'frame' && isKeyWithin(one.key, source.key))?.at.t ??
        source.at.t)
      : source.at.t
  const next = items.find(({ at, form }) => form === 'bar' && at.t === t && at.s >= end && at.s < end + 4)
  return { s: next ? (end + next.at.s) / 2 : end + 4, t }
}
