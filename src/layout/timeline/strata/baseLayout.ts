import { assignYears } from '../../../model/assignYears'
import { toDecimalYear } from '../../../model/date'
import type { Architecture, Timeline } from '../../../model/timeline'
import { type AxisPoint, defaultMaxZoom, makeWarp, type Warp } from '../axis/warp'
import { makeStrata, type Strata } from './strata'

/** Years added before the first and after the last architecture. */
const marginYears = { before: 1.5, after: 1.5 }
/** An empty timeline must still draw. */
const emptyDomain = { from: 1940, to: 2040 }

/** The warp of a timeline; its domain extends slightly beyond the first and last architecture. */
export function makeTimelineWarp(timeline: Timeline, linear: boolean): Warp {
  const yearByDate = new Map<string, number>()
  const years = timeline.architectures.map(({ date }) => {
    const year = yearByDate.get(date) ?? toDecimalYear(date)
    yearByDate.set(date, year)
    return year
  })
  if (years.length === 0) return makeWarp(emptyDomain, years, { linear })
  const domain = {
    from: Math.floor(years.reduce((a, b) => Math.min(a, b)) - marginYears.before),
    to: Math.ceil(years.reduce((a, b) => Math.max(a, b)) + marginYears.after),
  }
  return makeWarp(domain, years, { linear, maxZoom: computeMaxZoom(timeline, domain.to - domain.from) })
}

/** The space of each architecture of the busiest month at maximum zoom, as a fraction of the view. */
const minGapAtMaxZoom = 0.05

/** The zoom at which the architectures of the busiest month can be distinguished. */
function computeMaxZoom({ architectures }: Timeline, years: number): number {
  const countByDate = new Map<string, number>()
  let max = 1
  for (const { date } of architectures) {
    const count = (countByDate.get(date) ?? 0) + 1
    countByDate.set(date, count)
    max = Math.max(max, date.includes('-') ? count : count / 12)
  }
  return Math.max(defaultMaxZoom, max * minGapAtMaxZoom * 12 * years)
}

/** The part of a layout that does not depend on window size, language or filter. */
export interface BaseLayout {
  readonly warp: Warp
  readonly strata: Strata
  /** In chronological order. */
  readonly marks: readonly BaseMark[]
}

export interface BaseMark {
  readonly architecture: Architecture
  /** The index in `timeline.architectures`. */
  readonly timelineIndex: number
  readonly year: number
  readonly point: AxisPoint
  /** The bounds of its stratum at its date, as fractions of the depth. */
  readonly bottom: number
  readonly top: number
}

/** Memoizes a function of a timeline and a key, for as long as the timeline is referenced. */
export function memoizeByTimeline<T>(compute: (timeline: Timeline, key: string) => T) {
  const cache = new WeakMap<Timeline, Map<string, T>>()
  return (timeline: Timeline, key: string): T => {
    const values = cache.get(timeline) ?? new Map<string, T>()
    cache.set(timeline, values)
    const value = values.get(key) ?? compute(timeline, key)
    values.set(key, value)
    return value
  }
}

const getMemoizedBaseLayout = memoizeByTimeline((timeline: Timeline, time: string): BaseLayout => {
  const warped = makeTimelineWarp(timeline, false)
  const warp = time === 'linear' ? makeTimelineWarp(timeline, true) : warped
  const yearById = assignYears(timeline)
  const strata = makeStrata(
    timeline.eras.map((era) => era.id),
    timeline.architectures.map(({ id, era, importance }) => ({ era, importance, year: yearById.get(id)! })),
    warped,
    warp,
  )
  const layerByEra = new Map(timeline.eras.map(({ id }, index) => [id, index]))
  const marks = timeline.architectures
    .map((architecture, timelineIndex): BaseMark => {
      const year = yearById.get(architecture.id)!
      const layer = strata.getBounds(layerByEra.get(architecture.era) ?? 0, year)
      return { architecture, timelineIndex, year, point: warp.pointAt(year), ...layer }
    })
    .sort((a, b) => a.year - b.year)
  return { warp, strata, marks }
})

/** The memoized base layout of a timeline. */
export const getBaseLayout = (timeline: Timeline, linear: boolean): BaseLayout =>
  getMemoizedBaseLayout(timeline, linear ? 'linear' : 'warped')
