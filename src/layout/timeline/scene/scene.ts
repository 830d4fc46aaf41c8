import { toDecimalYear } from '../../../model/date'
import type { Box, Point } from '../../geometry'
import { overlaps, round } from '../../geometry'
import type { Frame } from '../axis/frame'
import { type Viewport, zoomOf } from '../axis/viewport'
import type { AxisPoint } from '../axis/warp'
import { countAt } from '../labels/gathering'
import type { LabelBox } from '../labels/labels'
import { shownAt } from '../labels/placement'
import { risen } from '../labels/separation'
import { type StratumPath, side, strataPaths } from '../strata/picture'
import type { ArrangedMark } from './arrangedMark'
import type { ArrangedNote, Arrangement } from './arrangement'
import {
  beyond,
  type LastDate,
  lastDateIn,
  type SceneTick,
  ticksIn,
  type View,
  winterPath,
} from './sceneAxis'
import { relatedLinks, restingLinks, type SceneLinks } from './sceneLinks'

/** A mark in view, its dot at x, y of the plot (or the nearest on either side of the view, so that the keyboard can walk on). */
export interface SceneMark extends Point {
  readonly mark: ArrangedMark
  /** The box of what is written beside the dot, relative to the dot; absent where there is no room. */
  readonly label?: Box & { readonly kind: 'name' | 'card' }
  /** How many marks are gathered into this one. */
  readonly count: number
  /** Just out of view, before or after it. */
  readonly beyond: boolean
}

export interface SceneNote extends Point {
  readonly note: ArrangedNote['note']
  /** The box of its label, relative to the point. */
  readonly label?: Box
  /** Whether it is a winter, which has a band behind the strata. */
  readonly isWinter: boolean
}

export interface Scene {
  readonly k: number
  readonly strata: readonly StratumPath[]
  /** The bands of winters and the lines of the ticks, as paths in the square of the picture. */
  readonly winters: string
  readonly grid: string
  /** Where the record ends, if that is in view: the date of the newest architecture. */
  readonly lastDate?: LastDate
  readonly links: SceneLinks
  readonly marks: readonly SceneMark[]
  readonly ticks: readonly SceneTick[]
  readonly notes: readonly SceneNote[]
}

export interface SceneOptions {
  /** The fraction of the timeline that no panel lies over. */
  readonly open?: number
  /** Marks whose names are shown even where they have no room of their own; the names they would cover make way. */
  readonly raised?: readonly string[]
  /** What is selected or pointed at and its relatives, by their distance in generations. */
  readonly relatives?: ReadonlyMap<string, number>
}

/** More than what the zoom of a moving view loses to rounding. */
const slack = 1 + 1e-9

/** The picture of a stretch of time. What it costs grows with what is in view, not with the timeline. */
export function makeScene(
  arrangement: Arrangement,
  frame: Frame,
  viewport: Viewport,
  { open = 1, raised = [], relatives = new Map() }: SceneOptions = {},
): Scene {
  const { warp, strata } = arrangement
  const k = zoomOf(warp, viewport, open)
  const blend = warp.blend(k)
  const position = ({ plain, dense }: AxisPoint) => plain + blend * (dense - plain)
  const start = position(warp.pointAt(viewport.from))
  const fraction = (point: AxisPoint) => k * (position(point) - start)
  const along = (point: AxisPoint) => frame.length * fraction(point)
  // Zooms are compared with some slack, for that of a moving view is known only to rounding.
  const zoom = k * slack
  const visibility = arrangement.visibilityAt(zoom)
  const view: View = { arrangement, visibility, frame, viewport, k, zoom, end: frame.length * open, along }

  const marks = marksIn(view, raised)
  const ticks = ticksIn(view)
  return {
    k,
    strata: strataPaths(strata, { x: (point) => side * fraction(point) }),
    links: linksIn(view, marks, relatives),
    ...raise(marks, notesIn(view), raised),
    ticks,
    grid: ticks.map(({ along }) => `M${round((along / frame.length) * side)},${beyond}V${side}`).join(''),
    winters: winterPath(arrangement.timeline, warp, fraction),
    ...lastDateIn(view),
  }
}

