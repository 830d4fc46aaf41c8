import type { Box, Point, Size } from '../../geometry'

/**
 * The direction of time. *Along* runs with time, *across* from the ground up. In a wide window time runs to
 * the right and the ground is the lower edge (`horizontal`); in a tall one time runs downward and the ground
 * is the left edge (`vertical`). Depends on the window alone, not on a panel that covers part of the
 * timeline.
 */
export type Orientation = 'horizontal' | 'vertical'

export interface TimelineFrame {
  readonly orientation: Orientation
  /** The drawing area, between the axis and the space for legend and winters. */
  readonly plot: Box
  /** Too low for a legend above the plot. */
  readonly isShort: boolean
  /** The size of the plot along and across time, in pixels. */
  readonly length: number
  readonly depth: number
  /** The space beyond both ends of the plot, and beyond its top, in which labels may still be placed. */
  readonly margin: { readonly along: number; readonly across: number }
  /** Converts a distance along time and a height above the ground to a point of the plot, in pixels. */
  toPoint(along: number, across: number): Point
}

/** Space around the plot, in pixels; must match the style sheet. */
const insets = {
  horizontal: { top: 56, right: 0, bottom: 64, left: 0 },
  /** For low windows: no legend above. */
  short: { top: 22, right: 0, bottom: 52, left: 0 },
  vertical: { top: 12, right: 16, bottom: 12, left: 46 },
} as const

/** A horizontal timeline lower than this gets the smaller insets. */
const minFullHeightPx = 400

/** Time runs downward in a window whose width / height is at most this. */
const maxVerticalAspect = 0.9

export const chooseOrientation = (window: Size): Orientation =>
  window.width > maxVerticalAspect * window.height ? 'horizontal' : 'vertical'

/** The part of the drawing that no panel covers, without the axis, in the coordinates of the plot. */
export function getOpenBox({ orientation, plot, length, margin }: TimelineFrame, openFraction: number): Box {
  const open = length * openFraction
  return orientation === 'horizontal'
    ? { x: 0, y: -plot.y, width: open, height: plot.y + plot.height }
    : { x: -plot.x, y: -margin.along, width: plot.x + plot.width, height: margin.along + open }
}

export function makeTimelineFrame(size: Size, orientation: Orientation): TimelineFrame {
  const isHorizontal = orientation === 'horizontal'
  const isShort = isHorizontal && size.height < minFullHeightPx
  const { top, right, bottom, left } = insets[isShort ? 'short' : orientation]
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
 * Labels are placed for one of a fixed set of plot sizes, the largest that fits into the real plot: distances
 * in the real plot are larger, so labels that do not overlap here do not overlap there. So the prerendered
 * picture fits every window before any script has run, and a small change of the window rearranges nothing.
 */
export interface SizeClass {
  readonly id: string
  readonly orientation: Orientation
  /** The size along and across time, in pixels. */
  readonly length: number
  readonly depth: number
  /** Small type and short names, for phones in either orientation. */
  readonly isCompact: boolean
  /** Factor on all type sizes; 1 by default. */
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

/** In order of area. */
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

/** Chooses the size class of a frame. A plot smaller than all classes gets one of its own. */
export function chooseSizeClass({ orientation, length, depth }: TimelineFrame): SizeClass {
  const candidates = sizeClasses.filter((candidate) => candidate.orientation === orientation)
  return (
    candidates.findLast((candidate) => candidate.length <= length && candidate.depth <= depth) ??
    makeSizeClass(orientation, Math.floor(length), Math.floor(depth), compact)
  )
}

/**
 * The width of the panel beside the timeline, and the height of the bottom sheet in a tall window; must match
 * the style sheet.
 */
const panelWidthPx = { min: 380, share: 0.35, max: 500, maxShare: 0.52 }
const sheetHeightFraction = 0.62

/** The fraction of the plot, from its end, that a panel covers. `top` is the y of the plot in the window. */
export function computePanelFraction(window: Size, frame: TimelineFrame, top: number): number {
  if (frame.orientation === 'horizontal') {
    const { min, share, max, maxShare } = panelWidthPx
    const width = Math.min(maxShare * window.width, Math.max(min, Math.min(max, share * window.width)))
    return Math.min(1 - minOpenFraction, width / frame.length)
  }
  const openPx = (1 - sheetHeightFraction) * window.height - top - frame.margin.along
  return 1 - Math.min(1, Math.max(minOpenFraction, openPx / frame.length))
}

/** The minimum fraction of the timeline that a panel leaves uncovered. */
const minOpenFraction = 0.25
