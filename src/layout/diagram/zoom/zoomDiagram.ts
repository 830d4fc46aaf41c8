import { isKeyWithin } from '../../../network/evaluate/networkNode'
import type { Box, Point, Size } from '../../geometry'
import type { DiagramMark } from '../diagramMark'
import type { Diagram } from '../layOutDiagram'
import { type FitTransform, fitDrawing, getInitialTransform } from './fitDrawing'
import { clamp, clampToFrame, follow, keepInView, scaleAbout, toDrawing, toFrame } from './transformDrawing'

/**
 * Zooming that changes meaning: a folded group that becomes wide opens in place, and a layer that fills the view becomes
 * its card. The levels that zooming in has opened close in the reverse order on zooming out.
 */
export interface DiagramZoom {
  /** The zoom of the gesture, 1 where the whole diagram fits; below 1 the diagram is closing. */
  readonly zoom: number
  readonly transform: FitTransform
  readonly levels: readonly ZoomLevel[]
}

export interface ZoomLevel {
  /** The key of the group or layer. */
  readonly key: string
  /** A group that is unfolded, or the card of a layer. */
  readonly form: 'group' | 'layer'
  /** The zoom and the scale at which it opened. */
  readonly zoom: number
  readonly k: number
}

/** Where the zooming happens. */
export interface ZoomStage {
  readonly frame: Size
  /** The diagram in which these groups are unfolded besides those at rest. */
  layOut(unfoldedKeys: readonly string[]): Diagram
}

/** A group opens from this fraction of the frame on; one of the two is enough. */
const groupFraction = { width: 0.4, height: 0.3 }
/** A layer becomes its card from this fraction of the frame on. */
const layerFraction = { width: 0.7, height: 0.35 }
/** The zoom, relative to the last level, from which the next one can open: two notches of a wheel. */
const minLevelZoom = 1.25
/** The zoom, relative to that at which the card of a layer opened, beyond which there is nothing: one notch. */
const maxCardZoom = 1.1
/** A box is not enlarged beyond this fraction of the frame's width. */
const maxBoxWidth = 0.94

export const getUnfoldedLevels = (levels: readonly ZoomLevel[]): string[] =>
  levels.filter(({ form }) => form === 'group').map(({ key }) => key)

/** The layer whose card is shown; undefined if none is. */
export const getShownLayer = (levels: readonly ZoomLevel[]): string | undefined => {
  const last = levels.at(-1)
  return last?.form === 'layer' ? last.key : undefined
}

/** The view of a diagram as it is opened. */
export function getInitialZoom({ frame, layOut }: ZoomStage): DiagramZoom {
  const diagram = layOut([])
  const transform = getInitialTransform(frame, diagram)
  return { zoom: transform.k / fitDrawing(frame, diagram).k, transform, levels: [] }
}

/** The view in which the whole diagram fits, at rest. */
export const getWholeView = ({ frame, layOut }: ZoomStage): DiagramZoom => ({
  zoom: 1,
  transform: fitDrawing(frame, layOut([])),
  levels: [],
})

/** Zooms by a factor about a point of the frame. */
export function zoomDiagram(view: DiagramZoom, factor: number, point: Point, stage: ZoomStage): DiagramZoom {
  return factor > 1 ? zoomIn(view, factor, point, stage) : zoomOut(view, factor, point, stage)
}

function zoomIn(view: DiagramZoom, factor: number, point: Point, stage: ZoomStage): DiagramZoom {
  const { levels } = view
  const last = levels.at(-1)
  const zoom =
    last?.form === 'layer' ? Math.min(view.zoom * factor, last.zoom * maxCardZoom) : view.zoom * factor
  if (last?.form === 'layer' || zoom <= 1) return { ...view, zoom }
  const diagram = stage.layOut(getUnfoldedLevels(levels))
  const target = findTarget(diagram, toDrawing(point, view.transform), last?.key)
  if (!target) return { ...view, zoom }
  const { k: before } = view.transform
  const maxScale = (maxBoxWidth * stage.frame.width) / target.box.width
  const isLayer = target.form === 'box' || target.form === 'bar' || target.form === 'cell'
  const canOpen = isLayer || target.form === 'group'
  if (!canOpen && before >= maxScale) return view
  // From below the fit only the part of the factor beyond it enlarges the drawing.
  const k = Math.max(before, Math.min(before * Math.min(factor, zoom), maxScale))
  const transform = keepInView(scaleAbout(view.transform, k, point), target.box, stage.frame)
  const moved = { zoom, transform, levels }
  const restZoom = last?.zoom ?? getInitialZoom(stage).zoom
  if (!canOpen || zoom < restZoom * minLevelZoom || !fills(target.box, k, stage.frame, isLayer)) return moved
  const level: ZoomLevel = { key: target.key, form: isLayer ? 'layer' : 'group', zoom, k }
  const opened = [...levels, level]
  if (isLayer) return { ...moved, levels: opened }
  const next = stage.layOut(getUnfoldedLevels(opened))
  const followed = follow(target.key, diagram, next, transform, point)
  // In a narrow frame the names of what has appeared come into view.
  const inside = findTarget(next, toDrawing(point, followed), target.key) ?? target
  return { ...moved, levels: opened, transform: keepInView(followed, inside.box, stage.frame) }
}

function zoomOut(view: DiagramZoom, factor: number, point: Point, stage: ZoomStage): DiagramZoom {
  const zoom = view.zoom * factor
  const last = view.levels.at(-1)
  if (!last || zoom >= last.zoom) return shrink(view, zoom, point, stage)
  const closed = closeInnermost(shrink(view, last.zoom, point, stage), point, stage)
  return zoomOut(closed, zoom / last.zoom, point, stage)
}

