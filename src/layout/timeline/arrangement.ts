import { type Filter, passes } from '../../model/filter'
import {
  type Architecture,
  type Happening,
  type Language,
  type Timeline,
  type Winter,
} from '../../model/timeline'
import type { Orientation, SizeClass } from './frame'
import { type Gathering, gather } from './gathering'
import { groundOf, remember } from './ground'
import {
  type Card,
  cardBox,
  cardOf,
  dotBox,
  dotRadius,
  type LabelBox,
  type Lettering,
  letteringOf,
  nameBox,
} from './labels'
import { indexMarks, type MarkIndex } from './markIndex'
import { type Note as PlacedNote, placeNotes } from './notes'
import { type Candidate, type Placement, placeLabels, territoryOf } from './placement'
import { decodePosition, type Position } from './position'
import type { Strata } from './strata'
import type { AxisPoint, Warp } from './warp'

/** A mark of an architecture, with all that does not depend on what part of time is in view. */
export interface ArrangedMark extends Placement {
  readonly architecture: Architecture
  /** Its place among the marks, which are in order of time. */
  readonly index: number
  readonly year: number
  readonly point: AxisPoint
  /** Above the ground, as a fraction of the depth. */
  readonly height: number
  /** Of the dot, in pixels. */
  readonly radius: number
  readonly lettering: Lettering
  readonly name: LabelBox
  readonly card: Card
  readonly cardBox: LabelBox
  readonly gathering: Gathering
}

/** An event or a winter with its label. */
export type ArrangedNote = PlacedNote & { readonly note: Happening | Winter }

/**
 * The timeline laid out for a size class, a language and a filter; a scene of it is a cheap look at some stretch of
 * time. Heights of marks depend on neither language nor filter.
 */
export interface Arrangement {
  readonly timeline: Timeline
  readonly language: Language
  readonly sizeClass: SizeClass
  readonly warp: Warp
  readonly strata: Strata
  /** Those that pass the filter, in order of time. */
  readonly marks: readonly ArrangedMark[]
  readonly byId: ReadonlyMap<string, ArrangedMark>
  readonly index: MarkIndex
  readonly notes: readonly ArrangedNote[]
}

export interface LayoutOptions {
  readonly sizeClass: SizeClass
  readonly language: Language
  readonly filter: Filter
  readonly linear: boolean
}

/**
 * Where the marks lie in their strata, in the order of the timeline's list. They come with the timeline, chosen when the
 * site was built (chosenPositions.ts); without them marks are spread evenly, which leaves fewer names room.
 */
const positionsOf = remember((timeline: Timeline, orientation: string): readonly Position[] => {
  const given = timeline.positions?.[orientation as Orientation]
  return given?.length === timeline.architectures.length
    ? given.map(decodePosition)
    : timeline.architectures.map((_, order) => spread(order))
})

/** Lanes far from each other for any few that follow each other, by the golden ratio. */
const spread = (order: number): Position => ({
  lane: 0.08 + 0.84 * ((order * 0.618034) % 1),
  side: 'after',
})

/** Lays out a timeline. */
export function arrange(timeline: Timeline, options: LayoutOptions): Arrangement {
  const { sizeClass, language, filter, linear } = options
  const { warp, strata, marks: all } = groundOf(timeline, linear)
  const positions = positionsOf(timeline, sizeClass.orientation)
  const marks = all
    .filter(({ architecture }) => passes(filter, architecture))
    .map((mark) => {
      const { architecture, point, year, bottom, top } = mark
      const { lane, side } = positions[mark.order]!
      const height = bottom + lane * (top - bottom)
      const place = { height: height * sizeClass.depth, side }
      const lettering = letteringOf(architecture, language, sizeClass)
      const card = cardOf(architecture, language, sizeClass)
      const name = nameBox(architecture, lettering, place, sizeClass)
      return {
        architecture,
        point,
        year,
        height,
        radius: dotRadius(architecture, sizeClass),
        lettering,
        card,
        name,
        cardBox: cardBox(card, place, sizeClass),
      }
    })
  const candidates = marks.map(
    ({ architecture, point, height, radius, name, cardBox }): Candidate => ({
      point,
      height: height * sizeClass.depth,
      importance: architecture.importance,
      dot: dotBox(radius, false, sizeClass),
      count: dotBox(radius, true, sizeClass),
      ...{ name, card: cardBox },
    }),
  )
  const notes = placeNotes(timeline, language, sizeClass, warp)
  const { placements, notesFrom } = placeLabels(
    candidates,
    notes.flatMap(({ candidate }) => candidate ?? []),
    warp,
    sizeClass,
    territoryOf(candidates.length, strata, sizeClass),
  )
  const gatherings = gather(placements)
  const arranged = marks.map(
    (mark, index): ArrangedMark => ({
      ...mark,
      ...placements[index]!,
      index,
      gathering: gatherings[index]!,
    }),
  )
  let beside = 0
  return {
    timeline,
    language,
    sizeClass,
    warp,
    strata,
    marks: arranged,
    byId: new Map(arranged.map((mark) => [mark.architecture.id, mark])),
    index: indexMarks(arranged),
    notes: notes.map(({ candidate, ...note }) =>
      candidate ? { ...note, from: notesFrom[beside++]! } : note,
    ),
  }
}
