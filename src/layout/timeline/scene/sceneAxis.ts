import type { Timeline } from '../../../model/timeline'
import { roundToTenth } from '../../geometry'
import { makeTicks, type Tick } from '../axis/ticks'
import type { SizeClass, TimelineFrame } from '../axis/timelineFrame'
import type { Viewport } from '../axis/viewport'
import type { AxisPoint, Warp } from '../axis/warp'
import { squareSize } from '../strata/strataPaths'
import type { Arrangement, Visibility } from './arrangement'

/** An arrangement seen through a viewport. */
export interface SceneView {
  readonly arrangement: Arrangement
  readonly frame: TimelineFrame
  readonly viewport: Viewport
  readonly k: number
  /** What is shown; `comparisonZoom` is `k` with a rounding tolerance, to compare with minimum zooms. */
  readonly visibility: Visibility
  readonly comparisonZoom: number
  /** The length of the visible part of the plot along time, in pixels. */
  readonly openLengthPx: number
  /** The position of a date along the plot, in pixels. */
  toAlongPx(point: AxisPoint): number
}

/** The date of the newest architecture. */
export interface LastDate {
  readonly path: string
  /** Pixels along the plot. */
  readonly alongPx: number
  readonly date: string
}

export interface SceneTick extends Tick {
  /** Pixels along the plot. */
  readonly alongPx: number
  /** Whether its label fits into the view. */
  readonly isNamed: boolean
}

/** The minimum distance of ticks: the width, or height, of a label and a gap. */
const minTickGapPx = { horizontal: 58, vertical: 30 }
/** The minimum distance of two ticks, in lengths of the timeline. */
export const getMinTickGap = ({ orientation, textScale, length }: SizeClass) =>
  (minTickGapPx[orientation] * textScale) / length
/** The maximum half width of a tick label. */
const tickMarginPx = 18
export function getSceneTicks({
  arrangement,
  frame,
  viewport,
  k,
  openLengthPx,
  toAlongPx,
}: SceneView): SceneTick[] {
  const { warp, sizeClass } = arrangement
  return makeTicks(warp, k, viewport, getMinTickGap(sizeClass)).map((tick) => {
    const alongPx = toAlongPx(warp.pointAt(tick.year))
    const margin = frame.margin.along - tickMarginPx
    return { ...tick, alongPx, isNamed: alongPx + margin >= 0 && alongPx <= openLengthPx + margin }
  })
}

/**
 * The y to which bands and grid lines extend above the plot, up to the edge of the drawing, in units of the
 * square.
 */
export const pictureTop = -600

/** The bands of winters, as a path in the square; `along` converts a date to lengths of the timeline. */
export function getWintersPath(
  timeline: Timeline,
  warp: Warp,
  toAlong: (point: AxisPoint) => number,
): string {
  const toX = (year: number) =>
    roundToTenth(squareSize * Math.min(1.1, Math.max(-1.1, toAlong(warp.pointAt(year)))))
  return timeline.winters
    .map(({ from, to }) => [toX(from), toX(to)] as const)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => `M${from},${pictureTop}H${to}V${squareSize}H${from}Z`)
    .join('')
}

/** The date of the newest architecture, if it is in view. */
export function getLastDate({
  arrangement,
  frame,
  openLengthPx,
  toAlongPx,
}: SceneView): LastDate | undefined {
  const newest = arrangement.timeline.architectures.at(-1)
  if (!newest) return undefined
  const alongPx = toAlongPx(arrangement.warp.pointAt(arrangement.strata.yearRange.to))
  if (alongPx < 0 || alongPx > openLengthPx) return undefined
  const path = `M${roundToTenth((alongPx / frame.length) * squareSize)},${pictureTop}V${squareSize}`
  return { path, alongPx, date: newest.date }
}