/** Folds the level that was opened last. */
function closeInnermost(
  { zoom, levels, transform }: DiagramZoom,
  point: Point,
  stage: ZoomStage,
): DiagramZoom {
  const [last, remaining] = [levels.at(-1)!, levels.slice(0, -1)]
  if (last.form === 'layer') return { zoom, levels: remaining, transform }
  const [before, after] = [levels, remaining].map((all) => stage.layOut(getUnfoldedLevels(all))) as [
    Diagram,
    Diagram,
  ]
  return { zoom, levels: remaining, transform: follow(last.key, before, after, transform, point) }
}

/** Zooms out to a zoom at which no level closes. */
function shrink(view: DiagramZoom, zoom: number, point: Point, stage: ZoomStage): DiagramZoom {
  const { levels } = view
  const last = levels.at(-1)
  const [fromZoom, fromScale] = last ? [last.zoom, last.k] : [1, getWholeView(stage).transform.k]
  // The scale returns to that at which the level opened, also where it has been held back.
  const remainingOf = (start: number) =>
    view.zoom > start ? Math.log(Math.max(zoom, start) / start) / Math.log(view.zoom / start) : 0
  const k = fromScale * (view.transform.k / fromScale) ** remainingOf(fromZoom)
  const scaled = scaleAbout(view.transform, k, point)
  // Towards the whole view, the drawing comes back into the frame.
  const diagram = stage.layOut(getUnfoldedLevels(levels))
  const clamped = clampToFrame(scaled, diagram, stage.frame)
  const blend = (from: number, to: number) => to + (from - to) * remainingOf(1)
  const transform = { k, x: blend(scaled.x, clamped.x), y: blend(scaled.y, clamped.y) }
  const target = findTarget(diagram, toDrawing(point, transform))
  const isWhole = zoom <= 1 || !target
  return { zoom, levels, transform: isWhole ? transform : keepInView(transform, target.box, stage.frame) }
}

/**
 * The view after a group has been folded or unfolded: its beginning stays in place. Zooming out still leads to the whole
 * diagram first.
 */
export function keepGroup(view: DiagramZoom, key: string, before: Diagram, stage: ZoomStage): DiagramZoom {
  const after = stage.layOut(getUnfoldedLevels(view.levels))
  const box = before.marks.find((mark) => mark.key === key)?.box
  const transform = box
    ? follow(key, before, after, view.transform, toFrame(box, view.transform))
    : view.transform
  if (view.levels.length > 0) return { ...view, transform }
  const zoom = transform.k / fitDrawing(stage.frame, after).k
  return zoom > 1 ? { ...view, zoom, transform } : getWholeView(stage)
}

/** Without the levels from this one on. */
export const closeLevel = (view: DiagramZoom, key: string): DiagramZoom => {
  const index = view.levels.findIndex((level) => level.key === key)
  return index < 0 ? view : { ...view, levels: view.levels.slice(0, index) }
}

/** Moves the drawing by a distance in the frame. */
export const panDiagram = (view: DiagramZoom, dx: number, dy: number): DiagramZoom => ({
  ...view,
  transform: { ...view.transform, x: view.transform.x + dx, y: view.transform.y + dy },
})

/** Opens a group or a layer and everything around it, as zooming in there does; undefined if that is not possible. */
export function zoomToKey(key: string, stage: ZoomStage): DiagramZoom | undefined {
  let view = getInitialZoom(stage)
  for (let step = 0; step < maxSteps; step++) {
    if (view.levels.at(-1)?.key === key) return view
    if (getShownLayer(view.levels) !== undefined) return undefined
    const { marks } = stage.layOut(getUnfoldedLevels(view.levels))
    const mark = marks.find((one) => one.form !== 'frame' && isKeyWithin(key, one.key))
    if (!mark) return undefined
    const { box } = mark
    const centre = toFrame({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, view.transform)
    const at = { x: clamp(centre.x, 0, stage.frame.width), y: clamp(centre.y, 0, stage.frame.height) }
    // Centred, so that the place does not depend on where the diagram was before.
    const centred = panDiagram(view, stage.frame.width / 2 - centre.x, stage.frame.height / 2 - centre.y)
    view = zoomIn(step < 1 ? view : centred, 1.15, step < 1 ? at : middleOf(stage.frame), stage)
  }
  return undefined
}
const maxSteps = 80

export const middleOf = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 })

/**
 * The mark under a point of the drawing; else the nearest one, if possible inside the innermost group that zooming has
 * opened. Frames and junctions are no targets.
 */
function findTarget({ marks }: Diagram, { x, y }: Point, openedKey = ''): DiagramMark | undefined {
  const measure = ({ key, box }: DiagramMark) => {
    const distance = Math.hypot(
      Math.max(box.x - x, 0, x - box.x - box.width),
      Math.max(box.y - y, 0, y - box.y - box.height),
    )
    return distance > 0 && !isKeyWithin(key, openedKey) ? distance + outsidePx : distance
  }
  let nearest: { readonly mark: DiagramMark; readonly distance: number } | undefined
  for (const mark of marks) {
    if (mark.form === 'frame' || mark.form === 'junction') continue
    const distance = measure(mark)
    if (!nearest || distance < nearest.distance) nearest = { mark, distance }
  }
  return nearest?.mark
}
/** How much further than other marks one outside the opened group counts. */
const outsidePx = 1e4

function fills({ width, height }: Box, k: number, frame: Size, isLayer: boolean): boolean {
  const fraction = isLayer ? layerFraction : groupFraction
  return k * width >= fraction.width * frame.width || k * height >= fraction.height * frame.height
}
