import { firstIndex } from '../../firstIndex'
import type { AxisPoint, Warp } from '../axis/warp'
import { type Gaps, minDistance, type Placed } from './separation'

/** Something that is to keep clear of obstacles: a dot, a name or a card. */
export interface Thing extends Placed {
  /** The mark that it belongs to: nothing keeps clear of what is its own. */
  readonly mark: number
  readonly point: AxisPoint
}

/** The zoom from which something is clear of all obstacles, and whose obstacle was the last in its way (-1: nobody's). */
export interface Clearance {
  readonly from: number
  readonly blocker: number
}

interface Obstacle extends Thing {
  /** The zoom from which it is shown. */
  readonly from: number
}

/** The obstacles of one row and level in order of time, and how far any of them reaches before and after its mark. */
interface Cell {
  readonly obstacles: Obstacle[]
  before: number
  after: number
}

/** Pixels of a row, across time. */
const rowHeight = 30
/** Rows below the ground, for what stands under the axis. */
const rowsBelow = 4
/** The least zoom that is told apart: a panel leaves at least so much of the timeline open. */
export const minZoom = 0.25
const levels = 24

/**
 * A spatial index of obstacles: by rows across time, by the power of two of the zoom from which they are shown, and in
 * order of time. What is shown at one zoom is apart there, so each row of each level holds only a few that can be in
 * the way, however many there are in all.
 */
export class Obstacles {
  private readonly cells: (Cell | undefined)[] = []
  private maxLevel = -1

  constructor(
    private readonly warp: Warp,
    /** Pixels of the time axis at zoom 1. */
    private readonly length: number,
    private readonly gaps: Gaps,
  ) {}

  add(thing: Thing, from: number) {
    if (from === Infinity) return
    const level = levelOf(from)
    this.maxLevel = Math.max(this.maxLevel, level)
    const { mark, point, height, box, isDot } = thing
    const obstacle: Obstacle = { mark, point, height, box, isDot, from }
    const last = rowOf(height + box.high + box.rise)
    for (let row = rowOf(height + box.low); row <= last; row++) {
      const key = row * levels + level
      let cell = this.cells[key]
      if (!cell) {
        cell = { obstacles: [], before: 0, after: 0 }
        this.cells[key] = cell
      }
      cell.before = Math.max(cell.before, -box.start)
      cell.after = Math.max(cell.after, box.end)
      cell.obstacles.splice(insertionIndex(cell.obstacles, point.plain), 0, obstacle)
    }
  }

  /** From which zoom, at least `min` and if it is less than `limit`, something is clear of all obstacles wherever they are shown. */
  clearFrom(thing: Thing, min = minZoom, limit = Infinity): Clearance {
    const { gaps, warp, length } = this
    const { box, height, isDot, mark } = thing
    const { plain, dense } = thing.point
    const air = isDot ? 2 * gaps.dot.across : gaps.across
    const first = rowOf(height + box.low - air)
    const last = rowOf(height + box.high + box.rise + air)
    const gap = Math.max(gaps.labels, 2 * gaps.dot.along)
    let from = min
    let blocker = -1
    for (let level = this.maxLevel; level >= 0; level--) {
      const shownFrom = zoomOfLevel(level)
      for (let row = first; row <= last; row++) {
        const cell = this.cells[row * levels + level]
        if (!cell) continue
        const { obstacles } = cell
        const at = insertionIndex(obstacles, plain)
        for (const step of directions) {
          // No obstacle of the cell needs more distance than this.
          const reach =
            step > 0
              ? box.end + cell.before + gap + Math.max(cell.after, -box.start)
              : cell.after - box.start + gap + Math.max(box.end, cell.before)
          for (let index = step > 0 ? at : at - 1; index >= 0 && index < obstacles.length; index += step) {
            const other = obstacles[index]!
            const deltaPlain = Math.abs(other.point.plain - plain)
            const deltaDense = Math.abs(other.point.dense - dense)
            const zoom = Math.max(from, shownFrom)
            if (length * zoom * (deltaPlain + warp.blend(zoom) * (deltaDense - deltaPlain)) >= reach) break
            if (other.mark === mark) continue
            const needed = step > 0 ? minDistance(thing, other, gaps) : minDistance(other, thing, gaps)
            if (needed === 0) continue
            const meets = Math.max(from, other.from)
            if (length * meets * (deltaPlain + warp.blend(meets) * (deltaDense - deltaPlain)) >= needed)
              continue
            // Later than what was in the way, whatever is lost to rounding.
            from = Math.max(meets * (1 + 1e-12), warp.zoomAt(deltaPlain, deltaDense, needed / length))
            blocker = other.mark
            if (from >= limit) return { from, blocker }
          }
        }
      }
    }
    return { from, blocker }
  }
}

const directions = [1, -1] as const
const rowOf = (height: number) => Math.max(0, Math.floor(height / rowHeight) + rowsBelow)
const levelOf = (zoom: number) => Math.min(levels - 1, Math.max(0, Math.floor(Math.log2(zoom)) + 3))
const zoomOfLevel = (level: number) => (level === 0 ? minZoom : 2 ** (level - 3))

/** The index of the first obstacle at or after a date. */
const insertionIndex = (obstacles: readonly Obstacle[], plain: number) =>
  firstIndex(obstacles.length, (index) => obstacles[index]!.point.plain >= plain)
