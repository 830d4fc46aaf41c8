import { noFilter } from '../../../model/filter'
import type { Language, Timeline } from '../../../model/timeline'
import { makeTicks, type Tick } from '../axis/ticks'
import { type Orientation, type SizeClass, sizeClasses } from '../axis/timelineFrame'
import type { AxisPoint, Warp, YearRange } from '../axis/warp'
import { countClustered } from '../labels/clusters'
import { getDisplayKind } from '../labels/placements'
import { memoizeByTimeline } from '../strata/baseLayout'
import { getStrataPaths, type StratumPath, squareSize } from '../strata/strataPaths'
import type { ArrangedMark } from './arrangedMark'
import { type ArrangedAnnotation, type Arrangement, arrange, type Visibility } from './arrangement'
import type { MarkAtZoom, MarkDisplay } from './markAtZoom'
import { getMinTickGap, getWintersPath } from './sceneAxis'
import { getBackgroundLinks, getRelatedLinks, type SceneLinks } from './sceneLinks'

/**
 * The prerendered scene of a view, for a window of any size. Dates are given in lengths of the timeline
 * relative to an anchor year, which the style sheet positions; what is shown in which size class is given by
 * the index of the class. Looks the same as the live scene of the same view.
 */
export interface StaticScene {
  /**
   * The position of the anchor on the whole axis, and the length of the axis; both in lengths of the
   * timeline.
   */
  readonly anchorPosition: number
  readonly axisLength: number
  readonly strata: readonly StratumPath[]
  readonly wintersPath: string
  readonly lastDate: { readonly along: number; readonly date: string } | undefined
  readonly links: Readonly<Record<Orientation, SceneLinks>>
  readonly marks: readonly StaticMark[]
  readonly ticks: readonly (Tick & { readonly along: number; readonly classes: readonly number[] })[]
  readonly annotations: readonly StaticAnnotation[]
}

export interface StaticMark extends MarkAtZoom {
  /** Position relative to the anchor, in lengths of the timeline. */
  readonly along: number
}

export interface StaticAnnotation {
  readonly annotation: ArrangedAnnotation['annotation']
  readonly along: number
  /** The position of the end of a winter; of an event, that of its date. */
  readonly end: number
  readonly labelWidthPx: number
  readonly isWinter: boolean
  /** The indexes of the size classes in which its label is shown, by the row of the label. */
  readonly classesByRow: ReadonlyMap<number, readonly number[]>
}

interface StaticView {
  readonly k: number
  readonly anchorYear: number
}

/**
 * The arrangements of a timeline in one language for all size classes, and a cache of its marks by zoom,
 * shared by all prerendered pages.
 */
const getAllArrangements = memoizeByTimeline((timeline: Timeline, language: string) => {
  const all = sizeClasses.map((sizeClass) =>
    arrange(timeline, { sizeClass, language: language as Language, filter: noFilter, isLinear: false }),
  )
  const firstOf = (is: (sizeClass: SizeClass) => boolean) => all.find(({ sizeClass }) => is(sizeClass))!
  return {
    all,
    horizontal: firstOf(({ orientation }) => orientation === 'horizontal'),
    vertical: firstOf(({ orientation }) => orientation === 'vertical'),
    normal: firstOf(({ isCompact }) => !isCompact),
    compact: firstOf(({ isCompact }) => isCompact),
    shownAt: new Map<number, Map<number, MarkAtZoom>>(),
  }
})

function getMarkAtZoom(
  arrangements: ReturnType<typeof getAllArrangements>,
  markIndex: number,
  k: number,
): MarkAtZoom {
  const { all, horizontal, vertical, normal, compact } = arrangements
  const known = arrangements.shownAt.get(k) ?? new Map<number, MarkAtZoom>()
  arrangements.shownAt.set(k, known)
  const own = known.get(markIndex)
  if (own) return own
  const [mark, compactMark] = [normal.marks[markIndex]!, compact.marks[markIndex]!]
  const [wide, tall] = [horizontal.marks[markIndex]!, vertical.marks[markIndex]!]
  const shown: MarkAtZoom = {
    mark,
    heights: { horizontal: wide.height, vertical: tall.height },
    displays: all.map((arrangement, index) => makeMarkDisplay(arrangement, markIndex, index, k)),
    widths: {
      name: getNameWidth(mark, normal.sizeClass),
      compactName: getNameWidth(compactMark, compact.sizeClass),
      card: { horizontal: wide.cardSize.width, vertical: tall.cardSize.width },
    },
  }
  known.set(markIndex, shown)
  return shown
}

/**
 * How far from the anchor marks are still drawn, in lengths of the timeline: a panel or the ends of the
 * domain may shift the view.
 */
const drawnReach = 1.02

