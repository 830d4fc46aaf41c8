import { toDecimalYear } from '../../../model/date'
import type { Box, Point } from '../../geometry'
import { overlaps, roundToTenth } from '../../geometry'
import type { LabelBox } from '../labels/labelBoxes'
import { computeRiseFraction } from '../labels/separation'
import type { SceneView } from './sceneAxis'
import {
  findMarkInView,
  type SceneAnnotation,
  type SceneEraName,
  type SceneMark,
  toPlotBox,
} from './sceneItems'

/** The box of a label relative to its mark, shifted along time to stay in the visible part. */
export function placeLabelBox(
  { start, end, low, high, rise }: LabelBox,
  alongPx: number,
  { frame, openLengthPx }: SceneView,
): Box {
  const margin = frame.margin.along
  const pushed =
    Math.max(-margin, Math.min(openLengthPx + margin - (end - start), alongPx + start)) - (alongPx + start)
  const lift = rise > 0 ? computeRiseFraction(pushed) * rise : 0
  return frame.orientation === 'horizontal'
    ? {
        x: roundToTenth(start + pushed),
        y: roundToTenth(-high - lift),
        width: roundToTenth(end - start),
        height: roundToTenth(high - low),
      }
    : {
        x: roundToTenth(low),
        y: roundToTenth(start + pushed),
        width: roundToTenth(high - low),
        height: roundToTenth(end - start),
      }
}

/** Shows the names of the raised marks (the first has priority) and hides labels they cover. */
export function showRaisedNames(
  marks: readonly SceneMark[],
  annotations: readonly SceneAnnotation[],
  eraNames: readonly SceneEraName[],
  raisedIds: readonly string[],
) {
  if (raisedIds.length === 0) return { marks, annotations, eraNames }
  const shownBoxes = new Map<SceneMark, Box>()
  const isCovered = (box: Box) => [...shownBoxes.values()].some((other) => overlaps(other, box))
  for (const id of raisedIds) {
    const item = findMarkInView(marks, id)
    if (item?.label && !isCovered(toPlotBox(item, item.label)))
      shownBoxes.set(item, toPlotBox(item, item.label))
  }
  const hideIfCovered = <Item extends Point & { readonly label?: Box }>(item: Item): Item =>
    item.label && isCovered(toPlotBox(item, item.label)) ? { ...item, label: undefined } : item
  return {
    marks: marks.map((item) => (shownBoxes.has(item) ? item : hideIfCovered(item))),
    annotations: annotations.map(hideIfCovered),
    eraNames: eraNames.map(hideIfCovered),
  }
}

/** The names of eras in view. */
export function getEraNames(view: SceneView): SceneEraName[] {
  const { visibility, comparisonZoom, toAlongPx, frame, openLengthPx } = view
  return visibility.eraNames.flatMap(({ era, year, point, height, box, minZoom }): SceneEraName[] => {
    const alongPx = toAlongPx(point)
    if (comparisonZoom < minZoom || alongPx < 0 || alongPx > openLengthPx) return []
    const label = placeLabelBox(box, alongPx, view)
    return [{ era, year, ...frame.toPoint(alongPx, height * frame.depth), label }]
  })
}

/** The events and winters in view. */
export function getAnnotations(view: SceneView): SceneAnnotation[] {
  const { arrangement, visibility, comparisonZoom, toAlongPx, frame, openLengthPx } = view
  const { warp } = arrangement
  return visibility.annotations.flatMap((arranged): SceneAnnotation[] => {
    const { annotation, untilYear, height, isAtFarEdge, labelBox: label, minZoom } = arranged
    const isWinter = 'to' in annotation
    const from = toAlongPx(warp.pointAt(isWinter ? annotation.from : toDecimalYear(annotation.date)))
    const to = isWinter ? toAlongPx(warp.pointAt(annotation.to)) : from
    if (to < 0 || from > openLengthPx) return []
    const start = Math.max(0, from)
    const isShown = comparisonZoom >= minZoom && toAlongPx(warp.pointAt(untilYear)) >= 0
    // An event is marked on the ground; its label may be at the far edge.
    const point = frame.toPoint(start, isWinter && isAtFarEdge ? frame.depth : 0)
    const across = height + (isAtFarEdge && !isWinter ? frame.depth : 0)
    const box: LabelBox = { ...label, low: label.low + across, high: label.high + across }
    return [{ annotation, ...point, label: isShown ? placeLabelBox(box, start, view) : undefined, isWinter }]
  })
}
