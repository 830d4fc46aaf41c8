import { describe, expect, it, vi } from 'vitest'
import { overlaps, type Size } from '../../../src/layout/geometry'
import { type Arrangement, arrange } from '../../../src/layout/timeline/arrangement'
import { makeScene, type Scene, type SceneMark } from '../../../src/layout/timeline/scene'
import {
  closestZoom,
  fractionOf,
  panBy,
  type Viewport,
  viewportAt,
  yearAt,
  zoomBy,
} from '../../../src/layout/timeline/viewport'
import { yearOf } from '../../../src/model/date'
import { everything } from '../../../src/model/filter'
import type { Timeline } from '../../../src/model/timeline'
import { drawScene } from './drawing'
import { anyFilter, history, historyAt } from './history'
import {
  anyLanguage,
  anyLook,
  anySize,
  anyTimeline,
  between,
  emptyTimeline,
  fc,
  labelsOf,
  lookAt,
  makeArchitecture,
  makeEra,
  makeHappening,
  makeTimeline,
  makeWinter,
  sizes,
} from './specimens'

// Generous, for a machine that has other things to do.
vi.setConfig({ testTimeout: 30_000 })

/** Coordinates are written to a tenth of a pixel, places and sizes apart. */
const rounding = 0.1 + 1e-6

/** The real timeline on known screens, in both languages and both times. */
const real = sizes.flatMap((size) =>
  (['en', 'zh'] as const).map((language, index) => historyAt(size, language, everything, index === 1)),
)
/** The real timeline under filters, on screens of any size. */
const filtered = fc
  .sample(fc.tuple(anySize, anyLanguage, anyFilter), { numRuns: 6, seed: 1958 })
  .map(([size, language, filter]) => arrange(history, { size, language, filter, linear: false }))
/** Timelines that never were, on screens of any size. */
const invented = fc
  .sample(fc.tuple(anyTimeline(22), anySize, anyLanguage, fc.boolean()), { numRuns: 24, seed: 1986 })
  .map(([timeline, size, language, linear]) =>
    arrange(timeline, { size, language, filter: everything, linear }),
  )
const all = [...real, ...filtered, ...invented]

/** Holds a law of an arrangement and a view of it, for any of some arrangements, wherever one looks. */
function holds(
  law: (arrangement: Arrangement, viewport: Viewport) => void,
  arrangements: readonly Arrangement[] = all,
) {
  fc.assert(
    fc.property(fc.nat(arrangements.length - 1), anyLook, (index, look) => {
      const arrangement = arrangements[index]!
      law(arrangement, lookAt(arrangement, look))
    }),
    { numRuns: 700 },
  )
}

const idOf = ({ mark }: SceneMark) => mark.architecture.id
const find = (scene: Scene, id: string) => scene.marks.find((one) => idOf(one) === id && !one.beyond)
const lengthOf = ({ frame }: Arrangement, { x, y }: { x: number; y: number }) =>
  (frame.orientation === 'horizontal' ? x : y) - frame.start

function expectApart(scene: Scene) {
  const labels = labelsOf(scene)
  for (const [index, a] of labels.entries()) {
    for (const b of labels.slice(index + 1)) {
      if (overlaps(a.box, b.box)) expect.fail(`${a.of} overlaps ${b.of}: ${JSON.stringify([a.box, b.box])}`)
    }
  }
}

function expectWithin(scene: Scene, { width, height }: Size) {
  for (const { of, box } of labelsOf(scene)) {
    const out = Math.max(-box.x, -box.y, box.x + box.width - width, box.y + box.height - height)
    if (out > rounding) expect.fail(`${of} leaves the view by ${out}: ${JSON.stringify(box)}`)
  }
}

