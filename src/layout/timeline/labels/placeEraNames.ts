import type { SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import type { ObstacleIndex } from './obstacleIndex'
import type { EraNameTarget } from './placements'

/** The minimum distance of two names of the same era along time, in pixels. */
const minRepeatPx = { horizontal: 460, vertical: 320 }

/** Just above the zoom at which all of time is in view. */
const justAboveAll = 1 + 1e-9

interface Context {
  readonly obstacles: ObstacleIndex
  readonly warp: Warp
  readonly sizeClass: SizeClass
  /** The id of the first name as an obstacle; the others follow. */
  readonly firstId: number
}

/**
 * Places the names of eras whose minimum zoom is below `until`, and writes it to `minZooms`. Of each era the place with room at
 * the lowest zoom comes first; the name is repeated along its stratum, like that of a river on a map, where zooming in makes room.
 * With `isFirst`, only the first name of each era is placed, and only if it is shown when all of time is in view.
 */
export function placeEraNames(
  names: readonly EraNameTarget[],
  minZooms: Float64Array,
  { obstacles, warp, sizeClass, firstId }: Context,
  until: number,
  isFirst = false,
): void {
  const repeatDistance = minRepeatPx[sizeClass.orientation] / sizeClass.length
  const makeBox = (index: number) => {
    const { point, heightPx: height, box } = names[index]!
    return { mark: firstId + index, point, height, box, isDot: false }
  }
  const getRepeatZoom = (index: number, other: number) => {
    const [a, b] = [names[index]!.point, names[other]!.point]
    return warp.zoomForDistance(
      Math.abs(a.linear - b.linear),
      Math.abs(a.cumulative - b.cumulative),
      repeatDistance,
    )
  }
  for (const era of new Set(names.map((name) => name.era))) {
    const indexes = [...names.keys()].filter((index) => names[index]!.era === era)
    const placed = indexes.filter((index) => minZooms[index]! < Infinity)
    const waiting = new Map<number, number>()
    for (const index of indexes)
      if (minZooms[index] === Infinity && names[index]!.fitZoom < until)
        waiting.set(index, obstacles.findClearance(makeBox(index), names[index]!.fitZoom, until).clearZoom)
    for (;;) {
      let best = -1
      let bestZoom = isFirst ? justAboveAll : until
      for (const [index, clearZoom] of waiting) {
        const zoom = placed.reduce((max, other) => Math.max(max, getRepeatZoom(index, other)), clearZoom)
        // Of places with room when all of time is in view, the first was chosen for it.
        if (zoom < bestZoom && (best < 0 || zoom > 1 || bestZoom > 1)) [best, bestZoom] = [index, zoom]
      }
      if (best < 0 || (isFirst && placed.length > 0)) break
      minZooms[best] = bestZoom
      obstacles.add(makeBox(best), bestZoom)
      placed.push(best)
      waiting.delete(best)
    }
  }
}
