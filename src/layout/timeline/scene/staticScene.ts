import { noFilter } from '../../../model/filter'
import type { Language } from '../../../model/language'
import type { Timeline } from '../../../model/timeline'
import { makeTicks, type Tick } from '../axis/ticks'
import { type Orientation, type SizeClass, sizeClasses } from '../axis/timelineFrame'
import type { AxisPoint, Warp, YearRange } from '../axis/warp'
import { countClustered } from '../labels/clusters'
import { getEraNameSize } from '../labels/eraNames'
import { getDisplayKind } from '../labels/placements'
import { memoizeByTimeline } from '../strata/baseLayout'
import { getStrataPaths, type StratumPath, squareSize } from '../strata/strataPaths'
import type { ArrangedMark } from './arrangedMark'
import { type ArrangedAnnotation, type Arrangement, arrange, type Visibility } from './arrangement'
import type { MarkAtZoom, MarkDisplay } from './markAtZoom'
import { getMinTickGap, getWintersPath } from './sceneAxis'
import { getBackgroundLinks, getRelatedLinks, type SceneLinks } from './sceneLinks'

/**
 * The prerendered scene of a view, for a window of any size; looks the same as the live scene. Dates are in
 * lengths of the timeline relative to an anchor year, which the style sheet positions. What is shown in which
 * size class is given by the index of the class.
 */
export interface StaticScene {
  /** The position of the anchor on the axis, and the length of that, in lengths of the timeline. */
  readonly anchorPosition: number
  readonly axisLength: number
  readonly strata: readonly StratumPath[]
  readonly wintersPath: string
  readonly lastDate: { readonly along: number; readonly date: string } | undefined
  readonly links: Readonly<Record<Orientation, SceneLinks>>
  readonly marks: readonly StaticMark[]
  readonly ticks: readonly StaticTick[]
  readonly annotations: readonly StaticAnnotation[]
  readonly eraNames: readonly StaticEraName[]
}

/** The name of an era at one of its places. */
export interface StaticEraName {
  /** The index of the era. */
  readonly era: number
  readonly orientation: Orientation
  /** The position of its middle: along time, and above the ground as a fraction of the depth. */
  readonly along: number
  readonly height: number
  /** The width of the name in sizes of its type. */
  readonly widthEm: number
  /** The indexes of the size classes in which it is shown. */
  readonly sizeClassIndexes: readonly number[]
}

export interface StaticMark extends MarkAtZoom {
  /** Position relative to the anchor, in lengths of the timeline. */
  readonly along: number
}

interface StaticTick extends Tick {
  readonly along: number
  /** The indexes of the size classes in which it is shown. */
  readonly sizeClassIndexes: readonly number[]
}

export interface StaticAnnotation {
  readonly annotation: ArrangedAnnotation['annotation']
  readonly along: number
  /** The position of the end of a winter; of an event, that of its date. */
  readonly end: number
  readonly labelWidthPx: number
  readonly isWinter: boolean
  /** The indexes of the size classes in which its label is shown, by the row of the label. */
  readonly sizeClassIndexesByRow: ReadonlyMap<number, readonly number[]>
}

interface StaticView {
  readonly k: number
  readonly anchorYear: number
}

/** All arrangements of a timeline in a language, with a cache of marks by zoom for all pages. */
const getAllArrangements = memoizeByTimeline((timeline: Timeline, language: string) => {
  const arrangements = sizeClasses.map((sizeClass) =>
    arrange(timeline, { sizeClass, language: language as Language, filter: noFilter, isLinear: false }),
  )
  const findArrangement = (predicate: (sizeClass: SizeClass) => boolean) =>
    arrangements.find(({ sizeClass }) => predicate(sizeClass))!
  return {
    all: arrangements,
    horizontal: findArrangement(({ orientation }) => orientation === 'horizontal'),
    vertical: findArrangement(({ orientation }) => orientation === 'vertical'),
    normal: findArrangement(({ isCompact }) => !isCompact),
    compact: findArrangement(({ isCompact }) => isCompact),
    marksByZoom: new Map<number, Map<number, MarkAtZoom>>(),
  }
})

