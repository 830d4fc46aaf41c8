import { toDecimalYear } from '../../../model/date'
import type { AiWinter, Language, Timeline, TimelineEvent } from '../../../model/timeline'
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
  const widthOf = (note: TimelineEvent | AiWinter) => measureText(note.title[language], fontSize * textScale)
  const half = (lineHeight / 2) * textScale
  if (sizeClass.orientation === 'vertical') {
    const place = (note: TimelineEvent | AiWinter, year: number) => {
      const label = { start: -half, end: half, low: 12 - widthOf(note), high: 12, rise: 0 }
      const candidate = { point: warp.pointAt(year), heightPx: sizeClass.depth, box: label }
      return {
        annotation: note,
        year,
        untilYear: year,
        height: 0,
        isAtFarEdge: true,
        labelBox: label,
        minZoom: Infinity,
        candidate,
      }
    }
    return [
      ...timeline.winters.map((winter) => place(winter, winter.from)),
      ...timeline.events.map((event) => place(event, toDecimalYear(event.date))),
    ]
  }

  const gaps = makeLabelGaps(sizeClass, { along: 0, across: 0 })
  const labelOf = (note: TimelineEvent | AiWinter): LabelBox => ({
    ...{ start: offsetPx, end: offsetPx + widthOf(note), low: -half, high: half, rise: 0 },
  })
  const winters = timeline.winters.map((winter): PlacedAnnotation => {
    const labelBox = labelOf(winter)
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
  const apart = winters.map((late, index) => {
    let from = 0
    for (const early of winters.slice(0, index)) {
      const [begin, end] = [warp.pointAt(early.year), warp.pointAt(early.untilYear)]
      const start = warp.pointAt(late.year)
      const place = ({ labelBox }: PlacedAnnotation) => ({ height: 0, box: labelBox, isDot: false })
      const beside = computeMinDistance(place(early), place(late), gaps) / sizeClass.length
      // At the start of the view the earlier label stays until its winter has passed.
      const staying = (early.labelBox.end - late.labelBox.start + gaps.labelAlongPx) / sizeClass.length
      from = Math.max(
        from,
        warp.zoomForDistance(start.linear - begin.linear, start.cumulative - begin.cumulative, beside),
        start.linear > end.linear
          ? warp.zoomForDistance(start.linear - end.linear, start.cumulative - end.cumulative, staying)
          : Infinity,
      )
    }
    return { ...late, minZoom: from }
  })
  const heights = sizeClass.isCompact
    ? rowHeights.compact
    : textScale > 1
      ? rowHeights.large
      : rowHeights.normal
  const obstacles = new ObstacleIndex(warp, sizeClass.length, gaps)
  const events = timeline.events.map((event, mark): PlacedAnnotation => {
    const year = toDecimalYear(event.date)
    const [point, labelBox] = [warp.pointAt(year), labelOf(event)]
    const inRow = heights.map((height) => {
      const thing = { mark, point, height, box: labelBox, isDot: false }
      return { thing, from: obstacles.findClearance(thing).clearZoom }
    })
    const best = inRow.reduce((a, b) => (b.from < a.from - 1e-9 ? b : a))
    obstacles.add(best.thing, best.from)
    return {
      annotation: event,
      year,
      untilYear: year,
      height: best.thing.height,
      isAtFarEdge: false,
      labelBox,
      minZoom: best.from,
    }
  })
  return [...apart, ...events]
}
