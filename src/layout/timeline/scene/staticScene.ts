import { noFilter } from '../../../model/filter'
import type { Language } from '../../../model/language'
import type { Timeline } from '../../../model/timeline'
import { type Orientation, type SizeClass, sizeClasses } from '../axis/timelineFrame'
import type { AxisPoint } from '../axis/warp'
import { countClustered } from '../labels/clusters'
import { getDisplayKind } from '../labels/placements'
import { memoizeByTimeline } from '../strata/baseLayout'
import { getStrataPaths, type StratumPath, squareSize } from '../strata/strataPaths'
import type { ArrangedMark } from './arrangedMark'
import { type Arrangement, arrange } from './arrangement'
import type { MarkAtZoom, MarkDisplay } from './markAtZoom'
import { getWintersPath } from './sceneAxis'
import { findRelatedLinks, getBackgroundLinks, getRelatedPaths, type SceneLinks } from './sceneLinks'
import { chooseSelectedCard, type SelectedCard } from './selectedCard'
import {
  drawnExtent,
  getStaticAnnotations,
  getStaticEraNames,
  getStaticTicks,
  type StaticAnnotation,
  type StaticEraName,
  type StaticTick,
} from './staticLabels'

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
  /** Where the card of the selected mark is in each size class; empty if none is selected. */
  readonly selectedCards: readonly SelectedCard[]
}

export interface StaticMark extends MarkAtZoom {
  /** Position relative to the anchor, in lengths of the timeline. */
  readonly along: number
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

export function makeStaticScene(
  timeline: Timeline,
  language: Language,
  { k, anchorYear }: StaticView,
  relatives: ReadonlyMap<string, number> = new Map(),
): StaticScene {
  const [selectedId] = [...relatives].find(([, distance]) => distance === 0) ?? []
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
    ticks: getStaticTicks(all, warp, k, { from, to }, toAlong),
    annotations: getStaticAnnotations(all, visibilities, toAlong, k),
    eraNames: getStaticEraNames(all, visibilities, toAlong, k),
    selectedCards:
      selectedId === undefined
        ? []
        : all.flatMap((arrangement) => {
            const mark = arrangement.byId.get(selectedId)
            return mark ? chooseSelectedCard(arrangement, mark, k) : []
          }),
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
    ...getRelatedPaths(findRelatedLinks(relatives, byId), isDrawn, toPoint),
  }
}