function getMarkAtZoom(
  arrangements: ReturnType<typeof getAllArrangements>,
  markIndex: number,
  k: number,
): MarkAtZoom {
  const { all, horizontal, vertical, normal, compact } = arrangements
  const cachedMarks = arrangements.marksByZoom.get(k) ?? new Map<number, MarkAtZoom>()
  arrangements.marksByZoom.set(k, cachedMarks)
  const cachedMark = cachedMarks.get(markIndex)
  if (cachedMark) return cachedMark
  const [mark, compactMark] = [normal.marks[markIndex]!, compact.marks[markIndex]!]
  const [horizontalMark, verticalMark] = [horizontal.marks[markIndex]!, vertical.marks[markIndex]!]
  const markAtZoom: MarkAtZoom = {
    mark,
    heights: { horizontal: horizontalMark.height, vertical: verticalMark.height },
    displays: all.map((arrangement, index) => makeMarkDisplay(arrangement, markIndex, index, k)),
    widths: {
      name: getNameWidth(mark, normal.sizeClass),
      compactName: getNameWidth(compactMark, compact.sizeClass),
      card: { horizontal: horizontalMark.cardSize.width, vertical: verticalMark.cardSize.width },
    },
  }
  cachedMarks.set(markIndex, markAtZoom)
  return markAtZoom
}

/** Maximum distance of marks from the anchor, in lengths of the timeline: the view may be shifted. */
const drawnExtent = 1.02

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
  const toPosition = ({ linear, cumulative }: AxisPoint) => linear + blend * (cumulative - linear)
  const origin = toPosition(warp.pointAt(anchorYear))
  const toAlong = (point: AxisPoint) => k * (toPosition(point) - origin)
  const toX = (point: AxisPoint) => squareSize * toAlong(point)
  const visibilities = all.map((arrangement) => arrangement.getVisibility(k))
  const anchorPosition = warp.yearToPosition(anchorYear, k)
  const [from, to] = [
    warp.positionToYear(anchorPosition - drawnExtent / k, k),
    warp.positionToYear(anchorPosition + drawnExtent / k, k),
  ]
  const indexes = new Set(visibilities.flatMap(({ markIndex }) => markIndex.findShown(from, to, k)))
  const marks = [...indexes]
    .sort((a, b) => a - b)
    .map(
      (index): StaticMark => ({
        ...getMarkAtZoom(arrangements, index, k),
        along: toAlong(horizontal.marks[index]!.point),
      }),
    )
  const range = { from: -drawnExtent * squareSize, to: drawnExtent * squareSize }
  const newest = timeline.architectures.at(-1)
  return {
    anchorPosition: k * origin,
    axisLength: k,
    strata: getStrataPaths(strata, { x: toX, ...range }),
    wintersPath: getWintersPath(timeline, warp, toAlong),
    lastDate: newest && { along: toAlong(warp.pointAt(strata.yearRange.to)), date: newest.date },
    links: {
      horizontal: getLinks(horizontal, marks, relatives, toX),
      vertical: getLinks(vertical, marks, relatives, toX),
    },
    marks,
    ticks: getTicks(all, warp, k, { from, to }, toAlong),
    annotations: getAnnotations(all, visibilities, toAlong, k),
    eraNames: getEraNames(all, visibilities, toAlong, k),
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
  const centre = kind === 'card' ? (low + high) / 2 : low
  return {
    sizeClassIndex: index,
    kind,
    side: !isHorizontal && kind === 'name' && box.start < -12 ? 'over' : centre >= 0 ? 'after' : 'before',
    isAboveDot: kind === 'card' && isHorizontal && box.low >= 0,
    clusterCount: kind === 'none' ? 0 : countClustered(visibility.clusters[markIndex]!, k),
  }
}