export function makeStaticScene(
  timeline: Timeline,
  language: Language,
  { k, anchorYear }: StaticView,
  relatives: ReadonlyMap<string, number> = new Map(),
): StaticScene {
  const arrangements = getAllArrangements(timeline, language)
  const { all, horizontal, vertical } = arrangements
  const { warp, strata } = horizontal
  const blend = warp.blendAt(k)
  const position = ({ linear, cumulative }: AxisPoint) => linear + blend * (cumulative - linear)
  const origin = position(warp.pointAt(anchorYear))
  const along = (point: AxisPoint) => k * (position(point) - origin)
  const x = (point: AxisPoint) => squareSize * along(point)
  const visibilities = all.map((arrangement) => arrangement.getVisibility(k))
  const at = warp.yearToPosition(anchorYear, k)
  const [from, to] = [
    warp.positionToYear(at - drawnReach / k, k),
    warp.positionToYear(at + drawnReach / k, k),
  ]
  const indexes = new Set(visibilities.flatMap(({ markIndex }) => markIndex.findShown(from, to, k)))
  const marks = [...indexes]
    .sort((a, b) => a - b)
    .map(
      (index): StaticMark => ({
        ...getMarkAtZoom(arrangements, index, k),
        along: along(horizontal.marks[index]!.point),
      }),
    )
  const span = { from: -drawnReach * squareSize, to: drawnReach * squareSize }
  const newest = timeline.architectures.at(-1)
  return {
    anchorPosition: k * origin,
    axisLength: k,
    strata: getStrataPaths(strata, { x, ...span }),
    wintersPath: getWintersPath(timeline, warp, along),
    lastDate: newest && { along: along(warp.pointAt(strata.yearRange.to)), date: newest.date },
    links: {
      horizontal: getLinks(horizontal, marks, relatives, x),
      vertical: getLinks(vertical, marks, relatives, x),
    },
    marks,
    ticks: getTicks(all, warp, k, { from, to }, along),
    annotations: getAnnotations(all, visibilities, along, k),
  }
}

const getNameWidth = ({ nameBox }: ArrangedMark, { orientation }: SizeClass) =>
  orientation === 'horizontal' ? nameBox.end - nameBox.start : nameBox.high - nameBox.low

function makeMarkDisplay(
  { sizeClass, marks, getVisibility }: Arrangement,
  markIndex: number,
  index: number,
  k: number,
): MarkDisplay {
  const [mark, visibility] = [marks[markIndex]!, getVisibility(k)]
  const kind = getDisplayKind(visibility, markIndex, k)
  const box = kind === 'card' ? mark.cardBox : mark.nameBox
  const isHorizontal = sizeClass.orientation === 'horizontal'
  const [low, high] = isHorizontal ? [box.start, box.end] : [box.low, box.high]
  const middle = kind === 'card' ? (low + high) / 2 : low
  return {
    sizeClassIndex: index,
    kind,
    side: !isHorizontal && kind === 'name' && box.start < -12 ? 'over' : middle >= 0 ? 'after' : 'before',
    isAboveDot: kind === 'card' && isHorizontal && box.low >= 0,
    clusterCount: kind === 'none' ? 0 : countClustered(visibility.clusters[markIndex]!, k),
  }
}

function getLinks(
  { byId }: Arrangement,
  marks: readonly StaticMark[],
  relatives: ReadonlyMap<string, number>,
  x: (point: AxisPoint) => number,
): SceneLinks {
  const place = ({ point, height }: ArrangedMark) => ({ x: x(point), y: squareSize * (1 - height) })
  const isNear = ({ point }: ArrangedMark) => Math.abs(x(point)) <= drawnReach * squareSize
  return {
    background: getBackgroundLinks(
      marks.map(({ mark }) => byId.get(mark.architecture.id)!),
      byId,
      place,
    ),
    ...getRelatedLinks(relatives, byId, isNear, place),
  }
}

function getTicks(
  all: readonly Arrangement[],
  warp: Warp,
  k: number,
  view: YearRange,
  along: (point: AxisPoint) => number,
): StaticScene['ticks'] {
  const found = new Map<number, { tick: Tick; classes: number[] }>()
  all.forEach(({ sizeClass }, index) => {
    for (const tick of makeTicks(warp, k, view, getMinTickGap(sizeClass))) {
      const known = found.get(tick.year) ?? { tick, classes: [] }
      known.classes.push(index)
      found.set(tick.year, known)
    }
  })
  return [...found.values()].map(({ tick, classes }) => ({
    ...tick,
    classes,
    along: along(warp.pointAt(tick.year)),
  }))
}

function getAnnotations(
  all: readonly Arrangement[],
  visibilities: readonly Visibility[],
  along: (point: AxisPoint) => number,
  k: number,
): StaticAnnotation[] {
  const [first] = all as [Arrangement]
  return visibilities[0]!.annotations.flatMap(
    ({ annotation, year, untilYear, labelBox }, at): StaticAnnotation[] => {
      const place = along(first.warp.pointAt(year))
      if (Math.abs(place) > drawnReach) return []
      const classesByRow = new Map<number, number[]>()
      visibilities.forEach(({ annotations }, index) => {
        const own = annotations[at]!
        if (k < own.minZoom) return
        const row = own.isAtFarEdge ? 0 : Math.round(own.height)
        classesByRow.set(row, [...(classesByRow.get(row) ?? []), index])
      })
      const end = along(first.warp.pointAt('to' in annotation ? annotation.to : untilYear))
      const isHorizontal = first.sizeClass.orientation === 'horizontal'
      const labelWidthPx = isHorizontal ? labelBox.end - labelBox.start : labelBox.high - labelBox.low
      return [{ annotation, along: place, end, labelWidthPx, isWinter: 'to' in annotation, classesByRow }]
    },
  )
}
