import { toDecimalYear } from '../../../model/date'
import type { Language } from '../../../model/language'
import type { AiWinter, Timeline, TimelineEvent } from '../../../model/timeline'
import { measureText } from '../../../text/measureText'
import type { SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import type { LabelBox } from './labelBoxes'
import { ObstacleIndex } from './obstacleIndex'
import type { AnnotationCandidate } from './placements'
import { computeMinDistance, makeLabelGaps } from './separation'

/** An event or a winter with the position of its label. */
export interface PlacedAnnotation {
  readonly annotation: TimelineEvent | AiWinter
  readonly year: number
  /** The label is placed at the first date in view between `year` and this; past it there is none. */
  readonly untilYear: number
  /** Pixels above the ground; above the far edge of the plot where `isAtFarEdge`. */
  readonly height: number
  readonly isAtFarEdge: boolean
  readonly labelBox: LabelBox
  /** The minimum zoom at which the label is shown. */
  readonly minZoom: number
}

const fontSize = 12
const lineHeight = 15
/**
 * In horizontal frames: the heights of the rows of events below the ground, and of the row of winters above
 * the top of the plot.
 */
const rowHeights = { normal: [-36, -51], compact: [-34], large: [-39, -55], winters: 11 }
const offsetPx = 7

/**
 * Places the labels of events and winters. In horizontal frames they have rows of their own; in vertical ones
 * they lie along the far edge, among the names, and come with a candidate to be placed after the names.
 */
export function placeAnnotations(
  timeline: Timeline,
  language: Language,
  sizeClass: SizeClass,
  warp: Warp,
): (PlacedAnnotation & { readonly candidate?: AnnotationCandidate })[] {
  const { textScale } = sizeClass
  const measureWidth = (annotation: TimelineEvent | AiWinter) =>
    measureText(annotation.title[language], fontSize * textScale)
  const halfHeight = (lineHeight / 2) * textScale
  if (sizeClass.orientation === 'vertical') {
    const placeAtFarEdge = (annotation: TimelineEvent | AiWinter, year: number) => {
      const labelBox = {
        start: -halfHeight,
        end: halfHeight,
        low: 12 - measureWidth(annotation),
        high: 12,
        rise: 0,
      }
      const candidate = { point: warp.pointAt(year), heightPx: sizeClass.depth, box: labelBox }
      return {
        annotation,
        year,
        untilYear: year,
        height: 0,
        isAtFarEdge: true,
        labelBox,
        minZoom: Infinity,
        candidate,
      }
    }
    return [
      ...timeline.winters.map((winter) => placeAtFarEdge(winter, winter.from)),
      ...timeline.events.map((event) => placeAtFarEdge(event, toDecimalYear(event.date))),
    ]
  }

  const gaps = makeLabelGaps(sizeClass, { along: 0, across: 0 })
  const makeLabelBox = (annotation: TimelineEvent | AiWinter): LabelBox => ({
    ...{
      start: offsetPx,
      end: offsetPx + measureWidth(annotation),
      low: -halfHeight,
      high: halfHeight,
      rise: 0,
    },
  })
  const winters = timeline.winters.map((winter): PlacedAnnotation => {
    const labelBox = makeLabelBox(winter)
    return {
      ...{
        annotation: winter,
        year: winter.from,
        untilYear: winter.to,
        height: rowHeights.winters,
        isAtFarEdge: true,
        labelBox,
        minZoom: 0,
      },
    }
  })
  const placedWinters = winters.map((late, index) => {
    let minZoom = 0
    for (const early of winters.slice(0, index)) {
      const [begin, end] = [warp.pointAt(early.year), warp.pointAt(early.untilYear)]
      const start = warp.pointAt(late.year)
      const toPlacedBox = ({ labelBox }: PlacedAnnotation) => ({ height: 0, box: labelBox, isDot: false })
      const minDistance = computeMinDistance(toPlacedBox(early), toPlacedBox(late), gaps) / sizeClass.length
      // At the start of the view the earlier label stays until its winter has passed.
      const stayingDistance =
        (early.labelBox.end - late.labelBox.start + gaps.labelAlongPx) / sizeClass.length
      minZoom = Math.max(
        minZoom,
        warp.zoomForDistance(start.linear - begin.linear, start.cumulative - begin.cumulative, minDistance),
        start.linear > end.linear
          ? warp.zoomForDistance(
              start.linear - end.linear,
              start.cumulative - end.cumulative,
              stayingDistance,
            )
          : Infinity,
      )
    }
    return { ...late, minZoom }
  })
  const heights = sizeClass.isCompact
    ? rowHeights.compact
    : textScale > 1
      ? rowHeights.large
      : rowHeights.normal
  const obstacles = new ObstacleIndex(warp, sizeClass.length, gaps)
  const events = timeline.events.map((event, mark): PlacedAnnotation => {
    const year = toDecimalYear(event.date)
    const [point, labelBox] = [warp.pointAt(year), makeLabelBox(event)]
    const rowCandidates = heights.map((height) => {
      const markBox = { mark, point, height, box: labelBox, isDot: false }
      return { markBox, clearZoom: obstacles.findClearance(markBox).clearZoom }
    })
    const best = rowCandidates.reduce((a, b) => (b.clearZoom < a.clearZoom - 1e-9 ? b : a))
    obstacles.add(best.markBox, best.clearZoom)
    return {
      annotation: event,
      year,
      untilYear: year,
      height: best.markBox.height,
      isAtFarEdge: false,
      labelBox,
      minZoom: best.clearZoom,
    }
  })
  return [...placedWinters, ...events]
}
