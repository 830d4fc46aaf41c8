import type { Box, Point } from '../../geometry'
import { roundToTenth } from '../../geometry'
import type { TimelineFrame } from '../axis/timelineFrame'
import type { Viewport } from '../axis/viewport'
import type { AxisPoint } from '../axis/warp'
import { countClustered } from '../labels/clusters'
import { farOverflowPx, getCardStart } from '../labels/labelBoxes'
import { getDisplayKind } from '../labels/placements'
import { getStrataPaths, type StratumPath, squareSize } from '../strata/strataPaths'
import type { ArrangedMark } from './arrangedMark'
import type { Arrangement } from './arrangement'
import {
  getLastDate,
  getSceneTicks,
  getWintersPath,
  type LastDate,
  pictureTop,
  type SceneTick,
  type SceneView,
} from './sceneAxis'
import type { SceneAnnotation, SceneArrow, SceneEraName, SceneMark } from './sceneItems'
import { getAnnotations, getEraNames, placeLabelBox, showRaisedNames } from './sceneLabels'
import {
  findRelatedLinks,
  getBackgroundLinks,
  getRelatedPaths,
  makeArrow,
  type SceneLinks,
} from './sceneLinks'
import { chooseSelectedCard } from './selectedCard'

export interface Scene {
  readonly k: number
  readonly strata: readonly StratumPath[]
  /** Bands of winters and lines of ticks, in the square of side {@link squareSize}. */
  readonly wintersPath: string
  readonly gridPath: string
  /** The date of the newest architecture, if it is in view. */
  readonly lastDate?: LastDate
  readonly links: SceneLinks
  /** On the links that end at the selected or hovered architecture. */
  readonly arrows: readonly SceneArrow[]
  readonly marks: readonly SceneMark[]
  readonly ticks: readonly SceneTick[]
  readonly annotations: readonly SceneAnnotation[]
  readonly eraNames: readonly SceneEraName[]
}

export interface SceneOptions {
  /** The fraction of the timeline that no panel covers; default 1. */
  readonly openFraction?: number
  /** Marks whose names are always shown; names that they cover are hidden. */
  readonly raisedIds?: readonly string[]
  /** The mark with the focus, which it keeps out of view. */
  readonly focusedId?: string | undefined
  /** The selected mark, which always has a card. */
  readonly selectedId?: string | undefined
  /** The selected or hovered architecture and relatives, by distance in generations; negative for ancestors. */
  readonly relatives?: ReadonlyMap<string, number>
}

/** Larger than the rounding error of the zoom while the view moves. */
export const zoomTolerance = 1 + 1e-9

/** Makes the scene of a viewport. The cost depends on what is in view, not on the whole timeline. */
export function makeScene(
  arrangement: Arrangement,
  frame: TimelineFrame,
  viewport: Viewport,
  { openFraction = 1, raisedIds = [], selectedId, focusedId, relatives = new Map() }: SceneOptions = {},
): Scene {
  const { warp, strata } = arrangement
  const k = viewport.zoom
  const blend = warp.blendAt(k)
  const toPosition = ({ linear, cumulative }: AxisPoint) => linear + blend * (cumulative - linear)
  const start = toPosition(warp.pointAt(viewport.from))
  const toFraction = (point: AxisPoint) => k * (toPosition(point) - start)
  const toAlongPx = (point: AxisPoint) => frame.length * toFraction(point)
  // The zoom of a moving view is exact only up to rounding.
  const comparisonZoom = k * zoomTolerance
  const visibility = arrangement.getVisibility(comparisonZoom)
  const view: SceneView = {
    arrangement,
    visibility,
    frame,
    viewport,
    k,
    comparisonZoom,
    openLengthPx: frame.length * openFraction,
    toAlongPx,
  }

  const marks = getMarks(view, { raisedIds, selectedId, focusedId })
  const ticks = getSceneTicks(view)
  return {
    k,
    strata: getStrataPaths(strata, { x: (point) => squareSize * toFraction(point) }),
    ...getLinks(view, marks, relatives),
    ...showRaisedNames(marks, getAnnotations(view), getEraNames(view), raisedIds),
    ticks,
    gridPath: ticks
      .map(
        ({ alongPx }) =>
          `M${roundToTenth((alongPx / frame.length) * squareSize)},${pictureTop}V${squareSize}`,
      )
      .join(''),
    wintersPath: getWintersPath(arrangement.timeline, warp, toFraction),
    lastDate: getLastDate(view),
  }
}