function getLinks(
  { byId }: Arrangement,
  marks: readonly StaticMark[],
  relatives: ReadonlyMap<string, number>,
  toX: (point: AxisPoint) => number,
): SceneLinks {
  const toPoint = ({ point, height }: ArrangedMark) => ({ x: toX(point), y: squareSize * (1 - height) })
  const isDrawn = ({ point }: ArrangedMark) => Math.abs(toX(point)) <= drawnExtent * squareSize
  return {
    background: getBackgroundLinks(
      marks.map(({ mark }) => byId.get(mark.architecture.id)!),
      byId,
      toPoint,
    ),
    ...getRelatedLinks(relatives, byId, isDrawn, toPoint),
  }
}

function getTicks(
  arrangements: readonly Arrangement[],
  warp: Warp,
  k: number,
  view: YearRange,
  toAlong: (point: AxisPoint) => number,
): StaticScene['ticks'] {
  const ticksByYear = new Map<number, { tick: Tick; indexes: number[] }>()
  arrangements.forEach(({ sizeClass }, index) => {
    for (const tick of makeTicks(warp, k, view, getMinTickGap(sizeClass))) {
      const entry = ticksByYear.get(tick.year) ?? { tick, indexes: [] }
      entry.indexes.push(index)
      ticksByYear.set(tick.year, entry)
    }
  })
  return [...ticksByYear.values()].map(
    ({ tick, indexes }): StaticTick => ({
      ...tick,
      sizeClassIndexes: indexes,
      along: toAlong(warp.pointAt(tick.year)),
    }),
  )
}

function getAnnotations(
  arrangements: readonly Arrangement[],
  visibilities: readonly Visibility[],
  toAlong: (point: AxisPoint) => number,
  k: number,
): StaticAnnotation[] {
  const [first] = arrangements as [Arrangement]
  return visibilities[0]!.annotations.flatMap(
    ({ annotation, year, untilYear, labelBox }, annotationIndex): StaticAnnotation[] => {
      const along = toAlong(first.warp.pointAt(year))
      if (Math.abs(along) > drawnExtent) return []
      const sizeClassIndexesByRow = new Map<number, number[]>()
      visibilities.forEach(({ annotations }, index) => {
        const arranged = annotations[annotationIndex]!
        if (k < arranged.minZoom) return
        const row = arranged.isAtFarEdge ? 0 : Math.round(arranged.height)
        sizeClassIndexesByRow.set(row, [...(sizeClassIndexesByRow.get(row) ?? []), index])
      })
      const end = toAlong(first.warp.pointAt('to' in annotation ? annotation.to : untilYear))
      const isHorizontal = first.sizeClass.orientation === 'horizontal'
      const labelWidthPx = isHorizontal ? labelBox.end - labelBox.start : labelBox.high - labelBox.low
      return [{ annotation, along, end, labelWidthPx, isWinter: 'to' in annotation, sizeClassIndexesByRow }]
    },
  )
}

function getEraNames(
  arrangements: readonly Arrangement[],
  visibilities: readonly Visibility[],
  toAlong: (point: AxisPoint) => number,
  k: number,
): StaticEraName[] {
  const names = new Map<string, StaticEraName & { readonly sizeClassIndexes: number[] }>()
  visibilities.forEach(({ eraNames }, index) => {
    const { sizeClass } = arrangements[index]!
    const { orientation } = sizeClass
    for (const { era, year, lane, point, height, box, minZoom } of eraNames) {
      const along = toAlong(point)
      if (k < minZoom || Math.abs(along) > drawnExtent) continue
      const key = `${orientation} ${era} ${year} ${lane}`
      const halfWidth = orientation === 'horizontal' ? box.end : box.high
      const name = names.get(key) ?? {
        ...{ era, orientation, along, height, sizeClassIndexes: [] },
        widthEm: (2 * halfWidth) / getEraNameSize(sizeClass),
      }
      names.set(key, name)
      name.sizeClassIndexes.push(index)
    }
  })
  return [...names.values()]
}
