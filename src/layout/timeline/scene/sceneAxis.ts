import type { Timeline } from '../../../model/timeline'
import { round } from '../../geometry'
import type { Frame, SizeClass } from '../axis/frame'
import { makeTicks, type Tick } from '../axis/ticks'
import type { Viewport } from '../axis/viewport'
import type { AxisPoint, Warp } from '../axis/warp'
import { side } from '../strata/picture'
import type { Arrangement, Visibility } from './arrangement'

/** Where dates lie on the screen, in a view. */
export interface View {
  readonly arrangement: Arrangement
  readonly frame: Frame
  readonly viewport: Viewport
  readonly k: number
  /** What is shown, and the zoom with which the zooms of things are compared. */
  readonly visibility: Visibility
  readonly zoom: number
  /** Pixels of the plot that are open, along time. */
  readonly end: number
  /** Pixels along the plot of a date. */
  along(point: AxisPoint): number
}

/** The date of the newest architecture. */
export interface LastDate {
  readonly path: string
  /** Pixels along the plot. */
  readonly along: number
  readonly date: string
}

export interface SceneTick extends Tick {
  /** Pixels along the plot. */
  readonly along: number
  /** Whether its name fits into the view. */
  readonly named: boolean
}

/** Least pixels between ticks: the width, or height, of a label and some air. */
const tickGap = { horizontal: 58, vertical: 30 }
/** The least distance of two ticks, in lengths of the timeline. */
export const tickGapOf = ({ orientation, textScale, length }: SizeClass) =>
  (tickGap[orientation] * textScale) / length
/** Half of a tick's name, at most. */
const tickMargin = 18
/** The ticks of a view. */
export function ticksIn({ arrangement, frame, viewport, k, end, along }: View): SceneTick[] {
  const { warp, sizeClass } = arrangement
  return makeTicks(warp, k, viewport, tickGapOf(sizeClass)).map((tick) => {
    const at = along(warp.pointAt(tick.year))
    const margin = frame.margin.along - tickMargin
    return { ...tick, along: at, named: at + margin >= 0 && at <= end + margin }
  })
}

/** Bands and lines reach beyond the plot's top, to the edge of the picture, in units of the square. */
export const beyond = -600

/** The bands of winters, as a path in the square; `along` tells dates in lengths of the timeline. */
export function winterPath(timeline: Timeline, warp: Warp, along: (point: AxisPoint) => number): string {
  const x = (year: number) => round(side * Math.min(1.1, Math.max(-1.1, along(warp.pointAt(year)))))
  return timeline.winters
    .map(({ from, to }) => [x(from), x(to)] as const)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => `M${from},${beyond}H${to}V${side}H${from}Z`)
    .join('')
}

/** Where the record ends, if that is in view. */
export function lastDateIn({ arrangement, frame, end, along }: View): { readonly lastDate?: LastDate } {
  const newest = arrangement.timeline.architectures.at(-1)
  if (!newest) return {}
  const at = along(arrangement.warp.pointAt(arrangement.strata.extent.to))
  if (at < 0 || at > end) return {}
  return {
    lastDate: {
      path: `M${round((at / frame.length) * side)},${beyond}V${side}`,
      along: at,
      date: newest.date,
    },
  }
}
