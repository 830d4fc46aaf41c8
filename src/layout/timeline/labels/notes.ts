import { toDecimalYear } from '../../../model/date'
import type { AiWinter, Language, Timeline, TimelineEvent } from '../../../model/timeline'
import { measureText } from '../../../text/measureText'
import type { SizeClass } from '../axis/frame'
import type { Warp } from '../axis/warp'
import type { LabelBox } from './labels'
import { Obstacles } from './obstacles'
import type { NoteCandidate } from './placement'
import { gapsOf, minDistance } from './separation'

/** An event on the axis or a winter, with where its label stands. */
export interface Note {
  readonly note: TimelineEvent | AiWinter
  readonly year: number
  /** The label stands at the first moment in view from `year` to this one; there is none later. */
  readonly until: number
  /** Above the ground, in pixels; from the plot's far edge where `isFar`. */
  readonly height: number
  readonly isFar: boolean
  readonly label: LabelBox
  /** The least zoom at which the label is shown. */
  readonly from: number
}

const size = 12
const lineHeight = 15
/** Where time runs to the right: the rows of events below the ground, and the row of winters above the plot's top. */
const rows = { normal: [-36, -51], compact: [-34], large: [-39, -55], winters: 11 }
const offset = 7

/**
 * Places the labels of events and winters. Where time runs to the right they have rows of their own; where it runs
 * downward they stand along the far edge, among the names, and come with a candidate to be placed after these.
 */
export function placeNotes(
  timeline: Timeline,
  language: Language,
  sizeClass: SizeClass,
  warp: Warp,
): (Note & { readonly candidate?: NoteCandidate })[] {
  const { textScale } = sizeClass
  const widthOf = (note: TimelineEvent | AiWinter) => measureText(note.title[language], size * textScale)
  const half = (lineHeight / 2) * textScale
  if (sizeClass.orientation === 'vertical') {
    const place = (note: TimelineEvent | AiWinter, year: number) => {
      const label = { start: -half, end: half, low: 12 - widthOf(note), high: 12, rise: 0 }
      const candidate = { point: warp.pointAt(year), elevation: sizeClass.depth, box: label }
      return { note, year, until: year, height: 0, isFar: true, label, from: Infinity, candidate }
    }
    return [
      ...timeline.winters.map((winter) => place(winter, winter.from)),
      ...timeline.events.map((event) => place(event, toDecimalYear(event.date))),
    ]
  }

  const gaps = gapsOf(sizeClass, { along: 0, across: 0 })
  const labelOf = (note: TimelineEvent | AiWinter): LabelBox => ({
    ...{ start: offset, end: offset + widthOf(note), low: -half, high: half, rise: 0 },
  })
  const winters = timeline.winters.map((winter): Note => {
    const label = labelOf(winter)
    return {
      ...{
        note: winter,
        year: winter.from,
        until: winter.to,
        height: rows.winters,
        isFar: true,
        label,
        from: 0,
      },
    }
  })
  const apart = winters.map((late, index) => {
    let from = 0
    for (const early of winters.slice(0, index)) {
      const [begin, end] = [warp.pointAt(early.year), warp.pointAt(early.until)]
      const start = warp.pointAt(late.year)
      const place = ({ label }: Note) => ({ height: 0, box: label, isDot: false })
      const beside = minDistance(place(early), place(late), gaps) / sizeClass.length
      // At the start of the view the earlier label stays until its winter has passed.
      const staying = (early.label.end - late.label.start + gaps.labels) / sizeClass.length
      from = Math.max(
        from,
        warp.zoomAt(start.plain - begin.plain, start.dense - begin.dense, beside),
        start.plain > end.plain
          ? warp.zoomAt(start.plain - end.plain, start.dense - end.dense, staying)
          : Infinity,
      )
    }
    return { ...late, from }
  })
  const heights = sizeClass.compact ? rows.compact : textScale > 1 ? rows.large : rows.normal
  const obstacles = new Obstacles(warp, sizeClass.length, gaps)
  const events = timeline.events.map((event, mark): Note => {
    const year = toDecimalYear(event.date)
    const [point, label] = [warp.pointAt(year), labelOf(event)]
    const inRow = heights.map((height) => {
      const thing = { mark, point, height, box: label, isDot: false }
      return { thing, from: obstacles.clearFrom(thing).from }
    })
    const best = inRow.reduce((a, b) => (b.from < a.from - 1e-9 ? b : a))
    obstacles.add(best.thing, best.from)
    return { note: event, year, until: year, height: best.thing.height, isFar: false, label, from: best.from }
  })
  return [...apart, ...events]
}
