import { findFirstIndex } from '../../findFirstIndex'
import { minZoom } from './obstacleIndex'

/** Finds the marks of a range of years that are shown at a zoom. */
export interface MarkIndex {
  /**
   * The indexes of the marks between two years (inclusive) that are shown at zoom `k`, in chronological
   * order.
   */
  findShown(from: number, to: number, k: number): number[]
  /** The last mark shown before a year, and the first after it. */
  findLastBefore(year: number, k: number): number | undefined
  findFirstAfter(year: number, k: number): number | undefined
}

/**
 * Groups marks by the power of two of their minimum zoom, each level in chronological order, so that the
 * marks of a view are found by binary search without visiting those clustered at its zoom.
 *
 * @param years The years of the marks, ascending.
 * @param dotMinZooms The minimum zooms of the marks; infinite ones are left out.
 */
export function indexMarks(years: ArrayLike<number>, dotMinZooms: ArrayLike<number>): MarkIndex {
  const levels: number[][] = []
  for (let mark = 0; mark < dotMinZooms.length; mark++) {
    if (dotMinZooms[mark] === Infinity) continue
    const level = getLevel(dotMinZooms[mark]!)
    const marks = levels[level] ?? []
    marks.push(mark)
    levels[level] = marks
  }
  const getLevelsUpTo = (k: number) => levels.slice(0, getLevel(k) + 1)
  const findFirstFrom = (level: readonly number[], year: number) =>
    findFirstIndex(level.length, (index) => years[level[index]!]! >= year)
  return {
    findShown(from, to, k) {
      const found: number[] = []
      for (const level of getLevelsUpTo(k)) {
        if (!level) continue
        for (
          let index = findFirstFrom(level, from);
          index < level.length && years[level[index]!]! <= to;
          index++
        )
          if (dotMinZooms[level[index]!]! <= k) found.push(level[index]!)
      }
      return found.sort((a, b) => a - b)
    },
    findLastBefore(year, k) {
      let best: number | undefined
      for (const level of getLevelsUpTo(k)) {
        if (!level) continue
        let index = findFirstFrom(level, year) - 1
        while (index >= 0 && dotMinZooms[level[index]!]! > k) index--
        if (index >= 0) best = Math.max(best ?? -1, level[index]!)
      }
      return best
    },
    findFirstAfter(year, k) {
      let best: number | undefined
      for (const level of getLevelsUpTo(k)) {
        if (!level) continue
        let index = findFirstFrom(level, year)
        while (index < level.length && (dotMinZooms[level[index]!]! > k || years[level[index]!]! <= year))
          index++
        if (index < level.length) best = Math.min(best ?? Infinity, level[index]!)
      }
      return best
    },
  }
}

const getLevel = (zoom: number) => Math.max(0, Math.ceil(Math.log2(Math.max(zoom, minZoom) / minZoom)))
