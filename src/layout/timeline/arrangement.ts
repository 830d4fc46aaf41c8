import { yearOf } from '../../model/date'
import { type Filter, passes } from '../../model/filter'
import { momentsOf } from '../../model/moment'
import type { Architecture, Happening, Language, Timeline, Winter } from '../../model/timeline'
import type { Size } from '../geometry'
import { textWidth } from '../textWidth'
import { type Card, type Lettering, letteringOf, makeCard, nameLabel } from './card'
import { type Seat, seated, seatedCard } from './conflict'
import { type Frame, makeFrame } from './frame'
import type { Label } from './label'
import { type Candidate, type Placement, placeLabels } from './placement'
import { chooseSeats } from './seats'
import { makeStrata, type Strata } from './strata'
import { type Anchor, courseOf, type Track, trackOf, zooms } from './track'
import { makeWarp, type Warp } from './warp'

/** A mark of an architecture, with all that does not depend on what part of time is in view. */
export interface ArrangedMark extends Placement {
  readonly architecture: Architecture
  readonly anchor: Anchor
  readonly radius: number
  readonly name: Label
  readonly lettering: Lettering
  readonly card: Card
}

/** An event or a winter, whose label keeps to a row of its own. */
export interface ArrangedNote {
  readonly note: Happening | Winter
  readonly year: number
  /** The label stands at the first moment in view from `year` to this one; there is none later. */
  readonly until: number
  readonly across: number
  readonly label: Label
  readonly nameFrom: number
}

/** The timeline laid out for a size, a language and a filter; a scene of it is a cheap look at some stretch of time. */
export interface Arrangement {
  readonly timeline: Timeline
  readonly language: Language
  readonly frame: Frame
  readonly warp: Warp
  readonly strata: Strata
  /** Those that pass the filter, in order of time. */
  readonly marks: readonly ArrangedMark[]
  readonly notes: readonly ArrangedNote[]
}

export interface Wish {
  readonly size: Size
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
  const domain =
    years.length === 0
      ? empty
      : {
          from: Math.floor(Math.min(...years) - margin.before),
          to: Math.ceil(Math.max(...years) + margin.after),
        }
  return makeWarp(domain, years, linear)
}

/** Lays out a timeline. Heights of marks depend on neither language nor filter, so that these can be switched in place. */
export function arrange(timeline: Timeline, wish: Wish): Arrangement {
  const frame = makeFrame(wish.size)
  const warp = warpOf(timeline, wish.linear)
  const moments = momentsOf(timeline)
  const yearAt = ({ id }: Architecture) => moments.get(id)!
  const strata = makeStrata(
    timeline.eras.map((era) => era.id),
    timeline.architectures.map((one) => ({ era: one.era, year: yearAt(one), importance: one.importance })),
    warp,
  )
  const ranked = [...timeline.architectures]
    .sort((a, b) => b.importance - a.importance || yearAt(a) - yearAt(b))
    .map((architecture) => {
      const stratum = timeline.eras.findIndex((era) => era.id === architecture.era)
      const ground = { year: yearAt(architecture), stratum }
      return { architecture, ground, course: courseOf(ground, frame, warp, strata) }
    })
  const { width, height } = wish.size
  const seats = rememberSeats(timeline, `${width}×${height} ${wish.linear}`, () =>
    chooseSeats(
      ranked.map(({ architecture, course }) => ({
        course,
        importance: architecture.importance,
        ...widest(architecture, frame),
      })),
      frame,
    ),
  )
  const candidates = ranked
    .map(({ architecture, ground, course }, index) => {
      const seat = seats[index]!
      const lettering = letteringOf(architecture, wish.language, frame)
      const card = makeCard(architecture, wish.language, frame)
      const written = { ...card, label: seatedCard(card.label, seat, frame) }
      return {
        id: architecture.id,
        architecture,
        anchor: { ...ground, lane: seat.lane },
        track: trackOf(course, seat.lane),
        lettering,
        name: seated(nameLabel(architecture.importance, lettering), seat),
        card: written.label,
        written,
      }
    })
    .filter(({ architecture }) => passes(wish.filter, architecture))
  const notes = arrangeNotes(timeline, wish.language, frame, warp)
  const placement = placeLabels([...candidates, ...notes.map(({ candidate }) => candidate)], frame)

  return {
    timeline,
    language: wish.language,
    frame,
    warp,
    strata,
    marks: candidates
      .map(({ architecture, anchor, name, lettering, written }) => ({
        architecture,
        anchor,
        name,
        lettering,
        card: written,
        radius: radiusOf(architecture),
        ...placement.get(architecture.id)!,
      }))
      .sort((a, b) => a.anchor.year - b.anchor.year),
    notes: notes.map(({ candidate, ...note }) => ({
      ...note,
      nameFrom: placement.get(candidate.id)!.nameFrom,
    })),
  }
}

