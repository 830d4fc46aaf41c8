import { findFirstIndex } from '../../findFirstIndex'
import type { AxisPoint, Warp } from '../axis/warp'
import { computeMinDistance, type LabelGaps, type PlacedBox } from './separation'

/** The placed box of a dot, a name or a card. */
export interface MarkBox extends PlacedBox {
  /** The mark that it belongs to: boxes of the same mark do not block each other. */
  readonly mark: number
  readonly point: AxisPoint
}

/**
 * The zoom from which a box is clear of all obstacles, and the mark of the last obstacle that blocked it (-1:
 * none).
 */
export interface Clearance {
  readonly clearZoom: number
  readonly blocker: number
}

interface Obstacle extends MarkBox {
  readonly shownFromZoom: number
}

/**
 * The obstacles of one row and level in chronological order, and the maximum extent of any of them before and
 * after its mark.
 */
interface Cell {
  readonly obstacles: Obstacle[]
  before: number
  after: number
}

/** The height of a row across time, in pixels. */
const rowHeightPx = 30
/** Rows below the ground, for what is under the axis. */
const rowsBelow = 4
/** The minimum zoom: a panel leaves at least this fraction of the timeline uncovered. */
export const minZoom = 0.25
const levels = 24

/**
 * A spatial index of obstacles: by rows across time, by the power of two of the zoom from which they are
 * shown, and in chronological order. What is shown at one zoom does not overlap there, so each row of each
 * level has only a few obstacles that can block a box, however many there are in total.
 */
export class ObstacleIndex {
  private readonly cells: (Cell | undefined)[] = []
  private maxLevel = -1

  constructor(
    private readonly warp: Warp,
    /** The length of the time axis at zoom 1, in pixels. */
    private readonly length: number,
    private readonly gaps: LabelGaps,
  ) {}

  add(markBox: MarkBox, from: number) {
    if (from === Infinity) return
    const level = getZoomLevel(from)
    this.maxLevel = Math.max(this.maxLevel, level)
    const { mark, point, height, box, isDot } = markBox
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

  /**
   * The zoom from which a box is clear of all obstacles wherever they are shown, starting at `min`; the
   * search stops as soon as the result reaches `limit`.
   */
  findClearance(markBox: MarkBox, min = minZoom, limit = Infinity): Clearance {
    const { gaps, warp, length } = this
    const { box, height, isDot, mark } = markBox
    const { linear, cumulative } = markBox.point
    const acrossGap = isDot ? 2 * gaps.dotHalfPx.across : gaps.labelAcrossPx
    const first = getRow(height + box.low - acrossGap)
    const last = getRow(height + box.high + box.rise + acrossGap)
    const alongGap = Math.max(gaps.labelAlongPx, 2 * gaps.dotHalfPx.along)
    let clearZoom = min
    let blocker = -1
    for (let level = this.maxLevel; level >= 0; level--) {
      const shownFrom = getLevelZoom(level)
      for (let row = first; row <= last; row++) {
        const cell = this.cells[row * levels + level]
        if (!cell) continue
        const { obstacles } = cell
        const insertionIndex = findInsertionIndex(obstacles, linear)
        for (const step of directions) {
          // No obstacle of the cell needs more distance than this.
          const reach =
            step > 0
              ? box.end + cell.before + alongGap + Math.max(cell.after, -box.start)
              : cell.after - box.start + alongGap + Math.max(box.end, cell.before)
          for (
            let index = step > 0 ? insertionIndex : insertionIndex - 1;
            index >= 0 && index < obstacles.length;
            index += step
          ) {
            const obstacle = obstacles[index]!
            const deltaLinear = Math.abs(obstacle.point.linear - linear)
            const deltaCumulative = Math.abs(obstacle.point.cumulative - cumulative)
            const zoom = Math.max(clearZoom, shownFrom)
            if (length * zoom * (deltaLinear + warp.blendAt(zoom) * (deltaCumulative - deltaLinear)) >= reach)
              break
            if (obstacle.mark === mark) continue
            const minDistance =
              step > 0
                ? computeMinDistance(markBox, obstacle, gaps)
                : computeMinDistance(obstacle, markBox, gaps)
            if (minDistance === 0) continue
            const sharedZoom = Math.max(clearZoom, obstacle.shownFromZoom)
            if (
              length *
                sharedZoom *
                (deltaLinear + warp.blendAt(sharedZoom) * (deltaCumulative - deltaLinear)) >=
              minDistance
            )
              continue
            // Strictly above the zoom of the obstacle, in spite of rounding.
            clearZoom = Math.max(
              sharedZoom * (1 + 1e-12),
              warp.zoomForDistance(deltaLinear, deltaCumulative, minDistance / length),
            )
            blocker = obstacle.mark
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
const findInsertionIndex = (obstacles: readonly Obstacle[], linear: number) =>
  findFirstIndex(obstacles.length, (index) => obstacles[index]!.point.linear >= linear)
