import { assignYears } from '../../../model/assignYears'
import { toDecimalYear } from '../../../model/date'
import type { Architecture, Timeline } from '../../../model/timeline'
import { type AxisPoint, defaultMaxZoom, makeWarp, type Warp } from '../axis/warp'
import { makeStrata, type Strata } from './strata'

/** Years of margin before the first and after the last architecture. */
const marginYears = { before: 1.5, after: 1.5 }
/** The first year of an empty timeline, and a century for its length: it must still draw. */
const emptyDomain = { from: 1940, to: 2040 }

/** The warp of a timeline: its domain reaches a little beyond its first and last architecture. */
export function makeTimelineWarp(timeline: Timeline, linear: boolean): Warp {
  const yearAt = new Map<string, number>()
  const years = timeline.architectures.map(({ date }) => {
    const year = yearAt.get(date) ?? toDecimalYear(date)
    yearAt.set(date, year)
    return year
  })
  if (years.length === 0) return makeWarp(emptyDomain, years, { linear })
  const domain = {
    from: Math.floor(years.reduce((a, b) => Math.min(a, b)) - marginYears.before),
    to: Math.ceil(years.reduce((a, b) => Math.max(a, b)) + marginYears.after),
  }
  return makeWarp(domain, years, { linear, maxZoom: computeMaxZoom(timeline, domain.to - domain.from) })
}

/** In the closest view the busiest month gives so much room to each of its architectures, as a fraction of the view. */
const minGapAtMaxZoom = 0.05

/** Close enough that the architectures of the busiest month can be told apart. */
function computeMaxZoom({ architectures }: Timeline, years: number): number {
  const numberAt = new Map<string, number>()
  let max = 1
  for (const { date } of architectures) {
    const number = (numberAt.get(date) ?? 0) + 1
    numberAt.set(date, number)
    max = Math.max(max, date.includes('-') ? number : number / 12)
  }
  return Math.max(defaultMaxZoom, max * minGapAtMaxZoom * 12 * years)
}

/** What of a timeline's layout depends on neither window, language nor filter. */
export interface BaseLayout {
  readonly warp: Warp
  readonly strata: Strata
  /** In order of time. */
  readonly marks: readonly BaseMark[]
}

export interface BaseMark {
  readonly architecture: Architecture
  /** Its place in the timeline's list. */
  readonly timelineIndex: number
  readonly year: number
  readonly point: AxisPoint
  /** Where its stratum lies at its date, as fractions of the depth. */
  readonly bottom: number
  readonly top: number
}

/** Keeps what was made of a timeline, by a key, as long as the timeline is kept. */
export function memoizeByTimeline<T>(make: (timeline: Timeline, key: string) => T) {
  const known = new WeakMap<Timeline, Map<string, T>>()
  return (timeline: Timeline, key: string): T => {
    const own = known.get(timeline) ?? new Map<string, T>()
    known.set(timeline, own)
    const kept = own.get(key) ?? make(timeline, key)
    own.set(key, kept)
    return kept
  }
}

const getMemoizedBaseLayout = memoizeByTimeline((timeline: Timeline, time: string): BaseLayout => {
  const warped = makeTimelineWarp(timeline, false)
  const warp = time === 'linear' ? makeTimelineWarp(timeline, true) : warped
  const moments = assignYears(timeline)
  const strata = makeStrata(
    timeline.eras.map((era) => era.id),
    timeline.architectures.map(({ id, era, importance }) => ({ era, importance, year: moments.get(id)! })),
    warped,
    warp,
  )
  const layerOf = new Map(timeline.eras.map(({ id }, index) => [id, index]))
  const marks = timeline.architectures
    .map((architecture, order): BaseMark => {
      const year = moments.get(architecture.id)!
      const layer = strata.getBounds(layerOf.get(architecture.era) ?? 0, year)
      return { architecture, timelineIndex: order, year, point: warp.pointAt(year), ...layer }
    })
    .sort((a, b) => a.year - b.year)
  return { warp, strata, marks }
})

/** The warp and the strata of a timeline, made once. */
export const getBaseLayout = (timeline: Timeline, linear: boolean): BaseLayout =>
  getMemoizedBaseLayout(timeline, linear ? 'linear' : 'warped')