function getMarks(view: SceneView, { raisedIds = [], selectedId, focusedId }: SceneOptions): SceneMark[] {
  const { arrangement, visibility, frame, viewport, comparisonZoom, openLengthPx, toAlongPx } = view
  const { marks, byId } = arrangement
  const { markIndex, clusters } = visibility
  const makeSceneMark = (mark: ArrangedMark): SceneMark => {
    const alongPx = toAlongPx(mark.point)
    const isOutOfView = alongPx < 0 || alongPx > openLengthPx
    const point = frame.toPoint(alongPx, mark.height * frame.depth)
    const clusterCount = countClustered(clusters[mark.index]!, comparisonZoom)
    const displayKind = getDisplayKind(visibility, mark.index, comparisonZoom)
    const kind = displayKind !== 'card' && raisedIds.includes(mark.architecture.id) ? 'name' : displayKind
    if (isOutOfView || kind === 'dot' || kind === 'none') return { mark, isOutOfView, clusterCount, ...point }
    if (kind === 'name' && mark.architecture.id === selectedId) {
      const { box, side } = chooseSelectedCard(arrangement, mark, comparisonZoom)
      const start = getCardStart(mark.cardSize.width, side, arrangement.sizeClass)
      const label = keepWithinPlot(placeLabelBox(box, alongPx, view), start, point, frame)
      return { mark, isOutOfView, clusterCount, ...point, label: { ...label, kind: 'card' } }
    }
    const box = placeLabelBox(kind === 'card' ? mark.cardBox : mark.nameBox, alongPx, view)
    return { mark, isOutOfView, clusterCount, ...point, label: { ...box, kind } }
  }
  const inView = markIndex.findShown(viewport.from, viewport.to, comparisonZoom)
  const neighbours = [
    markIndex.findLastBefore(viewport.from, comparisonZoom),
    markIndex.findFirstAfter(viewport.to, comparisonZoom),
  ]
  // Keyboard navigation may be ahead of a view that is still moving.
  const aroundRaised = raisedIds.flatMap((id) => {
    const raisedMark = byId.get(id)
    if (!raisedMark) return []
    return [
      raisedMark.index,
      markIndex.findLastBefore(raisedMark.year, comparisonZoom),
      markIndex.findFirstAfter(raisedMark.year, comparisonZoom),
    ]
  })
  const focused = focusedId === undefined ? undefined : byId.get(focusedId)?.index
  const indexes = new Set(inView)
  for (const index of [...neighbours, ...aroundRaised, focused]) if (index !== undefined) indexes.add(index)
  const ordered = indexes.size === inView.length ? inView : [...indexes].sort((a, b) => a - b)
  return ordered.map((index) => makeSceneMark(marks[index]!))
}

/** Where time runs downward, a card begins at `start`, but stays within the real plot, which is wider than that of its size class. */
function keepWithinPlot(
  box: Box,
  start: number,
  { x }: Point,
  { orientation, plot, margin }: TimelineFrame,
): Box {
  if (orientation === 'horizontal') return box
  const last = plot.width + Math.min(margin.across, farOverflowPx) - x - box.width
  return { ...box, x: Math.max(-x, Math.min(start, last)) }
}

/** The lineage links with at least one end in view, and the arrows on those of the selected or hovered mark. */
function getLinks(
  { arrangement, visibility, comparisonZoom, toAlongPx, frame, openLengthPx }: SceneView,
  sceneMarks: readonly SceneMark[],
  relatives: ReadonlyMap<string, number>,
): Pick<Scene, 'links' | 'arrows'> {
  const { byId } = arrangement
  const toPoint = (mark: ArrangedMark): Point => ({
    x: (toAlongPx(mark.point) / frame.length) * squareSize,
    y: squareSize * (1 - mark.height),
  })
  const isInView = (mark: ArrangedMark) => {
    const alongPx = toAlongPx(mark.point)
    return alongPx >= 0 && alongPx <= openLengthPx
  }
  const inView = sceneMarks.filter(({ isOutOfView }) => !isOutOfView).map(({ mark }) => mark)
  const isShown = (mark: ArrangedMark) => visibility.dotMinZooms[mark.index]! <= comparisonZoom
  const related = findRelatedLinks(relatives, byId)
  const toPlotPoint = (mark: ArrangedMark) => frame.toPoint(toAlongPx(mark.point), mark.height * frame.depth)
  return {
    links: {
      background: getBackgroundLinks(inView, byId, toPoint, isShown),
      ...getRelatedPaths(related, isInView, toPoint),
    },
    arrows: related
      .filter(({ isNear }) => isNear)
      .map(({ side, parent, child }) => makeArrow(side, toPlotPoint(parent), toPlotPoint(child), frame)),
  }
}
