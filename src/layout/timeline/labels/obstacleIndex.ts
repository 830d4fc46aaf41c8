import { findFirstIndex } from '../../findFirstIndex'
import type { AxisPoint, Warp } from '../axis/warp'
import { computeMinDistance, type LabelGaps, type PlacedBox } from './separation'

/** Something that is to keep clear of obstacles: a dot, a name or a card. */
export interface MarkBox extends PlacedBox {
  /** The mark that it belongs to: nothing keeps clear of what is its own. */
  readonly mark: number
  readonly point: AxisPoint
}

/** The zoom from which something is clear of all obstacles, and whose obstacle was the last in its way (-1: nobody's). */
export interface Clearance {
  readonly clearZoom: number
  readonly blocker: number
}

interface Obstacle extends MarkBox {
  /** The zoom from which it is shown. */
  readonly shownFromZoom: number
}

/** The obstacles of one row and level in order of time, and how far any of them reaches before and after its mark. */
interface Cell {
  readonly obstacles: Obstacle[]
  before: number
  after: number
}

/** Pixels of a row, across time. */
const rowHeightPx = 30
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
export class ObstacleIndex {
  private readonly cells: (Cell | undefined)[] = []
  private maxLevel = -1

  constructor(
    private readonly warp: Warp,
    /** Pixels of the time axis at zoom 1. */
    private readonly length: number,
    private readonly gaps: LabelGaps,
  ) {}

  add(thing: MarkBox, from: number) {
    if (from === Infinity) return
    const level = getZoomLevel(from)
    this.maxLevel = Math.max(this.maxLevel, level)
    const { mark, point, height, box, isDot } = thing
    const obstacle: Obstacle = { mark, point, height, box, isDot, shownFromZoom: from }
    const last = getRow(height + box.high + box.rise)
    for (let row = getRow(height + box.low); row <= last; row++) {
      const key = row * levels + level
      let cell = this.cells[key]
      if (!cell) {
        cell = { obstacles: [], before: 0, after: 0 }
        this.cells[key] = cell
      }
      cell.before = Math.max(cell.before, -box.start)
      cell.after = Math.max(cell.after, box.end)
      cell.obstacles.splice(findInsertionIndex(cell.obstacles, point.linear), 0, obstacle)
    }
  }

  /** From which zoom, at least `min` and if it is less than `limit`, something is clear of all obstacles wherever they are shown. */
  findClearance(thing: MarkBox, min = minZoom, limit = Infinity): Clearance {
    const { gaps, warp, length } = this
    const { box, height, isDot, mark } = thing
    const { linear, cumulative } = thing.point
    const air = isDot ? 2 * gaps.dotHalfPx.across : gaps.labelAcrossPx
    const first = getRow(height + box.low - air)
    const last = getRow(height + box.high + box.rise + air)
    const gap = Math.max(gaps.labelAlongPx, 2 * gaps.dotHalfPx.along)
    let clearZoom = min
    let blocker = -1
    for (let level = this.maxLevel; level >= 0; level--) {
      const shownFrom = getLevelZoom(level)
      for (let row = first; row <= last; row++) {
        const cell = this.cells[row * levels + level]
        if (!cell) continue
        const { obstacles } = cell
        const at = findInsertionIndex(obstacles, linear)
        for (const step of directions) {
          // No obstacle of the cell needs more distance than this.
          const reach =
            step > 0
              ? box.end + cell.before + gap + Math.max(cell.after, -box.start)
              : cell.after - box.start + gap + Math.max(box.end, cell.before)
          for (let index = step > 0 ? at : at - 1; index >= 0 && index < obstacles.length; index += step) {
            const other = obstacles[index]!
            const deltaPlain = Math.abs(other.point.linear - linear)
            const deltaDense = Math.abs(other.point.cumulative - cumulative)
            const zoom = Math.max(clearZoom, shownFrom)
            if (length * zoom * (deltaPlain + warp.blendAt(zoom) * (deltaDense - deltaPlain)) >= reach) break
            if (other.mark === mark) continue
            const needed =
              step > 0 ? computeMinDistance(thing, other, gaps) : computeMinDistance(other, thing, gaps)
            if (needed === 0) continue
            const meets = Math.max(clearZoom, other.shownFromZoom)
            if (length * meets * (deltaPlain + warp.blendAt(meets) * (deltaDense - deltaPlain)) >= needed)
              continue
            // Later than what was in the way, whatever is lost to rounding.
            clearZoom = Math.max(
              meets * (1 + 1e-12),
              warp.zoomForDistance(deltaPlain, deltaDense, needed / length),
            )
            blocker = other.mark
            if (clearZoom >= limit) return { clearZoom, blocker }
          }
        }
      }
    }
    return { clearZoom, blocker }
  }
}

const directions = [1, -1] as const
const getRow = (height: number) => Math.max(0, Math.floor(height / rowHeightPx) + rowsBelow)
const getZoomLevel = (zoom: number) => Math.min(levels - 1, Math.max(0, Math.floor(Math.log2(zoom)) + 3))
const getLevelZoom = (level: number) => (level === 0 ? minZoom : 2 ** (level - 3))

/** The index of the first obstacle at or after a date. */
const findInsertionIndex = (obstacles: readonly Obstacle[], plain: number) =>
  findFirstIndex(obstacles.length, (index) => obstacles[index]!.point.linear >= plain)
