import { yearOf } from '../../model/date'
import { type Filter, passes } from '../../model/filter'
import { momentsOf } from '../../model/moment'
import {
  type Architecture,
  type Happening,
  type Language,
  type Timeline,
  type Winter,
} from '../../model/timeline'
import { type Orientation, type SizeClass } from './frame'
import { type Gathering, gather } from './gathering'
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
import type { Position } from './positions'
import { makeStrata, type Strata } from './strata'
import { type AxisPoint, defaultMaxZoom, makeWarp, type Warp } from './warp'

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

/** Years of margin before the first and after the last architecture. */
const margin = { before: 1.5, after: 1.5 }
/** The first year of an empty timeline, and a century for its length: it must still draw. */
const empty = { from: 1940, to: 2040 }

/** The warp of a timeline: its domain reaches a little beyond its first and last architecture. */
export function warpOf(timeline: Timeline, linear: boolean): Warp {
  const years = timeline.architectures.map((one) => yearOf(one.date))
  if (years.length === 0) return makeWarp(empty, years, { linear })
  const domain = {
    from: Math.floor(years.reduce((a, b) => Math.min(a, b)) - margin.before),
    to: Math.ceil(years.reduce((a, b) => Math.max(a, b)) + margin.after),
  }
  return makeWarp(domain, years, { linear, maxZoom: maxZoomOf(timeline, domain.to - domain.from) })
}

/** In the closest view the busiest month gives so much room to each of its architectures, as a fraction of the view. */
const roomAtMaxZoom = 0.012

/** Close enough that the architectures of the busiest month can be told apart. */
function maxZoomOf({ architectures }: Timeline, years: number): number {
  const numberAt = new Map<string, number>()
  let max = 1
  for (const { date } of architectures) {
    const number = (numberAt.get(date) ?? 0) + 1
    numberAt.set(date, number)
    max = Math.max(max, date.includes('-') ? number : number / 12)
  }
  return Math.max(defaultMaxZoom, max * roomAtMaxZoom * 12 * years)
}

/** What of a timeline's layout depends on neither window, language nor filter. */
export interface Ground {
  readonly warp: Warp
  readonly strata: Strata
  /** In order of time. */
  readonly marks: readonly GroundMark[]
}

export interface GroundMark {
  readonly architecture: Architecture
  /** Its place in the timeline's list. */
  readonly order: number
  readonly year: number
  readonly point: AxisPoint
  /** Where its stratum lies at its date, as fractions of the depth. */
  readonly bottom: number
  readonly top: number
}

/** Keeps what was made of a timeline, by a key, as long as the timeline is kept. */
function remember<T>(make: (timeline: Timeline, key: string) => T) {
  const known = new WeakMap<Timeline, Map<string, T>>()
  return (timeline: Timeline, key: string): T => {
    const own = known.get(timeline) ?? new Map<string, T>()
    known.set(timeline, own)
    const kept = own.get(key) ?? make(timeline, key)
    own.set(key, kept)
    return kept
  }
}

const rememberedGround = remember((timeline: Timeline, time: string): Ground => {
  const warped = warpOf(timeline, false)
  const warp = time === 'linear' ? warpOf(timeline, true) : warped
  const moments = momentsOf(timeline)
  const strata = makeStrata(
    timeline.eras.map((era) => era.id),
    timeline.architectures.map(({ id, era, importance }) => ({ era, importance, year: moments.get(id)! })),
    warped,
    warp,
  )
  const stratumOf = new Map(timeline.eras.map(({ id }, index) => [id, index]))
  const marks = timeline.architectures
    .map((architecture, order): GroundMark => {
      const year = moments.get(architecture.id)!
      const heights = strata.heightsAt(year)
      const stratum = stratumOf.get(architecture.era) ?? 0
      const bottom = heights[stratum] ?? 0
      const top = heights[stratum + 1] ?? bottom
      return { architecture, order, year, point: warp.pointAt(year), bottom, top }
    })
    .sort((a, b) => a.year - b.year)
  return { warp, strata, marks }
})

/** The warp and the strata of a timeline, made once. */
export const groundOf = (timeline: Timeline, linear: boolean): Ground =>
  rememberedGround(timeline, linear ? 'linear' : 'warped')

/**
 * Where the marks lie in their strata, in the order of the timeline's list. They come with the timeline, chosen when the
 * site was built (chosenPositions.ts); without them marks are spread evenly, which leaves fewer names room.
 */
const positionsOf = remember((timeline: Timeline, orientation: string): readonly Position[] => {
  const given = timeline.positions?.[orientation as Orientation]
  return given ? given.map(decodePosition) : timeline.architectures.map((_, order) => spread(order))
})

/** Lanes far from each other for any few that follow each other, by the golden ratio. */
const spread = (order: number): Position => ({
  lane: 0.08 + 0.84 * ((order * 0.618034) % 1),
  side: 'after',
})

/** A position that is written down as a number: see encodePosition. */
const decodePosition = (code: number): Position => ({
  lane: Math.abs(code) / 100,
  side: code < 0 ? 'before' : 'after',
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
