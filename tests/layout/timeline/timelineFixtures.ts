/** Generators of timelines, sizes and views, and measurements of scenes. */

import * as fc from 'fast-check'
import type { Box, Size } from '../../../src/layout/geometry'
import {
  chooseOrientation,
  makeTimelineFrame,
  type SizeClass,
  sizeClasses,
  type TimelineFrame,
} from '../../../src/layout/timeline/axis/timelineFrame'
import { makeViewport, type Viewport } from '../../../src/layout/timeline/axis/viewport'
import { defaultMaxZoom } from '../../../src/layout/timeline/axis/warp'
import type { LabelBox } from '../../../src/layout/timeline/labels/labelBoxes'
import { addPositions } from '../../../src/layout/timeline/precompute/timelinePositions'
import type { Arrangement } from '../../../src/layout/timeline/scene/arrangement'
import type { Scene } from '../../../src/layout/timeline/scene/scene'
import { type SceneEraName, toPlotBox } from '../../../src/layout/timeline/scene/sceneItems'
import type { Language } from '../../../src/model/language'
import type {
  AiWinter,
  Architecture,
  Era,
  Importance,
  Timeline,
  TimelineEvent,
} from '../../../src/model/timeline'

fc.configureGlobal({ seed: 1943 })

export const emptyTimeline: Timeline = { eras: [], architectures: [], events: [], winters: [], labs: [] }

/** From a small phone to a large screen, in both orientations. */
export const sizes: readonly Size[] = [
  { width: 320, height: 480 },
  { width: 390, height: 690 },
  { width: 480, height: 480 },
  { width: 800, height: 1100 },
  { width: 1280, height: 690 },
  { width: 1920, height: 1100 },
]

export const anySize: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 320, max: 1920 }),
  height: fc.integer({ min: 480, max: 1100 }),
})

export const anyLanguage = fc.constantFrom<Language>('en', 'zh')

/** A random view: its zoom (uniform on a logarithmic scale) and the axis fraction at its centre. */
export interface ViewSample {
  readonly k: number
  readonly middleFraction: number
}

/** Uniform numbers from `low` to `high`, inclusive; `fc.double` would crowd around 0. */
export const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e6 }).map((step) => low + (step / 1e6) * (high - low))

export const anyZoom = between(0, 1).map((share) => defaultMaxZoom ** share)

export const anyViewSample: fc.Arbitrary<ViewSample> = fc.record({
  k: anyZoom,
  middleFraction: between(0, 1),
})

/** The viewport of a view sample, if a fraction of the timeline is uncovered. */
export function makeViewportFor(
  { warp }: Pick<Arrangement, 'warp'>,
  { k, middleFraction }: ViewSample,
  openFraction = 1,
): Viewport {
  return makeViewport(warp, k, warp.positionToYear(middleFraction, k), openFraction / 2, openFraction)
}

const eraIds = ['ash', 'bog', 'clay', 'dune']
const localized = (en: string, zh: string) => ({ en, zh })

export function makeEra(id: string, order: number): Era {
  return {
    id,
    order,
    title: localized(id, id),
    tagline: localized('', ''),
    summary: localized('', ''),
    from: 1940,
  }
}

export function makeArchitecture(
  id: string,
  date: string,
  overrides: Partial<Architecture> = {},
): Architecture {
  const english = `Network ${id}`
  return {
    id,
    date,
    era: 'ash',
    title: localized(english, `网络 ${id}`),
    tagline: localized(`What ${id} is about, in so many words`, `一句话说明 ${id} 的想法`),
    importance: 3,
    buildsOn: [],
    ...overrides,
  }
}

const source = { key: 'a', title: 'A', authors: ['A'], year: 2000, url: 'https://example.org' }

export function makeEvent(id: string, date: string): TimelineEvent {
  return { id, date, title: localized(`Event ${id}`, `事件 ${id}`), summary: localized('', ''), source }
}

export function makeWinter(id: string, from: number, to: number): AiWinter {
  return { id, from, to, title: localized(`Winter ${id}`, `寒冬 ${id}`), summary: localized('', ''), source }
}

/** A timeline as the compiler makes it: eras from the bottom up, architectures in chronological order. */
export function makeTimeline(
  architectures: readonly Architecture[],
  overrides: Partial<Timeline> = {},
): Timeline {
  const eras = [...new Set(architectures.map((one) => one.era))].sort()
  return {
    ...emptyTimeline,
    eras: eras.map(makeEra),
    architectures: architectures.toSorted((a, b) => a.date.localeCompare(b.date)),
    ...overrides,
  }
}

const anyDate = fc
  .record({ year: fc.integer({ min: 1940, max: 2025 }), month: fc.integer({ min: 0, max: 12 }) })
  .map(({ year, month }) => (month === 0 ? `${year}` : `${year}-${String(month).padStart(2, '0')}`))

const titles = ['A', 'LSTM', 'ResNet', 'Neocognitron', 'Deep belief network', 'Mixture of experts']
const chineseTitles = ['甲', '长短期记忆', '残差网络', '新认知机', '深度置信网络', '混合专家模型']

