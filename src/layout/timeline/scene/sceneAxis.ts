import type { Timeline } from '../../../model/timeline'
import { roundToTenth } from '../../geometry'
import { makeTicks, type Tick } from '../axis/ticks'
import type { SizeClass, TimelineFrame } from '../axis/timelineFrame'
import type { Viewport } from '../axis/viewport'
import type { AxisPoint, Warp } from '../axis/warp'
import { squareSize } from '../strata/strataPaths'
import type { Arrangement, Visibility } from './arrangement'

/** Where dates lie on the screen, in a view. */
export interface SceneView {
  readonly arrangement: Arrangement
  readonly frame: TimelineFrame
  readonly viewport: Viewport
  readonly k: number
  /** What is shown, and the zoom with which the zooms of things are compared. */
  readonly visibility: Visibility
  readonly comparisonZoom: number
  /** Pixels of the plot that are open, along time. */
  readonly openLengthPx: number
  /** Pixels along the plot of a date. */
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
  /** Whether its name fits into the view. */
  readonly isNamed: boolean
}

/** Least pixels between ticks: the width, or height, of a label and some air. */
const minTickGapPx = { horizontal: 58, vertical: 30 }
/** The least distance of two ticks, in lengths of the timeline. */
export const getMinTickGap = ({ orientation, textScale, length }: SizeClass) =>
  (minTickGapPx[orientation] * textScale) / length
/** Half of a tick's name, at most. */
const tickMarginPx = 18
/** The ticks of a view. */
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
    const at = toAlongPx(warp.pointAt(tick.year))
    const margin = frame.margin.along - tickMarginPx
    return { ...tick, alongPx: at, isNamed: at + margin >= 0 && at <= openLengthPx + margin }
  })
}

/** Bands and lines reach beyond the plot's top, to the edge of the picture, in units of the square. */
export const pictureTop = -600

/** The bands of winters, as a path in the square; `along` tells dates in lengths of the timeline. */
export function getWintersPath(timeline: Timeline, warp: Warp, along: (point: AxisPoint) => number): string {
  const x = (year: number) =>
    roundToTenth(squareSize * Math.min(1.1, Math.max(-1.1, along(warp.pointAt(year)))))
  return timeline.winters
    .map(({ from, to }) => [x(from), x(to)] as const)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => `M${from},${pictureTop}H${to}V${squareSize}H${from}Z`)
    .join('')
}

/** Where the record ends, if that is in view. */
export function getLastDate({ arrangement, frame, openLengthPx, toAlongPx }: SceneView): {
  readonly lastDate?: LastDate
} {
  const newest = arrangement.timeline.architectures.at(-1)
  if (!newest) return {}
  const at = toAlongPx(arrangement.warp.pointAt(arrangement.strata.yearRange.to))
  if (at < 0 || at > openLengthPx) return {}
  return {
    lastDate: {
      path: `M${roundToTenth((at / frame.length) * squareSize)},${pictureTop}V${squareSize}`,
      alongPx: at,
      date: newest.date,
    },
  }
}
