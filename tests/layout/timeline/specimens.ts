/** Timelines, sizes and views for the laws of the layout, and what is measured in a scene. */

import * as fc from 'fast-check'
import type { Box, Size } from '../../../src/layout/geometry'
import type { Arrangement } from '../../../src/layout/timeline/arrangement'
import type { Label } from '../../../src/layout/timeline/label'
import type { Scene } from '../../../src/layout/timeline/scene'
import { closestZoom, type Viewport, viewportAt } from '../../../src/layout/timeline/viewport'
import type {
  Architecture,
  Era,
  Happening,
  Importance,
  Language,
  Timeline,
  Winter,
} from '../../../src/model/timeline'

fc.configureGlobal({ seed: 1943 })

export const emptyTimeline: Timeline = { eras: [], architectures: [], events: [], winters: [], labs: [] }

/** From a small phone held upright to a large screen, in both orientations. */
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

/** A place to look: the zoom, spread evenly over its doublings, and the share of the axis in the middle. */
export interface Look {
  readonly k: number
  readonly middle: number
}

/** Numbers spread evenly from `low` to `high`, both included; `fc.double` would crowd around 0. */
export const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e6 }).map((step) => low + (step / 1e6) * (high - low))

export const anyZoom = between(0, 1).map((share) => closestZoom ** share)

export const anyLook: fc.Arbitrary<Look> = fc.record({
  k: anyZoom,
  middle: between(0, 1),
})

export function lookAt({ warp }: Arrangement, { k, middle }: Look): Viewport {
  return viewportAt(warp, k, warp.year(middle, k), 0.5)
}

const eraIds = ['ash', 'bog', 'clay', 'dune']
const words = (en: string, zh: string) => ({ en, zh })

export function makeEra(id: string, order: number): Era {
  return { id, order, title: words(id, id), tagline: words('', ''), summary: words('', ''), from: 1940 }
}

export function makeArchitecture(id: string, date: string, more: Partial<Architecture> = {}): Architecture {
  const english = `Network ${id}`
  return {
    id,
    date,
    era: 'ash',
    title: words(english, `网络 ${id}`),
    tagline: words(`What ${id} is about, in so many words`, `一句话说明 ${id} 的想法`),
    importance: 3,
    buildsOn: [],
    ...more,
  }
}

const source = { key: 'a', title: 'A', authors: ['A'], year: 2000, url: 'https://example.org' }

export function makeHappening(id: string, date: string): Happening {
  return { id, date, title: words(`Event ${id}`, `事件 ${id}`), summary: words('', ''), source }
}

export function makeWinter(id: string, from: number, to: number): Winter {
  return { id, from, to, title: words(`Winter ${id}`, `寒冬 ${id}`), summary: words('', ''), source }
}

/** Eras from the bottom up and architectures in order of time: a timeline as the compiler would make it. */
export function makeTimeline(architectures: readonly Architecture[], more: Partial<Timeline> = {}): Timeline {
  const eras = [...new Set(architectures.map((one) => one.era))].sort()
  return {
    ...emptyTimeline,
    eras: eras.map(makeEra),
    architectures: architectures.toSorted((a, b) => a.date.localeCompare(b.date)),
    ...more,
  }
}

const anyDate = fc
  .record({ year: fc.integer({ min: 1940, max: 2025 }), month: fc.integer({ min: 0, max: 12 }) })
  .map(({ year, month }) => (month === 0 ? `${year}` : `${year}-${String(month).padStart(2, '0')}`))

const titles = ['A', 'LSTM', 'ResNet', 'Neocognitron', 'Deep belief network', 'Mixture of experts']
const chinese = ['甲', '长短期记忆', '残差网络', '新认知机', '深度置信网络', '混合专家模型']

/** Timelines of any number of architectures, busy months and quiet decades alike. */
export function anyTimeline(most: number): fc.Arbitrary<Timeline> {
  const architecture = fc.record({
    date: anyDate,
    era: fc.constantFrom(...eraIds),
    importance: fc.constantFrom<Importance>(1, 2, 3, 4, 5),
    title: fc.nat(titles.length - 1),
    parameters: fc.option(fc.integer({ min: 1, max: 2e12 })),
    from: fc.array(fc.nat(most), { maxLength: 3 }),
  })
  const winter = fc.record({
    from: fc.integer({ min: 1945, max: 2015 }),
    years: fc.integer({ min: 1, max: 9 }),
  })
  return fc
    .record({
      architectures: fc.array(architecture, { maxLength: most }),
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
            title: words(titles[title]!, chinese[title]!),
            ...(parameters === null ? {} : { parameters }),
            buildsOn: [...new Set(from)].filter((one) => one < index).map((one) => ({ id: `n${one}` })),
          }),
        ),
        {
          eras: eraIds.map(makeEra),
          events: events.map((date, index) => makeHappening(`event-${index}`, date)),
          winters: winters.map(({ from, years }, index) => makeWinter(`winter-${index}`, from, from + years)),
        },
      )
    })
}

export interface Named {
  readonly of: string
  readonly box: Box
}

/** The boxes of everything that is written in a scene beside marks and notes. */
/** Any label, of any side and hop. */
export const anyLabel: fc.Arbitrary<Label> = fc
  .record({
    width: fc.integer({ min: 10, max: 200 }),
    height: fc.integer({ min: 12, max: 70 }),
    above: between(0.2, 0.5),
    offset: fc.integer({ min: -12, max: 9 }),
    floor: fc.integer({ min: 0, max: 3 }),
    near: fc.boolean(),
    hop: fc.constantFrom(0, 12, 14.5, 20),
  })
  .map(({ near, ...rest }) => ({
    ...rest,
    above: rest.above * rest.height,
    ...(near ? { near, offset: Math.abs(rest.offset) } : {}),
  }))

export function labelsOf(scene: Scene): Named[] {
  return [
    ...scene.marks.flatMap(({ mark, label }) => (label ? [{ of: mark.architecture.id, box: label }] : [])),
    ...scene.notes.flatMap(({ note, label }) => (label ? [{ of: `note:${note.id}`, box: label }] : [])),
  ]
}

export { fc }
