import { firstIndex } from './firstIndex'
import { minZoom } from './obstacles'
import type { Placement } from './placement'

/** What the index needs to know of a mark. */
export interface IndexedMark extends Pick<Placement, 'dotFrom'> {
  readonly index: number
  readonly year: number
}

/** The marks of a timeline, to be asked for those of a stretch of time that are shown at a zoom. */
export interface MarkIndex {
  /** The indexes of the marks from one year to another, both included, that are shown at a zoom, in order of time. */
  shownIn(from: number, to: number, k: number): number[]
  /** The last mark shown before a year, and the first after it. */
  before(year: number, k: number): number | undefined
  after(year: number, k: number): number | undefined
}

/**
 * Marks by the power of two of the zoom from which they are shown, each level in order of time: what a view shows is
 * found by binary search in the levels of its zoom, without looking at what is gathered there.
 */
export function indexMarks(marks: readonly IndexedMark[]): MarkIndex {
  const levels: IndexedMark[][] = []
  for (const mark of marks) {
    if (mark.dotFrom === Infinity) continue
    const level = levelOf(mark.dotFrom)
    const own = levels[level] ?? []
    own.push(mark)
    levels[level] = own
  }
  const upTo = (k: number) => levels.slice(0, levelOf(k) + 1)
  return {
    shownIn(from, to, k) {
      const found: number[] = []
      for (const level of upTo(k)) {
        if (!level) continue
        for (let at = firstFrom(level, from); at < level.length && level[at]!.year <= to; at++)
          if (level[at]!.dotFrom <= k) found.push(level[at]!.index)
      }
      return found.sort((a, b) => a - b)
    },
    before(year, k) {
      let best: number | undefined
      for (const level of upTo(k)) {
        if (!level) continue
        let at = firstFrom(level, year) - 1
        while (at >= 0 && level[at]!.dotFrom > k) at--
        if (at >= 0) best = Math.max(best ?? -1, level[at]!.index)
      }
      return best
    },
    after(year, k) {
      let best: number | undefined
      for (const level of upTo(k)) {
        if (!level) continue
        let at = firstFrom(level, year)
        while (at < level.length && (level[at]!.dotFrom > k || level[at]!.year <= year)) at++
        if (at < level.length) best = Math.min(best ?? Infinity, level[at]!.index)
      }
      return best
    },
  }
}

const levelOf = (zoom: number) => Math.max(0, Math.ceil(Math.log2(Math.max(zoom, minZoom) / minZoom)))

const firstFrom = (level: readonly IndexedMark[], year: number) =>
  firstIndex(level.length, (at) => level[at]!.year >= year)
