import { makeTicks, type Tick } from '../axis/ticks'
import type { Orientation } from '../axis/timelineFrame'
import type { AxisPoint, Warp, YearRange } from '../axis/warp'
import { getEraNameLines, getEraNameSize } from '../labels/eraNames'
import type { ArrangedAnnotation, Arrangement, Visibility } from './arrangement'
import { getMinTickGap } from './sceneAxis'

/** A date on the axis. */
export interface StaticTick extends Tick {
  readonly along: number
  /** The indexes of the size classes in which it is shown. */
  readonly sizeClassIndexes: readonly number[]
}

/** An event or a winter. */
export interface StaticAnnotation {
  readonly annotation: ArrangedAnnotation['annotation']
  readonly along: number
  /** The position of the end of a winter; of an event, that of its date. */
  readonly end: number
  readonly labelWidthPx: number
  readonly isWinter: boolean
  /** The indexes of the size classes in which its label is shown, by the row of the label. */
  readonly sizeClassIndexesByRow: ReadonlyMap<number, readonly number[]>
}

/** The name of an era at one of its places. */
export interface StaticEraName {
  /** The index of the era. */
  readonly era: number
  /** Its lines, which depend on the size class. */
  readonly text: string
  readonly orientation: Orientation
  /** The position of its middle: along time, and above the ground as a fraction of the depth. */
  readonly along: number
  readonly height: number
  /** The width of the name in sizes of its type. */
  readonly widthEm: number
  /** The indexes of the size classes in which it is shown. */
  readonly sizeClassIndexes: readonly number[]
}

/** Maximum distance of marks from the anchor, in lengths of the timeline: the view may be shifted. */
export const drawnExtent = 1.02

/** The dates along the axis. */
export function getStaticTicks(
  arrangements: readonly Arrangement[],
  warp: Warp,
  k: number,
  view: YearRange,
  toAlong: (point: AxisPoint) => number,
): StaticTick[] {
  const ticksByYear = new Map<number, { tick: Tick; indexes: number[] }>()
  arrangements.forEach(({ sizeClass }, index) => {
    for (const tick of makeTicks(warp, k, view, getMinTickGap(sizeClass))) {
      const entry = ticksByYear.get(tick.year) ?? { tick, indexes: [] }
      entry.indexes.push(index)
      ticksByYear.set(tick.year, entry)
    }
  })
  return [...ticksByYear.values()].map(
    ({ tick, indexes }): StaticTick => ({
      ...tick,
      sizeClassIndexes: indexes,
      along: toAlong(warp.pointAt(tick.year)),
    }),
  )
}

/** The events and winters. */
export function getStaticAnnotations(
  arrangements: readonly Arrangement[],
  visibilities: readonly Visibility[],
  toAlong: (point: AxisPoint) => number,
  k: number,
): StaticAnnotation[] {
  const [first] = arrangements as [Arrangement]
  return visibilities[0]!.annotations.flatMap(
    ({ annotation, year, untilYear, labelBox }, annotationIndex): StaticAnnotation[] => {
      const along = toAlong(first.warp.pointAt(year))
      if (Math.abs(along) > drawnExtent) return []
      const sizeClassIndexesByRow = new Map<number, number[]>()
      visibilities.forEach(({ annotations }, index) => {
        const arranged = annotations[annotationIndex]!
        if (k < arranged.minZoom) return
        const row = arranged.isAtFarEdge ? 0 : Math.round(arranged.height)
        sizeClassIndexesByRow.set(row, [...(sizeClassIndexesByRow.get(row) ?? []), index])
      })
      const end = toAlong(first.warp.pointAt('to' in annotation ? annotation.to : untilYear))
      const isHorizontal = first.sizeClass.orientation === 'horizontal'
      const labelWidthPx = isHorizontal ? labelBox.end - labelBox.start : labelBox.high - labelBox.low
      return [{ annotation, along, end, labelWidthPx, isWinter: 'to' in annotation, sizeClassIndexesByRow }]
    },
  )
}

/** The names of the eras. */
export function getStaticEraNames(
  arrangements: readonly Arrangement[],
  visibilities: readonly Visibility[],
  toAlong: (point: AxisPoint) => number,
  k: number,
): StaticEraName[] {
  const names = new Map<string, StaticEraName & { readonly sizeClassIndexes: number[] }>()
  visibilities.forEach(({ eraNames }, index) => {
    const { sizeClass, timeline, language } = arrangements[index]!
    const { orientation } = sizeClass
    for (const { era, year, lane, point, height, box, minZoom } of eraNames) {
      const along = toAlong(point)
      if (k < minZoom || Math.abs(along) > drawnExtent) continue
      const text = getEraNameLines(timeline.eras[era]!, language, sizeClass).join('\n')
      const key = `${orientation} ${text} ${year} ${lane}`
      const halfWidth = orientation === 'horizontal' ? box.end : box.high
      const name = names.get(key) ?? {
        ...{ era, text, orientation, along, height, sizeClassIndexes: [] },
        widthEm: (2 * halfWidth) / getEraNameSize(sizeClass),
      }
      names.set(key, name)
      name.sizeClassIndexes.push(index)
    }
  })
  return [...names.values()]
}