/** Random timelines with up to `maxCount` architectures. */
export function anyTimeline(maxCount: number): fc.Arbitrary<Timeline> {
  const architecture = fc.record({
    date: anyDate,
    era: fc.constantFrom(...eraIds),
    importance: fc.constantFrom<Importance>(1, 2, 3, 4, 5),
    title: fc.nat(titles.length - 1),
    parameters: fc.option(fc.integer({ min: 1, max: 2e12 })),
    from: fc.array(fc.nat(maxCount), { maxLength: 3 }),
  })
  const winter = fc.record({
    from: fc.integer({ min: 1945, max: 2015 }),
    years: fc.integer({ min: 1, max: 9 }),
  })
  return fc
    .record({
      architectures: fc.array(architecture, { maxLength: maxCount }),
      events: fc.array(anyDate, { maxLength: 4 }),
      winters: fc.array(winter, { maxLength: 2 }),
    })
    .map(({ architectures, events, winters }) => {
      const sorted = architectures.toSorted((a, b) => a.date.localeCompare(b.date))
      return makeTimeline(
        sorted.map(({ date, era, importance, title, parameters, from }, index) =>
          makeArchitecture(`n${index}`, date, {
            era,
            importance,
            title: localized(titles[title]!, chineseTitles[title]!),
            ...(parameters === null ? {} : { parameters }),
            buildsOn: [...new Set(from)].filter((one) => one < index).map((one) => ({ id: `n${one}` })),
          }),
        ),
        {
          eras: eraIds.map(makeEra),
          events: events.map((date, index) => makeEvent(`event-${index}`, date)),
          winters: winters.map(({ from, years }, index) => makeWinter(`winter-${index}`, from, from + years)),
        },
      )
    })
}

/** A timeline of `count` architectures whose density grows like that of the real one. */
export function makeCrowdedTimeline(count: number): Timeline {
  const random = fc.sample(
    fc.array(between(0, 1), { minLength: 5 * count, maxLength: 5 * count, size: 'max' }),
    {
      numRuns: 1,
      seed: 1956,
    },
  )[0]!
  const importances: readonly Importance[] = [5, 4, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1]
  const architectures = Array.from({ length: count }, (_, index) => {
    const [when, month, what, which, parent] = random.slice(5 * index, 5 * index + 5) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const year = Math.floor(1943 + 82 * when ** 0.4)
    const title = Math.floor(which * titles.length * 0.999)
    return makeArchitecture(
      `n${index}`,
      `${year}-${String(1 + Math.floor(month * 11.999)).padStart(2, '0')}`,
      {
        era: eraIds[Math.min(3, Math.floor(((year - 1943) / 82) * 4 * (0.6 + 0.4 * parent)))]!,
        importance: importances[Math.floor(what * importances.length * 0.999)]!,
        title: localized(`${titles[title]} ${index}`, `${chineseTitles[title]}${index}`),
        fingerprint: 'cpcpd',
      },
    )
  }).sort((a, b) => a.date.localeCompare(b.date))
  return makeTimeline(
    architectures.map((one, index) =>
      index === 0
        ? one
        : { ...one, buildsOn: [{ id: architectures[Math.floor(index * random[index]!)]!.id }] },
    ),
    {
      eras: eraIds.map(makeEra),
      events: [makeEvent('event', '1986')],
      winters: [makeWinter('winter', 1974, 1980)],
    },
  )
}

export interface OwnedBox {
  readonly ownerId: string
  readonly box: Box
}

/** The box of a name on either side of its mark, of a card, or of a dot. */
export const anyLabelBox: fc.Arbitrary<{ readonly box: LabelBox; readonly isDot: boolean }> = fc
  .record({
    width: fc.integer({ min: 10, max: 200 }),
    height: fc.integer({ min: 12, max: 70 }),
    offset: fc.integer({ min: 6, max: 10 }),
    kind: fc.constantFrom<'after' | 'before' | 'card' | 'dot'>('after', 'before', 'card', 'dot'),
  })
  .map(({ width, height, offset, kind }) => {
    if (kind === 'dot') {
      const half = height / 8
      return { box: { start: -half, end: half, low: -half, high: half, rise: 0 }, isDot: true }
    }
    if (kind === 'card')
      return { box: { start: -14, end: width - 14, low: -height, high: 0, rise: 0 }, isDot: false }
    // A name is lower than its rise.
    const half = Math.min(15, height) / 2 + 1
    const [start, end] = kind === 'after' ? [offset, offset + width] : [-offset - width, -offset]
    return { box: { start, end, low: -half, high: half, rise: 15 }, isDot: false }
  })

const positionedTimelines = new WeakMap<Timeline, Timeline>()

/** A timeline with the positions of marks and names of eras, as in a build; half of the timelines are left without. */
export function withQuickPositions(timeline: Timeline): Timeline {
  if (timeline.positions || timeline.architectures.length % 2 === 1) return timeline
  const positioned = positionedTimelines.get(timeline) ?? addPositions(timeline, 'quick')
  positionedTimelines.set(timeline, positioned)
  return positioned
}

export const makeFrameFor = (size: Size): TimelineFrame => makeTimelineFrame(size, chooseOrientation(size))

export const getSizeClass = (id: string): SizeClass => sizeClasses.find((one) => one.id === id)!

export const getEraNameId = ({ era, year }: SceneEraName) => `era:${era} in ${year}`

/** The boxes of all labels of a scene, in pixels of the plot. */
export function getLabelBoxes(scene: Scene): OwnedBox[] {
  return [
    ...scene.marks.flatMap((one) =>
      one.label ? [{ ownerId: one.mark.architecture.id, box: toPlotBox(one, one.label) }] : [],
    ),
    ...scene.annotations.flatMap((one) =>
      one.label ? [{ ownerId: `note:${one.annotation.id}`, box: toPlotBox(one, one.label) }] : [],
    ),
    ...scene.eraNames.flatMap((one) =>
      one.label ? [{ ownerId: getEraNameId(one), box: toPlotBox(one, one.label) }] : [],
    ),
  ]
}

export { fc, sizeClasses }
