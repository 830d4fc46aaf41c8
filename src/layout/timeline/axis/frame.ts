import type { Box, Point, Size } from '../../geometry'

/**
 * The one geometry of the timeline, and its transposition. *Along* runs with time, *across* from the ground up. In a
 * window wider than tall time runs to the right and the ground is the lower edge; otherwise time runs downward and the
 * ground is the left edge. That depends on the window alone, never on a panel that lies over the timeline.
 */
export type Orientation = 'horizontal' | 'vertical'

export interface Frame {
  readonly orientation: Orientation
  /** The part of the timeline in which time is drawn, between the axis and the room for legend and winters. */
  readonly plot: Box
  /** Whether there is no room for the legend above the plot. */
  readonly isLow: boolean
  /** Pixels of the plot along time and across it. */
  readonly length: number
  readonly depth: number
  /** Room beyond both ends of the plot, and beyond its top, where labels may still stand. */
  readonly margin: { readonly along: number; readonly across: number }
  /** A point of the plot at a distance along time and a height above the ground, in pixels of the plot. */
  point(along: number, across: number): Point
}

/** Room around the plot, in pixels, as the style sheet has it. */
const insets = {
  horizontal: { top: 56, right: 0, bottom: 64, left: 0 },
  /** The same where there is little height: no legend above. */
  low: { top: 22, right: 0, bottom: 52, left: 0 },
  vertical: { top: 12, right: 16, bottom: 12, left: 46 },
} as const

/** A timeline lower than this has less around its plot. */
const lowBelow = 400

/** Time runs downward in a window that is taller than this, as width over height. */
const maxTallAspect = 0.9

export const orientationOf = (window: Size): Orientation =>
  window.width > maxTallAspect * window.height ? 'horizontal' : 'vertical'

/** The frame of a timeline of this size, in pixels. */
export function makeFrame(size: Size, orientation: Orientation): Frame {
  const horizontal = orientation === 'horizontal'
  const isLow = horizontal && size.height < lowBelow
  const { top, right, bottom, left } = insets[isLow ? 'low' : orientation]
  const plot = {
    x: left,
    y: top,
    width: Math.max(1, size.width - left - right),
    height: Math.max(1, size.height - top - bottom),
  }
  return {
    orientation,
    plot,
    isLow,
    length: horizontal ? plot.width : plot.height,
    depth: horizontal ? plot.height : plot.width,
    margin: horizontal ? { along: 0, across: top } : { along: top, across: right },
    point: (along, across) => (horizontal ? { x: along, y: plot.height - across } : { x: across, y: along }),
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
  readonly compact: boolean
  /** By how much type is larger than usual. */
  readonly textScale: number
}

const classOf = (
  orientation: Orientation,
  length: number,
  depth: number,
  { compact = false, textScale = 1 } = {},
): SizeClass => ({
  id: `${orientation[0]}${length}x${depth}`,
  ...{ orientation, length, depth, compact, textScale },
})
const compact = { compact: true }

/** By growing area. */
export const sizeClasses: readonly SizeClass[] = [
  classOf('horizontal', 480, 120, compact),
  classOf('horizontal', 640, 160, compact),
  classOf('horizontal', 800, 180, compact),
  classOf('horizontal', 700, 300),
  classOf('horizontal', 900, 400),
  classOf('horizontal', 1240, 380),
  classOf('horizontal', 1000, 480),
  classOf('horizontal', 1000, 540),
  classOf('horizontal', 1260, 490),
  classOf('horizontal', 1260, 570),
  classOf('horizontal', 1360, 540),
  classOf('horizontal', 1420, 640),
  classOf('horizontal', 1660, 680),
  classOf('horizontal', 1900, 800),
  classOf('horizontal', 2300, 1000, { textScale: 1.25 }),
  classOf('vertical', 400, 200, compact),
  classOf('vertical', 540, 214, compact),
  classOf('vertical', 560, 252, compact),
  classOf('vertical', 560, 284, compact),
  classOf('vertical', 690, 252, compact),
  classOf('vertical', 690, 284, compact),
  classOf('vertical', 750, 284, compact),
  classOf('vertical', 820, 306, compact),
  classOf('vertical', 860, 560),
  classOf('vertical', 1050, 680),
].sort((a, b) => a.length * a.depth - b.length * b.depth)

/** The size class of a frame. A plot smaller than all of them gets one of its own. */
export function sizeClassOf({ orientation, length, depth }: Frame): SizeClass {
  const own = sizeClasses.filter((one) => one.orientation === orientation)
  return (
    own.findLast((one) => one.length <= length && one.depth <= depth) ??
    classOf(orientation, Math.floor(length), Math.floor(depth), compact)
  )
}

/** The panel beside the timeline, in pixels, and the height of the sheet in a tall window, as the style sheet has them. */
const panelWidth = { min: 380, share: 0.35, max: 500, maxShare: 0.52 }
const sheetShare = 0.62

/** The fraction of the plot, from its end, that a panel lies over. `top` is where the plot begins in the window. */
export function panelFractionOf(window: Size, frame: Frame, top: number): number {
  if (frame.orientation === 'horizontal') {
    const { min, share, max, maxShare } = panelWidth
    const width = Math.min(maxShare * window.width, Math.max(min, Math.min(max, share * window.width)))
    return Math.min(1 - minOpen, width / frame.length)
  }
  const open = (1 - sheetShare) * window.height - top - frame.margin.along
  return 1 - Math.min(1, Math.max(minOpen, open / frame.length))
}

/** A panel leaves at least so much of the timeline open, if only in part of it. */
const minOpen = 0.25
