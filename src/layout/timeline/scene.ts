import { yearOf } from '../../model/date'
import type { Happening, Winter } from '../../model/timeline'
import { type Box, overlaps, type Point, round } from '../geometry'
import type { ArrangedMark, Arrangement } from './arrangement'
import { hopped, type Label, pushedReach, reachOf } from './label'
import { linkPath } from './link'
import { makeTicks, type Tick } from './ticks'
import { heightOf } from './track'
import { fractionOf, type Viewport, yearAt, zoomOf } from './viewport'

/** A mark in view, its dot at x, y (or the nearest on either side of it, kept so that the keyboard can walk on). */
export interface SceneMark extends Point {
  readonly mark: ArrangedMark
  /** The box of what is written beside the dot; absent where there is no room. */
  readonly label?: Box & { readonly kind: 'name' | 'card' }
  /** Just out of view, before or after it. */
  readonly beyond: boolean
}

export interface SceneNote extends Point {
  readonly note: Happening | Winter
  readonly label?: Box
  /** The stretch of a winter that is in view. */
  readonly band?: Box
}

export interface Scene {
  readonly k: number
  readonly strata: readonly { readonly era: string; readonly path: string; readonly edge: string }[]
  readonly links: readonly { readonly from: string; readonly to: string; readonly path: string }[]
  readonly marks: readonly SceneMark[]
  /** `named` unless the name would leave the view. */
  readonly ticks: readonly (Tick & Point & { readonly named: boolean })[]
  readonly notes: readonly SceneNote[]
}

/** Pixels between the points of a stratum's outline. */
const stride = 6
/** Least pixels between ticks: the width, or height, of a label and some air. */
const tickRoom = { horizontal: 58, vertical: 30 }
/** Half of a tick's name, at most. */
const tickMargin = 18
/** Zooms are compared with this much slack, for the zoom of a moving view is known only to rounding. */
const slack = 1 + 1e-9

/**
 * The picture of a stretch of time. `raised` are the ids of marks whose names are shown even where they have no room
 * of their own (selected or pointed at); the names they would cover make way.
 */
export function makeScene(
  arrangement: Arrangement,
  viewport: Viewport,
  raised: readonly string[] = [],
): Scene {
  const { frame, warp } = arrangement
  const k = zoomOf(warp, viewport)
  const along = (year: number) => fractionOf(warp, viewport, year, k) * frame.length
  const ticks = makeTicks(warp, k, viewport, tickRoom[frame.orientation] / frame.length)
  const marks = sceneMarks(arrangement, k, along, raised)
  return {
    k,
    strata: outlines(arrangement, viewport, k),
    links: links(arrangement, k, along, marks),
    ...raise(marks, sceneNotes(arrangement, k, along), raised, arrangement),
    ticks: ticks.map((tick) => {
      const at = along(tick.year)
      const named = at + frame.start >= tickMargin && at - frame.start <= frame.length - tickMargin
      return { ...tick, ...frame.point(at, 0), named }
    }),
  }
}

function outlines({ frame, warp, strata }: Arrangement, viewport: Viewport, k: number): Scene['strata'] {
  const count = Math.ceil((frame.length + 2 * frame.start) / stride)
  const first = -frame.start
  const edges: string[][] = Array.from({ length: strata.eras.length + 1 }, () => [])
  const heights: number[][] = []
  for (let index = 0; index <= count; index++) {
    const at = first + Math.min(index * stride, frame.length + 2 * frame.start)
    const boundaries = strata.boundaries(yearAt(warp, viewport, at / frame.length, k), k)
    heights.push(boundaries)
    boundaries.forEach((height, edge) => {
      const { x, y } = frame.point(at, height * frame.depth)
      edges[edge]!.push(`${round(x)},${round(y)}`)
    })
  }
  return strata.eras.flatMap((era, layer) => {
    const thick = heights.some((at) => (at[layer + 1]! - at[layer]!) * frame.depth > 0.2)
    if (!thick) return []
    const edge = `M${edges[layer + 1]!.join('L')}`
    return [{ era, edge, path: `${edge}L${[...edges[layer]!].reverse().join('L')}Z` }]
  })
}

function sceneMarks(
  arrangement: Arrangement,
  k: number,
  along: (year: number) => number,
  raised: readonly string[],
): SceneMark[] {
  const { frame, strata, marks } = arrangement
  const place = (mark: ArrangedMark, beyond: boolean): SceneMark => {
    const at = along(mark.anchor.year)
    const across = heightOf(mark.anchor, strata.boundaries(mark.anchor.year, k), frame.depth)
    const kind = k * slack >= mark.cardFrom ? 'card' : k * slack >= mark.nameFrom ? 'name' : undefined
    const point = frame.point(at, across)
    if (!kind || beyond) return { mark, beyond, ...point }
    const box = labelBox(kind === 'card' ? mark.card.label : mark.name, at, across, arrangement)
    const dot = kind === 'card' ? dotOf(mark.card.label, box, point, arrangement) : point
    return { mark, beyond, ...dot, label: { ...box, kind } }
  }
  const position = (mark: ArrangedMark) => along(mark.anchor.year)
  const isInView = (mark: ArrangedMark) => position(mark) >= 0 && position(mark) <= frame.length
  const before = marks.findLast((mark) => position(mark) < 0)
  const after = marks.find((mark) => position(mark) > frame.length)
  // Whoever walks by keyboard may be ahead of a view that is still on its way.
  const besideRaised = (index: number) =>
    [-1, 0, 1].some((step) => raised.includes(marks[index + step]?.architecture.id ?? ''))
  return marks.flatMap((mark, index) => {
    if (isInView(mark)) return [place(mark, false)]
    return mark === before || mark === after || besideRaised(index) ? [place(mark, true)] : []
  })
}

