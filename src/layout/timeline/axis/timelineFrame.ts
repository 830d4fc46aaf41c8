import type { Box, Point, Size } from '../../geometry'

/**
 * The one geometry of the timeline, and its transposition. *Along* runs with time, *across* from the ground up. In a
 * window wider than tall time runs to the right and the ground is the lower edge; otherwise time runs downward and the
 * ground is the left edge. That depends on the window alone, never on a panel that lies over the timeline.
 */
export type Orientation = 'horizontal' | 'vertical'

export interface TimelineFrame {
  readonly orientation: Orientation
  /** The part of the timeline in which time is drawn, between the axis and the room for legend and winters. */
  readonly plot: Box
  /** Whether there is no room for the legend above the plot. */
  readonly isShort: boolean
  /** Pixels of the plot along time and across it. */
  readonly length: number
  readonly depth: number
  /** Room beyond both ends of the plot, and beyond its top, where labels may still stand. */
  readonly margin: { readonly along: number; readonly across: number }
  /** A point of the plot at a distance along time and a height above the ground, in pixels of the plot. */
  toPoint(along: number, across: number): Point
}

/** Room around the plot, in pixels, as the style sheet has it. */
const insets = {
  horizontal: { top: 56, right: 0, bottom: 64, left: 0 },
  /** The same where there is little height: no legend above. */
  low: { top: 22, right: 0, bottom: 52, left: 0 },
  vertical: { top: 12, right: 16, bottom: 12, left: 46 },
} as const

/** A timeline lower than this has less around its plot. */
const minFullHeightPx = 400

/** Time runs downward in a window that is taller than this, as width over height. */
const maxVerticalAspect = 0.9

export const chooseOrientation = (window: Size): Orientation =>
  window.width > maxVerticalAspect * window.height ? 'horizontal' : 'vertical'

/** The frame of a timeline of this size, in pixels. */
export function makeTimelineFrame(size: Size, orientation: Orientation): TimelineFrame {
  const isHorizontal = orientation === 'horizontal'
  const isShort = isHorizontal && size.height < minFullHeightPx
  const { top, right, bottom, left } = insets[isShort ? 'low' : orientation]
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, size.width - left - right),
    height: Math.max(1, size.height - top - bottom),
  }
  return {
    orientation,
    plot,
    isShort,
    length: isHorizontal ? plot.width : plot.height,
    depth: isHorizontal ? plot.height : plot.width,
    margin: isHorizontal ? { along: 0, across: top } : { along: top, across: right },
    toPoint: (along, across) =>
      isHorizontal ? { x: along, y: plot.height - across } : { x: across, y: along },
  }
}

/**
 * Labels are placed for one of these sizes of the plot, the largest that fits into the real one: there all distances
 * are larger, so what is apart stays apart. So the picture that is served fits every window before any script has run,
 * and a window that changes a little rearranges nothing.
 */
export interface SizeClass {
  readonly id: string
  readonly orientation: Orientation
  /** Pixels along time and across it. */
  readonly length: number
  readonly depth: number
  /** Names are written small and short: on a phone, either way up. */
  readonly isCompact: boolean
  /** By how much type is larger than usual. */
  readonly textScale: number
}

const makeSizeClass = (
  orientation: Orientation,
  length: number,
  depth: number,
  { compact: isCompact = false, textScale = 1 } = {},
): SizeClass => ({
  id: `${orientation[0]}${length}x${depth}`,
  ...{ orientation, length, depth, isCompact, textScale },
})
const compact = { compact: true }

/** By growing area. */
export const sizeClasses: readonly SizeClass[] = [
  makeSizeClass('horizontal', 480, 120, compact),
  makeSizeClass('horizontal', 640, 160, compact),
  makeSizeClass('horizontal', 800, 180, compact),
  makeSizeClass('horizontal', 700, 300),
  makeSizeClass('horizontal', 900, 400),
  makeSizeClass('horizontal', 1240, 380),
  makeSizeClass('horizontal', 1000, 480),
  makeSizeClass('horizontal', 1000, 540),
  makeSizeClass('horizontal', 1260, 490),
  makeSizeClass('horizontal', 1260, 570),
  makeSizeClass('horizontal', 1360, 540),
  makeSizeClass('horizontal', 1420, 640),
  makeSizeClass('horizontal', 1660, 680),
  makeSizeClass('horizontal', 1900, 800),
  makeSizeClass('horizontal', 2300, 1000, { textScale: 1.25 }),
  makeSizeClass('vertical', 400, 200, compact),
  makeSizeClass('vertical', 540, 214, compact),
  makeSizeClass('vertical', 560, 252, compact),
  makeSizeClass('vertical', 560, 284, compact),
  makeSizeClass('vertical', 690, 252, compact),
  makeSizeClass('vertical', 690, 284, compact),
  makeSizeClass('vertical', 750, 284, compact),
  makeSizeClass('vertical', 820, 306, compact),
  makeSizeClass('vertical', 860, 560),
  makeSizeClass('vertical', 1050, 680),
].sort((a, b) => a.length * a.depth - b.length * b.depth)

/** The size class of a frame. A plot smaller than all of them gets one of its own. */
export function chooseSizeClass({ orientation, length, depth }: TimelineFrame): SizeClass {
  const own = sizeClasses.filter((one) => one.orientation === orientation)
  return (
    own.findLast((one) => one.length <= length && one.depth <= depth) ??
    makeSizeClass(orientation, Math.floor(length), Math.floor(depth), compact)
  )
}

/** The panel beside the timeline, in pixels, and the height of the sheet in a tall window, as the style sheet has them. */
const panelWidthPx = { min: 380, share: 0.35, max: 500, maxShare: 0.52 }
const sheetHeightFraction = 0.62

/** The fraction of the plot, from its end, that a panel lies over. `top` is where the plot begins in the window. */
export function computePanelFraction(window: Size, frame: TimelineFrame, top: number): number {
  if (frame.orientation === 'horizontal') {
    const { min, share, max, maxShare } = panelWidthPx
    const width = Math.min(maxShare * window.width, Math.max(min, Math.min(max, share * window.width)))
    return Math.min(1 - minOpenFraction, width / frame.length)
  }
  const open = (1 - sheetHeightFraction) * window.height - top - frame.margin.along
  return 1 - Math.min(1, Math.max(minOpenFraction, open / frame.length))
}

/** A panel leaves at least so much of the timeline open, if only in part of it. */
const minOpenFraction = 0.25