const chosenSeats = new WeakMap<Timeline, Map<string, Seat[]>>()

/** Seats take longer to choose than all the rest, and neither language nor filter changes them. */
function rememberSeats(timeline: Timeline, form: string, choose: () => Seat[]): Seat[] {
  const known = chosenSeats.get(timeline) ?? new Map<string, Seat[]>()
  chosenSeats.set(timeline, known)
  const seats = known.get(form) ?? choose()
  known.set(form, seats)
  return seats
}

const radiusOf = ({ importance }: Architecture) => 2.2 + 0.65 * importance

/** Labels as large as the architecture's in whichever language they are larger. */
function widest(architecture: Architecture, frame: Frame): { name: Label; card: Label } {
  const larger = (a: Label, b: Label) => ({
    ...a,
    width: Math.max(a.width, b.width),
    height: Math.max(a.height, b.height),
  })
  const name = (language: Language) =>
    nameLabel(architecture.importance, letteringOf(architecture, language, frame))
  return {
    name: larger(name('en'), name('zh')),
    card: larger(makeCard(architecture, 'en', frame).label, makeCard(architecture, 'zh', frame).label),
  }
}

/** Rows below the ground, or along the far edge where time runs downward. */
function arrangeNotes(timeline: Timeline, language: Language, frame: Frame, warp: Warp) {
  const horizontal = frame.orientation === 'horizontal'
  const far = horizontal ? frame.depth + 2 : frame.size.width - frame.ground - 10
  const offset = horizontal ? 7 : 2
  const widthOf = (note: Happening | Winter) => textWidth(note.title[language], 12)
  const row = (note: Happening | Winter, year: number, across: number, until = year) => {
    const label: Label = {
      width: widthOf(note),
      height: 15,
      above: 7.5,
      offset,
      near: !horizontal,
      floor: -Infinity,
    }
    const along = (year: number) => Float64Array.from(zooms, (k) => warp.position(year, k) * k * frame.length)
    const track: Track = {
      along: along(year),
      until: along(until),
      across: Float64Array.from(zooms, () => across),
    }
    const candidate: Candidate = { id: `note:${note.id}`, track, name: label, card: label }
    return { note, year, until, across, label, candidate }
  }
  return [
    // Names reach into the far edge's column: there a label that stayed with its winter would meet too many.
    ...timeline.winters.map((winter) => row(winter, winter.from, far, horizontal ? winter.to : winter.from)),
    ...timeline.events.map((event, index) => {
      const year = yearOf(event.date)
      const next = timeline.events[index + 1]
      const room = next
        ? (warp.position(yearOf(next.date), 1) - warp.position(year, 1)) * frame.length
        : Infinity
      // A name for which the next event leaves no room stands a row lower, clear of the next one's leader.
      const lower = room < widthOf(event) + 2 * offset
      return row(event, year, horizontal ? (lower ? -51 : -36) : far)
    }),
  ]
}
