import { noFilter } from '../../../model/filter'
import type { Language, Timeline } from '../../../model/timeline'
import { type Orientation, type SizeClass, sizeClasses } from '../axis/frame'
import { makeTicks, type Tick } from '../axis/ticks'
import type { AxisPoint, Extent, Warp } from '../axis/warp'
import { countAt } from '../labels/gathering'
import { shownAt } from '../labels/placement'
import { remember } from '../strata/ground'
import { type StratumPath, side, strataPaths } from '../strata/picture'
import type { ArrangedMark } from './arrangedMark'
import { type ArrangedNote, type Arrangement, arrange, type Visibility } from './arrangement'
import { tickGapOf, winterPath } from './sceneAxis'
import { relatedLinks, restingLinks, type SceneLinks } from './sceneLinks'

/**
 * The picture of a view for a window of any size, to be served before its size is known. Dates are told as fractions of
 * the timeline's length relative to an anchor, which the style sheet puts in its place; what is shown in which size class
 * is told by the classes' indexes. A live scene of the same view looks the same.
 */
export interface StaticScene {
  /** Where the anchor lies on the whole axis, in lengths of the timeline, and how long the axis is. */
  readonly before: number
  readonly length: number
  readonly strata: readonly StratumPath[]
  readonly winters: string
  readonly lastDate: { readonly along: number; readonly date: string } | undefined
  readonly links: Readonly<Record<Orientation, SceneLinks>>
  readonly marks: readonly StaticMark[]
  readonly ticks: readonly (Tick & { readonly along: number; readonly classes: readonly number[] })[]
  readonly notes: readonly StaticNote[]
}

export interface StaticMark extends ShownMark {
  /** Relative to the anchor, in lengths of the timeline. */
  readonly along: number
}

/** What is shown of a mark at a zoom, wherever the view stands. */
export interface ShownMark {
  readonly mark: ArrangedMark
  /** Above the ground, as fractions of the depth. */
  readonly heights: Readonly<Record<Orientation, number>>
  /** What is shown of it in each size class. */
  readonly shown: readonly Shown[]
  readonly widths: {
    readonly name: number
    readonly compactName: number
    readonly card: Readonly<Record<Orientation, number>>
  }
}

export interface Shown {
  readonly index: number
  readonly kind: ReturnType<typeof shownAt>
  readonly side: 'before' | 'after' | 'over'
  /** A card that stands on its dot instead of hanging from it. */
  readonly stands: boolean
  readonly count: number
}

export interface StaticNote {
  readonly note: ArrangedNote['note']
  readonly along: number
  /** Where a winter ends. */
  readonly end: number
  /** Of its label, in pixels. */
  readonly width: number
  readonly isWinter: boolean
  /** The size classes in which its label is shown, by its row. */
  readonly rows: ReadonlyMap<number, readonly number[]>
}

interface View {
  readonly k: number
  readonly anchor: number
}

/** All arrangements of a timeline in a language, and what they show of its marks at the zooms of its pages: made once for all pages. */
const arrangementsOf = remember((timeline: Timeline, language: string) => {
  const all = sizeClasses.map((sizeClass) =>
    arrange(timeline, { sizeClass, language: language as Language, filter: noFilter, linear: false }),
  )
  const firstOf = (is: (sizeClass: SizeClass) => boolean) => all.find(({ sizeClass }) => is(sizeClass))!
  return {
    all,
    horizontal: firstOf(({ orientation }) => orientation === 'horizontal'),
    vertical: firstOf(({ orientation }) => orientation === 'vertical'),
    normal: firstOf(({ compact }) => !compact),
    compact: firstOf(({ compact }) => compact),
    shownAt: new Map<number, Map<number, ShownMark>>(),
  }
})

function shownMark(arrangements: ReturnType<typeof arrangementsOf>, markIndex: number, k: number): ShownMark {
  const { all, horizontal, vertical, normal, compact } = arrangements
  const known = arrangements.shownAt.get(k) ?? new Map<number, ShownMark>()
  arrangements.shownAt.set(k, known)
  const own = known.get(markIndex)
  if (own) return own
  const [mark, compactMark] = [normal.marks[markIndex]!, compact.marks[markIndex]!]
  const [wide, tall] = [horizontal.marks[markIndex]!, vertical.marks[markIndex]!]
  const shown: ShownMark = {
    mark,
    heights: { horizontal: wide.height, vertical: tall.height },
    shown: all.map((arrangement, index) => shownOf(arrangement, markIndex, index, k)),
    widths: {
      name: widthOf(mark, normal.sizeClass),
      compactName: widthOf(compactMark, compact.sizeClass),
      card: { horizontal: wide.cardSize.width, vertical: tall.cardSize.width },
    },
  }
  known.set(markIndex, shown)
  return shown
}

/** How far beyond the timeline's ends, in its lengths, marks are still drawn: a panel or the ends of time may shift it. */
const reach = 1.02