function marksIn(view: View, raised: readonly string[]): SceneMark[] {
  const { arrangement, visibility, frame, viewport, zoom, end, along } = view
  const { marks, byId } = arrangement
  const { index, gatherings } = visibility
  const place = (mark: ArrangedMark): SceneMark => {
    const at = along(mark.point)
    const beyond = at < 0 || at > end
    const point = frame.point(at, mark.height * frame.depth)
    const count = countAt(gatherings[mark.index]!, zoom)
    const shown = shownAt(visibility, mark.index, zoom)
    const kind = shown !== 'card' && raised.includes(mark.architecture.id) ? 'name' : shown
    if (beyond || kind === 'dot' || kind === 'none') return { mark, beyond, count, ...point }
    const box = labelBox(kind === 'card' ? mark.card : mark.name, at, view)
    return { mark, beyond, count, ...point, label: { ...box, kind } }
  }
  const inView = index.shownIn(viewport.from, viewport.to, zoom)
  const beside = [index.before(viewport.from, zoom), index.after(viewport.to, zoom)]
  // Whoever walks by keyboard may be ahead of a view that is still on its way.
  const around = raised.flatMap((id) => {
    const own = byId.get(id)
    if (!own) return []
    return [own.index, index.before(own.year, zoom), index.after(own.year, zoom)]
  })
  const indexes = new Set(inView)
  for (const one of [...beside, ...around]) if (one !== undefined) indexes.add(one)
  const ordered = indexes.size === inView.length ? inView : [...indexes].sort((a, b) => a - b)
  return ordered.map((one) => place(marks[one]!))
}

/** The box of a label relative to its mark, pushed along time so far as keeps it in the open part of the view. */
function labelBox({ start, end, low, high, rise }: LabelBox, at: number, { frame, end: open }: View): Box {
  const margin = frame.margin.along
  const pushed = Math.max(-margin, Math.min(open + margin - (end - start), at + start)) - (at + start)
  const lift = rise > 0 ? risen(pushed) * rise : 0
  return frame.orientation === 'horizontal'
    ? {
        x: round(start + pushed),
        y: round(-high - lift),
        width: round(end - start),
        height: round(high - low),
      }
    : { x: round(low), y: round(start + pushed), width: round(high - low), height: round(end - start) }
}

/** A box relative to a point, as a box of the plot. */
export const boxAt = ({ x, y }: Point, box: Box): Box => ({ ...box, x: x + box.x, y: y + box.y })

/** Shows the names of the raised marks, the first before the second; what they would cover makes way. */
function raise(marks: readonly SceneMark[], notes: readonly SceneNote[], raised: readonly string[]) {
  if (raised.length === 0) return { marks, notes }
  const kept = new Map<SceneMark, Box>()
  const isCovered = (box: Box) => [...kept.values()].some((other) => overlaps(other, box))
  for (const id of raised) {
    const one = marks.find(({ mark, beyond }) => mark.architecture.id === id && !beyond)
    if (one?.label && !isCovered(boxAt(one, one.label))) kept.set(one, boxAt(one, one.label))
  }
  const makeWay = <One extends Point & { readonly label?: Box }>(one: One): One => {
    const { label, ...rest } = one
    return label && isCovered(boxAt(one, label)) ? (rest as unknown as One) : one
  }
  return {
    marks: marks.map((one) => (kept.has(one) ? one : makeWay(one))),
    notes: notes.map(makeWay),
  }
}

/** The lines of descent that have an end in view. */
function linksIn(
  { arrangement, visibility, zoom, along, frame, end }: View,
  drawn: readonly SceneMark[],
  relatives: ReadonlyMap<string, number>,
): SceneLinks {
  const { byId } = arrangement
  const place = (mark: ArrangedMark): Point => ({
    x: (along(mark.point) / frame.length) * side,
    y: side * (1 - mark.height),
  })
  const isInView = (mark: ArrangedMark) => {
    const at = along(mark.point)
    return at >= 0 && at <= end
  }
  const inView = drawn.filter(({ beyond }) => !beyond).map(({ mark }) => mark)
  const isShown = (mark: ArrangedMark) => visibility.dotFrom[mark.index]! <= zoom
  return {
    atRest: restingLinks(inView, byId, place, isShown),
    ...relatedLinks(relatives, byId, isInView, place),
  }
}

function notesIn(view: View): SceneNote[] {
  const { arrangement, visibility, zoom, along, frame, end } = view
  const { warp } = arrangement
  return visibility.notes.flatMap((one): SceneNote[] => {
    const { note, until, height, isFar, label, from: shownFrom } = one
    const isWinter = 'to' in note
    const from = along(warp.pointAt(isWinter ? note.from : toDecimalYear(note.date)))
    const to = isWinter ? along(warp.pointAt(note.to)) : from
    if (to < 0 || from > end) return []
    const start = Math.max(0, from)
    const isShown = zoom >= shownFrom && along(warp.pointAt(until)) >= 0
    // An event lies on the ground; its label may stand at the far edge.
    const point = frame.point(start, isWinter && isFar ? frame.depth : 0)
    const across = height + (isFar && !isWinter ? frame.depth : 0)
    const box: LabelBox = { ...label, low: label.low + across, high: label.high + across }
    return [
      {
        note,
        ...point,
        ...(isShown ? { label: labelBox(box, start, view) } : {}),
        isWinter,
      },
    ]
  })
}