/** Whatever is not a number, in an object or in the text of a path. */
function nonsenseIn(value: unknown, path = 'scene'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`]
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [`${path}: ${value}`] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => nonsenseIn(one, `${path}.${key}`))
}

/** A scene without what it only refers to; that has `Infinity` for names that are never shown. */
const drawn = (scene: Scene) => ({
  ...scene,
  marks: scene.marks.map(({ mark, ...rest }) => ({ ...rest, radius: mark.radius })),
})

describe('the labels of a scene', () => {
  it('never overlap', () => {
    holds((arrangement, viewport) => expectApart(makeScene(arrangement, viewport)))
  })

  it('never leave the view', () => {
    holds((arrangement, viewport) => expectWithin(makeScene(arrangement, viewport), arrangement.frame.size))
  })

  it('once shown stay on zooming in, and only names become cards', () => {
    const rank = { none: 0, name: 1, card: 2 }
    const shown = (arrangement: Arrangement, viewport: Viewport) => {
      const { marks, notes } = makeScene(arrangement, viewport)
      return new Map([
        ...marks
          .filter(({ beyond }) => !beyond)
          .map((one): [string, number] => [idOf(one), rank[one.label?.kind ?? 'none']]),
        ...notes
          .filter(({ band }) => !band)
          .map(({ note, label }): [string, number] => [`note:${note.id}`, label ? 1 : 0]),
      ])
    }
    fc.assert(
      fc.property(
        fc.nat(all.length - 1),
        anyLook,
        between(1, 4),
        between(0, 1),
        (index, look, closer, fraction) => {
          const arrangement = all[index]!
          const viewport = lookAt(arrangement, look)
          const far = shown(arrangement, viewport)
          const near = shown(arrangement, zoomBy(arrangement.warp, viewport, closer, fraction))
          for (const [id, kind] of near) expect(kind).toBeGreaterThanOrEqual(far.get(id) ?? 0)
        },
      ),
      { numRuns: 700 },
    )
  })

  it('are shown or not by the zoom alone, wherever the view stands', () => {
    const kinds = (scene: Scene) =>
      new Map([
        ...scene.marks
          .filter(({ beyond }) => !beyond)
          .map((one): [string, string] => [idOf(one), one.label?.kind ?? 'none']),
        ...scene.notes
          .filter(({ band }) => !band)
          .map(({ note, label }): [string, string] => [`note:${note.id}`, label ? 'name' : 'none']),
      ])
    holds((arrangement, viewport) => {
      const here = kinds(makeScene(arrangement, viewport))
      for (const by of [-0.7, -0.31, 0.02, 0.45]) {
        const there = kinds(makeScene(arrangement, panBy(arrangement.warp, viewport, by)))
        for (const [id, kind] of there) if (here.has(id)) expect([id, kind]).toEqual([id, here.get(id)])
      }
    })
  })

  it('keep their place beside their marks while panning, save at the ends of the view', () => {
    holds((arrangement, viewport) => {
      const { frame, warp } = arrangement
      const horizontal = frame.orientation === 'horizontal'
      const here = makeScene(arrangement, viewport)
      const there = makeScene(arrangement, panBy(warp, viewport, 0.23))
      for (const a of here.marks) {
        const b = find(there, idOf(a))
        if (!a.label || !b?.label) continue
        const room = (horizontal ? a.label.width : a.label.height) + 30
        const isFree = (one: SceneMark) =>
          lengthOf(arrangement, one) > room && lengthOf(arrangement, one) < frame.length - room
        if (isFree(a) && isFree(b)) {
          expect(Math.abs(a.label.x - a.x - (b.label.x - b.x))).toBeLessThan(rounding)
          expect(Math.abs(a.label.y - a.y - (b.label.y - b.y))).toBeLessThan(rounding)
        }
        expect(Math.abs(a.label.width - b.label.width)).toBeLessThan(rounding)
        expect(Math.abs(a.label.height - b.label.height)).toBeLessThan(rounding)
        // Across time nothing moves at all, save names that rise over their dots.
        if (!horizontal) expect(b.label.x).toBe(a.label.x)
        else if (a.label.kind === 'card') expect(b.label.y).toBe(a.label.y)
      }
    })
  })

  it('never jump: they move little where the view moves little', () => {
    holds((arrangement, viewport) => {
      const here = makeScene(arrangement, viewport)
      const there = makeScene(arrangement, panBy(arrangement.warp, viewport, 0.004))
      for (const a of here.marks) {
        const b = find(there, idOf(a))
        if (!a.label || !b?.label) continue
        const moved = Math.abs(lengthOf(arrangement, a) - lengthOf(arrangement, b))
        const most = 3 * moved + 2 * rounding
        expect(Math.abs(a.label.x - b.label.x)).toBeLessThan(most)
        expect(Math.abs(a.label.y - b.label.y)).toBeLessThan(most)
        expect(Math.abs(a.x - b.x)).toBeLessThan(most)
        expect(Math.abs(a.y - b.y)).toBeLessThan(most)
      }
    })
  })

  it('never lie over their own dots, and cards hold theirs, where time runs to the right', () => {
    holds((arrangement, viewport) => {
      if (arrangement.frame.orientation === 'vertical') return
      for (const { x, y, label } of makeScene(arrangement, viewport).marks) {
        if (!label) continue
        const isIn = (slack: number) =>
          x > label.x - slack &&
          x < label.x + label.width + slack &&
          y > label.y - slack &&
          y < label.y + label.height + slack
        expect(isIn(label.kind === 'card' ? rounding : -2 * rounding)).toBe(label.kind === 'card')
      }
    })
  })
})

describe('a raised mark', () => {
  const anyRaised = fc.array(fc.constantFrom(...history.architectures.map(({ id }) => id)), {
    minLength: 1,
    maxLength: 2,
  })

  it('has its name while it is in view, and covers none', () => {
    fc.assert(
      fc.property(fc.nat(real.length - 1), anyLook, anyRaised, (index, look, raised) => {
        const arrangement = real[index]!
        const scene = makeScene(arrangement, lookAt(arrangement, look), raised)
        const first = find(scene, raised[0]!)
        if (first) expect(first.label).toBeDefined()
        expectApart(scene)
        expectWithin(scene, arrangement.frame.size)
      }),
      { numRuns: 800 },
    )
  })

  it('makes an event, too, make way', () => {
    const long = { en: 'A network with quite a long name', zh: '名' }
    const timeline = makeTimeline(
      [
        makeArchitecture('first', '1960'),
        makeArchitecture('short', '1990-06', { importance: 5, title: { en: 'S', zh: '短' } }),
        makeArchitecture('long', '1990-07', { importance: 1, title: long }),
        makeArchitecture('last', '2020'),
      ],
      { events: [makeHappening('book', '1990-06')] },
    )
    const arranged = arrange(timeline, {
      ...{ size: sizes[0]!, language: 'en', filter: everything, linear: true },
    })
    // As though the long name had no room, and so left room to the event.
    const arrangement: Arrangement = {
      ...arranged,
      marks: arranged.marks.map((mark) =>
        mark.architecture.id === 'long' ? { ...mark, nameFrom: Infinity, cardFrom: Infinity } : mark,
      ),
      notes: arranged.notes.map((note) => ({ ...note, nameFrom: 1 })),
    }
    const named = (raised: string[]) =>
      labelsOf(makeScene(arrangement, arrangement.warp.domain, raised)).map(({ of }) => of)
    expect(named([])).toEqual(['first', 'short', 'last', 'note:book'])
    expect(named(['long'])).toEqual(['first', 'short', 'long', 'last'])
  })

  it('changes nothing where its name is shown anyway', () => {
    for (const arrangement of real) {
      for (const k of [1, 4, 16]) {
        const viewport = viewportAt(arrangement.warp, k, 2012, 0.5)
        const plain = makeScene(arrangement, viewport)
        const named = plain.marks.filter(({ label }) => label).map(idOf)
        expect(makeScene(arrangement, viewport, named)).toEqual(plain)
      }
    }
  })

  it('out of view brings only itself and its neighbours in time, beyond the view, for the keyboard', () => {
    const arrangement = historyAt(sizes[4]!, 'en')
    const viewport = viewportAt(arrangement.warp, 10, 1960, 0.5)
    const plain = makeScene(arrangement, viewport)
    expect(makeScene(arrangement, viewport, ['nothing'])).toEqual(plain)
    const scene = makeScene(arrangement, viewport, ['gpt-4'])
    const at = arrangement.marks.findIndex(({ architecture }) => architecture.id === 'gpt-4')
    const ids = arrangement.marks.slice(at - 1, at + 2).map(({ architecture }) => architecture.id)
    expect(scene.marks.slice(plain.marks.length).map((one) => [idOf(one), one.beyond])).toEqual(
      ids.map((id) => [id, true]),
    )
    expect({ ...scene, marks: scene.marks.slice(0, plain.marks.length) }).toEqual(plain)
  })
})

describe('the marks of a scene', () => {
  it('are those in view that pass the filter, where their years are, and one beyond either end', () => {
    holds((arrangement, viewport) => {
      const { warp, frame, marks } = arrangement
      const scene = makeScene(arrangement, viewport)
      const at = (year: number) => fractionOf(warp, viewport, year, scene.k)
      const within = marks.filter(({ anchor }) => at(anchor.year) >= 0 && at(anchor.year) <= 1)
      const shown = scene.marks.filter(({ beyond }) => !beyond)
      expect(shown.map(idOf)).toEqual(within.map(({ architecture }) => architecture.id))
      for (const one of shown) {
        const year = yearAt(warp, viewport, lengthOf(arrangement, one) / frame.length, scene.k)
        expect(year).toBeCloseTo(one.mark.anchor.year, 6)
        expect(one.x >= 0 && one.x <= frame.size.width).toBe(true)
        expect(one.y >= 0 && one.y <= frame.size.height).toBe(true)
      }
      const first = marks.findIndex(({ anchor }) => at(anchor.year) >= 0)
      const before = first < 0 ? marks.at(-1) : marks[first - 1]
      const after = marks.find(({ anchor }) => at(anchor.year) > 1)
      const beyond = [before, after].flatMap((one) => one?.architecture.id ?? [])
      expect(scene.marks.filter((one) => one.beyond).map(idOf)).toEqual(beyond)
    })
  })

  it('come in order of time', () => {
    holds((arrangement, viewport) => {
      const years = makeScene(arrangement, viewport).marks.map(({ mark }) => mark.anchor.year)
      expect(years).toEqual(years.toSorted((a, b) => a - b))
    })
  })

  it('are all there when all of time is in view', () => {
    for (const arrangement of real) {
      const { marks } = makeScene(arrangement, arrangement.warp.domain)
      expect(marks.map(idOf).sort()).toEqual(history.architectures.map(({ id }) => id).sort())
    }
  })
})

describe('the links of a scene', () => {
  it('are those with an end in view, both of whose ends pass the filter', () => {
    holds((arrangement, viewport) => {
      const scene = makeScene(arrangement, viewport)
      const passing = new Set(arrangement.marks.map(({ architecture }) => architecture.id))
      const shown = new Set(scene.marks.filter(({ beyond }) => !beyond).map(idOf))
      const expected = arrangement.timeline.architectures.flatMap(({ id, buildsOn }) =>
        buildsOn
          .filter((link) => passing.has(id) && passing.has(link.id) && (shown.has(id) || shown.has(link.id)))
          .map((link) => `${link.id} ${id}`),
      )
      expect(scene.links.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(expected.sort())
    })
  })

  it('end at their marks', () => {
    holds((arrangement, viewport) => {
      const scene = makeScene(arrangement, viewport)
      for (const { from, to, path } of scene.links) {
        const [x0, y0, , , , , x1, y1] = path.match(/-?[\d.]+/g)!.map(Number)
        const ends = [
          [find(scene, from), x0, y0],
          [find(scene, to), x1, y1],
        ] as const
        for (const [mark, x, y] of ends) {
          if (mark) expect(Math.hypot(mark.x - x!, mark.y - y!)).toBeLessThan(rounding)
        }
      }
    })
  })
})

describe('the ticks of a scene', () => {
  it('stand where their dates are, with room between them', () => {
    holds((arrangement, viewport) => {
      const { frame, warp } = arrangement
      const scene = makeScene(arrangement, viewport)
      expect(scene.ticks.length).toBeGreaterThan(1)
      const room = frame.orientation === 'horizontal' ? 58 : 30
      for (const [index, tick] of scene.ticks.entries()) {
        const along = lengthOf(arrangement, tick)
        expect(yearAt(warp, viewport, along / frame.length, scene.k)).toBeCloseTo(tick.year, 6)
        const before = scene.ticks[index - 1]
        if (before) expect(along - lengthOf(arrangement, before)).toBeGreaterThan(room - 1e-6)
      }
    }, real)
  })

  it('are the same in what two views of one zoom share', () => {
    fc.assert(
      fc.property(fc.nat(all.length - 1), anyLook, between(-0.9, 0.9), (index, look, by) => {
        const arrangement = all[index]!
        const here = lookAt(arrangement, look)
        const there = panBy(arrangement.warp, here, by)
        const slack = (here.to - here.from) * 1e-6
        const [from, to] = [Math.max(here.from, there.from) + slack, Math.min(here.to, there.to) - slack]
        const shared = (viewport: Viewport) =>
          makeScene(arrangement, viewport)
            .ticks.map(({ year }) => year)
            .filter((year) => year > from && year < to)
        expect(shared(here)).toEqual(shared(there))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the events and winters of a scene', () => {
  it('are those that touch the view', () => {
    holds((arrangement, viewport) => {
      const { events, winters: cold } = arrangement.timeline
      const { notes } = makeScene(arrangement, viewport)
      const meets = (from: number, to: number) => to >= viewport.from && from <= viewport.to
      const expected = [
        ...cold.filter(({ from, to }) => meets(from, to)),
        ...events.filter(({ date }) => meets(yearOf(date), yearOf(date))),
      ]
      expect(notes.map(({ note }) => note.id)).toEqual(expected.map(({ id }) => id))
      for (const { band } of notes) {
        if (!band) continue
        expect(band.x >= 0 && band.x + band.width <= arrangement.frame.size.width + 1e-6).toBe(true)
        expect(band.y >= 0 && band.y + band.height <= arrangement.frame.size.height + 1e-6).toBe(true)
      }
    })
  })

  it('have labels that begin beside them, or at the start of the view', () => {
    holds((arrangement, viewport) => {
      const { frame } = arrangement
      for (const { x, y, label } of makeScene(arrangement, viewport).notes) {
        if (!label) continue
        // At the end of the view a label slides back over its mark.
        if (frame.orientation === 'horizontal') {
          const end = frame.size.width - label.width
          expect(Math.abs(label.x - Math.min(x + 7, end))).toBeLessThan(rounding)
        } else {
          const end = frame.size.height - label.height
          expect(Math.abs(label.y - Math.min(y - label.height / 2, end))).toBeLessThan(rounding)
        }
      }
    })
  })

  it('have labels apart even where winters follow each other closely', () => {
    const timeline = makeTimeline([makeArchitecture('a', '1943'), makeArchitecture('b', '2024')], {
      events: [makeHappening('book', '1969'), makeHappening('paper', '1970-03')],
      winters: [makeWinter('first', 1974, 1980), makeWinter('second', 1981, 1985)],
    })
    // Where the second comes into the room of the first, that stays at the start of the view.
    fc.assert(
      fc.property(fc.constantFrom(...sizes), between(1.9, 6), between(1968, 1981), (size, k, year) => {
        const arrangement = arrange(timeline, { size, language: 'en', filter: everything, linear: true })
        const scene = makeScene(arrangement, viewportAt(arrangement.warp, k, year, 0))
        expectApart(scene)
        expectWithin(scene, size)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a scene', () => {
  it('holds no number that is none', () => {
    holds((arrangement, viewport) => {
      expect(nonsenseIn(drawn(makeScene(arrangement, viewport)))).toEqual([])
    })
  })

  it('has strata that lie within the view, from end to end of it', () => {
    fc.assert(
      fc.property(fc.nat(real.length - 1), anyLook, (index, look) => {
        const arrangement = real[index]!
        const { size, orientation } = arrangement.frame
        const { strata } = makeScene(arrangement, lookAt(arrangement, look))
        expect(strata.length).toBeGreaterThan(0)
        for (const { path } of strata) {
          const points = path.match(/-?[\d.]+,-?[\d.]+/g)!.map((point) => point.split(',').map(Number))
          for (const [x, y] of points) {
            expect(x! >= 0 && x! <= size.width && y! >= 0 && y! <= size.height).toBe(true)
          }
          const along = points.map(([x, y]) => (orientation === 'horizontal' ? x! : y!))
          const whole = orientation === 'horizontal' ? size.width : size.height
          expect([Math.min(...along), Math.max(...along)]).toEqual([0, whole])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is not changed by what lies far out of view', () => {
    // The peak of 2015 sets the height of the pile; the hundred from 1984 on stay below it.
    const peak = Array.from({ length: 24 }, (_, index) =>
      makeArchitecture(`peak-${index}`, `${2014 + (index % 3)}-0${1 + (index % 9)}`, { importance: 5 }),
    )
    const near = ['1950', '1951-03', '1953', '1953-09', '1956', '1957-02'].map((date, index) =>
      makeArchitecture(`near-${index}`, date, {
        importance: 4,
        buildsOn: index === 0 ? [] : [{ id: `near-${index - 1}` }],
      }),
    )
    const outermost = [makeArchitecture('first', '1940'), makeArchitecture('last', '2024')]
    const hundred = Array.from({ length: 100 }, (_, index) =>
      makeArchitecture(`far-${index}`, `${1984 + Math.floor(index * 0.18)}`, {
        importance: 1,
        buildsOn: index === 0 ? [] : [{ id: `far-${index - 1}` }],
      }),
    )
    const look = (architectures: Timeline['architectures'], size: Size) => {
      const arrangement = arrange(makeTimeline(architectures), {
        ...{ size, language: 'en', filter: everything, linear: true },
      })
      return makeScene(arrangement, viewportAt(arrangement.warp, 8, 1953.5, 0.5))
    }
    for (const size of [sizes[1]!, sizes[4]!]) {
      const few = look([...outermost, ...near, ...peak], size)
      const many = look([...outermost, ...near, ...peak, ...hundred], size)
      const inView = (scene: Scene) => scene.marks.filter(({ beyond }) => !beyond)
      const kinds = (scene: Scene) => inView(scene).map((one) => [idOf(one), one.label?.kind])
      const ends = (scene: Scene) => scene.links.map(({ from, to }) => [from, to])
      expect(inView(few)).toHaveLength(near.length)
      expect(kinds(many)).toEqual(kinds(few))
      for (const [index, { x, y }] of inView(few).entries()) {
        expect(inView(many)[index]!.x).toBeCloseTo(x, 3)
        expect(inView(many)[index]!.y).toBeCloseTo(y, 3)
      }
      expect(ends(many)).toEqual(ends(few))
      expect(many.ticks.map(({ year }) => year)).toEqual(few.ticks.map(({ year }) => year))
      expect(many.marks).toHaveLength(few.marks.length)
    }
  })

  it('draws a timeline with nothing in it', () => {
    for (const size of sizes) {
      const arrangement = arrange(emptyTimeline, { size, language: 'en', filter: everything, linear: false })
      const scene = makeScene(arrangement, arrangement.warp.domain)
      expect(scene).toMatchObject({ k: 1, marks: [], links: [], notes: [], strata: [] })
      expect(scene.ticks.length).toBeGreaterThan(3)
    }
  })

  it('draws eras without architectures as nothing', () => {
    const timeline = makeTimeline([makeArchitecture('a', '1958', { era: 'ash' })], {
      eras: ['ash', 'bog'].map(makeEra),
    })
    const arrangement = arrange(timeline, {
      ...{ size: sizes[4]!, language: 'en', filter: everything, linear: false },
    })
    const { strata } = makeScene(arrangement, arrangement.warp.domain)
    expect(strata.map(({ era }) => era)).toEqual(['ash'])
  })

  it('draws a timeline of one architecture, at every zoom', () => {
    const timeline = makeTimeline([makeArchitecture('only', '1958-07')])
    for (const size of sizes) {
      const arrangement = arrange(timeline, { size, language: 'zh', filter: everything, linear: false })
      for (const k of [1, 5, 30, closestZoom]) {
        const scene = makeScene(arrangement, viewportAt(arrangement.warp, k, yearOf('1958-07'), 0.5))
        expect(scene.marks.map((one) => [idOf(one), one.label?.kind])).toEqual([
          ['only', k < 7 ? 'name' : 'card'],
        ])
        expect(scene.strata).toHaveLength(1)
        expect(nonsenseIn(drawn(scene))).toEqual([])
        expectWithin(scene, size)
      }
    }
  })

  it('draws the eras though the filter lets nothing pass', () => {
    const filter = { eras: ['perceptron'], importance: 5 as const }
    const none = {
      ...history,
      architectures: history.architectures.filter(({ era }) => era !== 'perceptron'),
    }
    const arrangement = arrange(none, { size: sizes[4]!, language: 'en', filter, linear: false })
    const scene = makeScene(arrangement, arrangement.warp.domain)
    expect(scene.marks).toEqual([])
    expect(scene.strata.length).toBeGreaterThan(4)
  })
})

describe('a small scene', () => {
  const on = (...ids: string[]) => ({ buildsOn: ids.map((id) => ({ id })) })
  const timeline = makeTimeline(
    [
      makeArchitecture('a', '1958', { importance: 5 }),
      makeArchitecture('b', '1980-04', { era: 'bog', importance: 2, ...on('a') }),
      makeArchitecture('c', '1986', { importance: 4, parameters: 60_000, ...on('a') }),
      makeArchitecture('d', '2012-09', {
        era: 'bog',
        importance: 5,
        parameters: 62_378_344,
        ...on('b', 'c'),
      }),
      makeArchitecture('e', '2012-10', { importance: 1, ...on('d') }),
    ],
    {
      events: [makeHappening('book', '1969')],
      winters: [makeWinter('cold', 1974, 1980)],
    },
  )
  const shapes = { horizontal: { width: 360, height: 240 }, vertical: { width: 240, height: 360 } }

  for (const [orientation, size] of Object.entries(shapes)) {
    for (const k of [1, 12]) {
      it(`is drawn as it was, ${orientation}, at zoom ${k}`, async () => {
        const arrangement = arrange(timeline, { size, language: 'en', filter: everything, linear: false })
        expect(arrangement.frame.orientation).toBe(orientation)
        const scene = makeScene(arrangement, viewportAt(arrangement.warp, k, 2012, 0.4))
        await expect(drawScene(scene, arrangement)).toMatchFileSnapshot(
          `../../snapshots/scene-${orientation}-${k}.svg`,
        )
      })
    }
  }
})