export function makeStaticScene(
  timeline: Timeline,
  language: Language,
  { k, anchor }: View,
  relatives: ReadonlyMap<string, number> = new Map(),
): StaticScene {
  const arrangements = arrangementsOf(timeline, language)
  const { all, horizontal, vertical } = arrangements
  const { warp, strata } = horizontal
  const blend = warp.blend(k)
  const position = ({ plain, dense }: AxisPoint) => plain + blend * (dense - plain)
  const origin = position(warp.pointAt(anchor))
  const along = (point: AxisPoint) => k * (position(point) - origin)
  const x = (point: AxisPoint) => side * along(point)
  const visibilities = all.map((arrangement) => arrangement.visibilityAt(k))
  const at = warp.position(anchor, k)
  const [from, to] = [warp.year(at - reach / k, k), warp.year(at + reach / k, k)]
  const indexes = new Set(visibilities.flatMap(({ index }) => index.shownIn(from, to, k)))
  const marks = [...indexes]
    .sort((a, b) => a - b)
    .map(
      (index): StaticMark => ({
        ...shownMark(arrangements, index, k),
        along: along(horizontal.marks[index]!.point),
      }),
    )
  const span = { from: -reach * side, to: reach * side }
  const newest = timeline.architectures.at(-1)
  return {
    before: k * origin,
    length: k,
    strata: strataPaths(strata, { x, ...span }),
    winters: winterPath(timeline, warp, along),
    lastDate: newest && { along: along(warp.pointAt(strata.extent.to)), date: newest.date },
    links: {
      horizontal: linksOf(horizontal, marks, relatives, x),
      vertical: linksOf(vertical, marks, relatives, x),
    },
    marks,
    ticks: ticksOf(all, warp, k, { from, to }, along),
    notes: notesOf(all, visibilities, along, k),
  }
}

const widthOf = ({ name }: ArrangedMark, { orientation }: SizeClass) =>
  orientation === 'horizontal' ? name.end - name.start : name.high - name.low

function shownOf(
  { sizeClass, marks, visibilityAt }: Arrangement,
  markIndex: number,
  index: number,
  k: number,
): Shown {
  const [mark, visibility] = [marks[markIndex]!, visibilityAt(k)]
  const kind = shownAt(visibility, markIndex, k)
  const box = kind === 'card' ? mark.card : mark.name
  const isHorizontal = sizeClass.orientation === 'horizontal'
  const [low, high] = isHorizontal ? [box.start, box.end] : [box.low, box.high]
  const middle = kind === 'card' ? (low + high) / 2 : low
  return {
    index,
    kind,
    side: !isHorizontal && kind === 'name' && box.start < -12 ? 'over' : middle >= 0 ? 'after' : 'before',
    stands: kind === 'card' && isHorizontal && box.low >= 0,
    count: kind === 'none' ? 0 : countAt(visibility.gatherings[markIndex]!, k),
  }
}

function linksOf(
  { byId }: Arrangement,
  marks: readonly StaticMark[],
  relatives: ReadonlyMap<string, number>,
  x: (point: AxisPoint) => number,
): SceneLinks {
  const place = ({ point, height }: ArrangedMark) => ({ x: x(point), y: side * (1 - height) })
  const isNear = ({ point }: ArrangedMark) => Math.abs(x(point)) <= reach * side
  return {
    atRest: restingLinks(
      marks.map(({ mark }) => byId.get(mark.architecture.id)!),
      byId,
      place,
    ),
    ...relatedLinks(relatives, byId, isNear, place),
  }
}

function ticksOf(
  all: readonly Arrangement[],
  warp: Warp,
  k: number,
  view: Extent,
  along: (point: AxisPoint) => number,
): StaticScene['ticks'] {
  const found = new Map<number, { tick: Tick; classes: number[] }>()
  all.forEach(({ sizeClass }, index) => {
    for (const tick of makeTicks(warp, k, view, tickGapOf(sizeClass))) {
      const known = found.get(tick.year) ?? { tick, classes: [] }
      known.classes.push(index)
      found.set(tick.year, known)
    }
  })
  return [...found.values()].map(({ tick, classes }) => ({
    ...tick,
    classes,
    along: along(warp.pointAt(tick.year)),
  }))
}

function notesOf(
  all: readonly Arrangement[],
  visibilities: readonly Visibility[],
  along: (point: AxisPoint) => number,
  k: number,
): StaticNote[] {
  const [first] = all as [Arrangement]
  return visibilities[0]!.notes.flatMap(({ note, year, until, label }, at): StaticNote[] => {
    const place = along(first.warp.pointAt(year))
    if (Math.abs(place) > reach) return []
    const rows = new Map<number, number[]>()
    visibilities.forEach(({ notes }, index) => {
      const own = notes[at]!
      if (k < own.from) return
      const row = own.isFar ? 0 : Math.round(own.height)
      rows.set(row, [...(rows.get(row) ?? []), index])
    })
    const end = along(first.warp.pointAt('to' in note ? note.to : until))
    const isHorizontal = first.sizeClass.orientation === 'horizontal'
    const width = isHorizontal ? label.end - label.start : label.high - label.low
    return [{ note, along: place, end, width, isWinter: 'to' in note, rows }]
  })
}