/** Where a label stands: beside its mark, pushed along time so far as keeps it in the view. */
function labelBox(label: Label, at: number, across: number, { frame }: Arrangement): Box {
  const rest = at + reachOf(label, frame, across).alongFrom
  const length = frame.orientation === 'horizontal' ? label.width : label.height
  const pushed = Math.max(-frame.start, Math.min(frame.length + frame.start - length, rest)) - rest
  const reach = pushedReach(label, frame, across, pushed)
  const a = frame.point(at + reach.alongFrom, across + reach.acrossFrom)
  const b = frame.point(at + reach.alongTo, across + reach.acrossTo)
  return {
    x: round(Math.min(a.x, b.x)),
    y: round(Math.min(a.y, b.y)),
    width: round(Math.abs(a.x - b.x)),
    height: round(Math.abs(a.y - b.y)),
  }
}

/**
 * A card begins with its dot. One that is pushed along leaves the dot at its date, on the card's upper edge, where it
 * covers no word.
 */
function dotOf({ above, offset }: Label, card: Box, mark: Point, { frame }: Arrangement): Point {
  if (frame.orientation === 'vertical') return { x: card.x - offset, y: mark.y }
  const pushed = card.x - (mark.x + offset)
  return { x: mark.x, y: card.y + above * (1 - hopped(pushed)) }
}

/** Shows the names of the raised marks, the first before the second; what they would cover makes way. */
function raise(
  marks: readonly SceneMark[],
  notes: readonly SceneNote[],
  raised: readonly string[],
  arrangement: Arrangement,
): Pick<Scene, 'marks' | 'notes'> {
  const kept = new Map<SceneMark, NonNullable<SceneMark['label']>>()
  const isCovered = (label: Box) => [...kept.values()].some((other) => overlaps(other, label))
  for (const id of raised) {
    const one = marks.find(({ mark, beyond }) => mark.architecture.id === id && !beyond)
    const label = one && (one.label ?? nameBox(one, arrangement))
    if (one && label && !isCovered(label)) kept.set(one, label)
  }
  const makeWay = <One extends { readonly label?: Box }>(one: One) => {
    const { label, ...rest } = one
    return label && isCovered(label) ? (rest as One) : one
  }
  return {
    marks: marks.map((one) => {
      const label = kept.get(one)
      return label ? { ...one, label } : makeWay(one)
    }),
    notes: notes.map(makeWay),
  }
}

function nameBox({ mark, x, y }: SceneMark, arrangement: Arrangement): NonNullable<SceneMark['label']> {
  const { frame } = arrangement
  const horizontal = frame.orientation === 'horizontal'
  const [at, across] = horizontal ? [x - frame.start, frame.ground - y] : [y - frame.start, x - frame.ground]
  return { ...labelBox(mark.name, at, across, arrangement), kind: 'name' }
}

/** The curves with an end in view; they end at the dots. */
function links(
  { timeline, marks, frame, strata }: Arrangement,
  k: number,
  along: (year: number) => number,
  drawn: readonly SceneMark[],
) {
  const dots = new Map(drawn.map(({ mark, x, y }) => [mark.architecture.id, { x, y }]))
  const points = new Map(
    marks.map((mark) => {
      const at = along(mark.anchor.year)
      const across = heightOf(mark.anchor, strata.boundaries(mark.anchor.year, k), frame.depth)
      const { id } = mark.architecture
      return [id, { at, point: dots.get(id) ?? frame.point(at, across) }]
    }),
  )
  const inView = (at: number) => at >= 0 && at <= frame.length
  return timeline.architectures.flatMap((child) => {
    const to = points.get(child.id)
    if (!to) return []
    return child.buildsOn.flatMap(({ id }) => {
      const from = points.get(id)
      if (!from || !(inView(from.at) || inView(to.at))) return []
      return [{ from: id, to: child.id, path: linkPath(from.point, to.point, frame.orientation) }]
    })
  })
}

function sceneNotes(arrangement: Arrangement, k: number, along: (year: number) => number): SceneNote[] {
  const { frame, notes } = arrangement
  return notes.flatMap(({ note, until, across, label, nameFrom }): SceneNote[] => {
    const isWinter = 'to' in note
    const from = along(isWinter ? note.from : yearOf(note.date))
    const to = isWinter ? along(note.to) : from
    if (to < 0 || from > frame.length) return []
    const start = Math.max(0, from)
    const shown = k * slack >= nameFrom && along(until) >= 0
    const point = frame.point(start, isWinter ? across : 0)
    return [
      {
        note,
        ...point,
        ...(shown ? { label: labelBox(label, start, across, arrangement) } : {}),
        ...(isWinter ? { band: bandBox(start, Math.min(frame.length, to), arrangement) } : {}),
      },
    ]
  })
}

function bandBox(from: number, to: number, { frame }: Arrangement): Box {
  const { width } = frame.size
  return frame.orientation === 'horizontal'
    ? { x: frame.start + from, y: 0, width: to - from, height: frame.ground }
    : { x: frame.ground, y: frame.start + from, width: width - frame.ground, height: to - from }
}
