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
 * @param dotFrom The minimum zooms of the marks; infinite ones are left out.
 */
export function indexMarks(years: ArrayLike<number>, dotFrom: ArrayLike<number>): MarkIndex {
  const levels: number[][] = []
  for (let mark = 0; mark < dotFrom.length; mark++) {
    if (dotFrom[mark] === Infinity) continue
    const level = getLevel(dotFrom[mark]!)
    const own = levels[level] ?? []
    own.push(mark)
    levels[level] = own
  }
  const upTo = (k: number) => levels.slice(0, getLevel(k) + 1)
  const firstFrom = (level: readonly number[], year: number) =>
    findFirstIndex(level.length, (at) => years[level[at]!]! >= year)
  return {
    findShown(from, to, k) {
      const found: number[] = []
      for (const level of upTo(k)) {
        if (!level) continue
        for (let at = firstFrom(level, from); at < level.length && years[level[at]!]! <= to; at++)
          if (dotFrom[level[at]!]! <= k) found.push(level[at]!)
      }
      return found.sort((a, b) => a - b)
    },
    findLastBefore(year, k) {
      let best: number | undefined
      for (const level of upTo(k)) {
        if (!level) continue
        let at = firstFrom(level, year) - 1
        while (at >= 0 && dotFrom[level[at]!]! > k) at--
        if (at >= 0) best = Math.max(best ?? -1, level[at]!)
      }
      return best
    },
    findFirstAfter(year, k) {
      let best: number | undefined
      for (const level of upTo(k)) {
        if (!level) continue
        let at = firstFrom(level, year)
        while (at < level.length && (dotFrom[level[at]!]! > k || years[level[at]!]! <= year)) at++
        if (at < level.length) best = Math.min(best ?? Infinity, level[at]!)
      }
      return best
    },
  }
}

const getLevel = (zoom: number) => Math.max(0, Math.ceil(Math.log2(Math.max(zoom, minZoom) / minZoom)))
