import { describe, expect, it, vi } from 'vitest'
import { type Box, overlaps } from '../../../../src/layout/geometry'
import { chooseSizeClass, type TimelineFrame } from '../../../../src/layout/timeline/axis/timelineFrame'
import {
  clampViewport,
  fractionToYear,
  getZoom,
  makeViewport,
  panBy,
  refitViewport,
  type Viewport,
  yearToFraction,
  zoomBy,
} from '../../../../src/layout/timeline/axis/viewport'
import { type Arrangement, arrange } from '../../../../src/layout/timeline/scene/arrangement'
import { findNearestMark } from '../../../../src/layout/timeline/scene/markBoxes'
import { makeScene, type Scene } from '../../../../src/layout/timeline/scene/scene'
import { type SceneMark, toPlotBox } from '../../../../src/layout/timeline/scene/sceneItems'
import { toDecimalYear } from '../../../../src/model/date'
import { noFilter } from '../../../../src/model/filter'
import type { Language } from '../../../../src/model/language'
import { findRelatives, getLineageLinks } from '../../../../src/model/lineage'
import type { Timeline } from '../../../../src/model/timeline'
import { drawScene } from '../drawScene'
import { anyFilter, realTimeline } from '../realTimeline'
import {
  anyLanguage,
  anySize,
  anyTimeline,
  anyViewSample,
  between,
  emptyTimeline,
  fc,
  getEraNameId,
  getLabelBoxes,
  makeArchitecture,
  makeCrowdedTimeline,
  makeEra,
  makeEvent,
  makeFrameFor,
  makeTimeline,
  makeViewportFor,
  makeWinter,
  sizes,
  withQuickPositions,
} from '../timelineFixtures'

// Generous, for a busy machine.
vi.setConfig({ testTimeout: 120_000 })

/** The rounding error: positions and sizes are rounded to a tenth of a pixel separately. */
const rounding = 0.1 + 1e-6

/** A timeline laid out for a frame, which is never smaller than the size class of the arrangement. */
interface LaidOutTimeline {
  readonly arrangement: Arrangement
  readonly frame: TimelineFrame
}

function layOut(
  timeline: Timeline,
  size: { readonly width: number; readonly height: number },
  language: Language = 'en',
  { linear: isLinear = false, filter = noFilter } = {},
): LaidOutTimeline {
  const frame = makeFrameFor(size)
  return {
    frame,
    arrangement: arrange(withQuickPositions(timeline), {
      sizeClass: chooseSizeClass(frame),
      ...{ language, filter, isLinear },
    }),
  }
}

/** The real timeline on common screens, in both languages, with warped and linear time. */
const real = sizes.flatMap((size) =>
  (['en', 'zh'] as const).map((language, index) =>
    layOut(realTimeline, size, language, { linear: index === 1 }),
  ),
)
/** The real timeline with filters, on screens of any size. */
const filtered = fc
  .sample(fc.tuple(anySize, anyLanguage, anyFilter), { numRuns: 6, seed: 1958 })
  .map(([size, language, filter]) => layOut(realTimeline, size, language, { filter }))
/** Random timelines, on screens of any size. */
const randomTimelines = fc
  .sample(fc.tuple(anyTimeline(22), anySize, anyLanguage, fc.boolean()), { numRuns: 24, seed: 1986 })
  .map(([timeline, size, language, linear]) => layOut(timeline, size, language, { linear }))
/** Timelines with hundreds and thousands of architectures. */
const crowded = [
  layOut(makeCrowdedTimeline(300), sizes[1]!, 'zh'),
  layOut(makeCrowdedTimeline(500), sizes[4]!, 'en'),
  layOut(makeCrowdedTimeline(2000), sizes[4]!, 'en'),
  layOut(makeCrowdedTimeline(2000), sizes[1]!, 'en'),
]
const all = [...real, ...filtered, ...randomTimelines, ...crowded]

interface ViewContext extends LaidOutTimeline {
  readonly viewport: Viewport
  readonly scene: Scene
  readonly openFraction: number
}

/** Checks a property of random views of some arrangements, with and without a panel. */
function checkViews(
  check: (context: ViewContext) => void,
  subset: readonly LaidOutTimeline[] = all,
  numRuns = 600,
) {
  fc.assert(
    fc.property(
      fc.nat(subset.length - 1),
      anyViewSample,
      fc.oneof(fc.constant(1), between(0.36, 0.8)),
      (index, sample, openFraction) => {
        const layout = subset[index]!
        // A panel beside the timeline leaves nearly half of it uncovered.
        if (layout.frame.orientation === 'horizontal' && openFraction < 0.48) return
        const viewport = makeViewportFor(layout.arrangement, sample, openFraction)
        const scene = makeScene(layout.arrangement, layout.frame, viewport, { openFraction })
        check({ ...layout, viewport, scene, openFraction })
      },
    ),
    { numRuns },
  )
}

/** The year of the place of an era's name; undefined if it is not the id of one. */
const getEraNameYear = (id: string) => (id.startsWith('era:') ? Number(id.split(' in ')[1]) : undefined)
const getId = ({ mark }: SceneMark) => mark.architecture.id
const findMark = (scene: Scene, id: string) =>
  scene.marks.find((one) => getId(one) === id && !one.isOutOfView)
const getAlong = ({ orientation }: TimelineFrame, { x, y }: { x: number; y: number }) =>
  orientation === 'horizontal' ? x : y
const getAcross = ({ orientation }: TimelineFrame, { x, y }: { x: number; y: number }) =>
  orientation === 'horizontal' ? y : x

/** The boxes of the dots of a scene, or of counts where marks are clustered. */
function getDotBoxes({ marks }: Scene, textScale: number): { of: string; box: Box }[] {
  return marks
    .filter(({ isOutOfView }) => !isOutOfView)
    .map((one) => {
      const half = one.clusterCount > 0 ? 8 * textScale : one.mark.radius
      return { of: getId(one), box: { x: one.x - half, y: one.y - half, width: 2 * half, height: 2 * half } }
    })
}

function expectNoOverlaps(scene: Scene, textScale: number) {
  const labels = getLabelBoxes(scene)
  const dots = getDotBoxes(scene, textScale)
  for (const [index, a] of labels.entries()) {
    for (const b of labels.slice(index + 1))
      if (overlaps(a.box, b.box))
        expect.fail(`${a.ownerId} overlaps ${b.ownerId}: ${JSON.stringify([a.box, b.box])}`)
    for (const dot of dots)
      if (dot.of !== a.ownerId && overlaps(a.box, dot.box))
        expect.fail(`the dot of ${dot.of} lies on ${a.ownerId}: ${JSON.stringify([a.box, dot.box])}`)
  }
  for (const [index, a] of dots.entries()) {
    for (const b of dots.slice(index + 1))
      if (overlaps(a.box, b.box)) expect.fail(`the dots of ${a.of} and ${b.of} overlap`)
  }
}

function expectInView(
  scene: Scene,
  { plot, orientation, margin, length }: TimelineFrame,
  openFraction: number,
) {
  const [along, across] = [margin.along, margin.across]
  const horizontal = orientation === 'horizontal'
  for (const { ownerId, box } of getLabelBoxes(scene)) {
    const [start, end] = horizontal ? [box.x, box.x + box.width] : [box.y, box.y + box.height]
    const [near, far] = horizontal ? [box.y, box.y + box.height] : [box.x, box.x + box.width]
    const out = Math.max(-along - start, end - length * openFraction - along, -across - near)
    if (out > rounding) expect.fail(`${ownerId} leaves the view by ${out}: ${JSON.stringify(box)}`)
    // Events are below the ground, in the space for them.
    const room = horizontal ? plot.height + (ownerId.startsWith('note:') ? 64 : 0) : plot.width + across
    if (far > room + rounding) expect.fail(`${ownerId} leaves the plot: ${JSON.stringify(box)}`)
  }
}

/** The paths of all invalid numbers in an object, including those in strings. */
function findInvalidNumbers(value: unknown, path = 'scene'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`]
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [`${path}: ${value}`] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, one]) => findInvalidNumbers(one, `${path}.${key}`))
}

/** A scene without its marks' sources, which may contain `Infinity`. */
const withoutMarks = (scene: Scene) => ({ ...scene, marks: scene.marks.map(({ mark: _, ...rest }) => rest) })

/** The viewport of the whole timeline. */
const showAll = ({ warp }: Arrangement) => clampViewport(warp, warp.domain)

describe('the labels and dots of a scene', () => {
  it('never overlap at any zoom and position, with or without a panel', () => {
    checkViews(({ scene, arrangement }) => expectNoOverlaps(scene, arrangement.sizeClass.textScale), all, 900)
  })

  it('never leave the visible part of the view', () => {
    checkViews(({ scene, frame, openFraction }) => expectInView(scene, frame, openFraction))
  })

  it('remain shown when zooming in, and only names become cards', () => {
    const rank = { none: 0, dot: 1, name: 2, card: 3 }
    const shown = ({ arrangement, frame }: LaidOutTimeline, viewport: Viewport) => {
      const { marks, annotations, eraNames } = makeScene(arrangement, frame, viewport)
      return new Map([
        ...eraNames.map((one): [string, number] => [getEraNameId(one), one.label ? 1 : 0]),
        ...marks
          .filter(({ isOutOfView }) => !isOutOfView)
          .map((one): [string, number] => [getId(one), rank[one.label?.kind ?? 'dot']]),
        ...annotations
          .filter(({ isWinter }) => !isWinter)
          .map(({ annotation, label }): [string, number] => [`note:${annotation.id}`, label ? 1 : 0]),
      ])
    }
    fc.assert(
      fc.property(
        fc.nat(all.length - 1),
        anyViewSample,
        between(1, 4),
        between(0, 1),
        (index, sample, closer, at) => {
          const layout = all[index]!
          const { arrangement } = layout
          const viewport = makeViewportFor(arrangement, sample)
          const far = shown(layout, viewport)
          const nearer = zoomBy(arrangement.warp, viewport, closer, at)
          const near = shown(layout, nearer)
          for (const [id, kind] of far) {
            const year = arrangement.byId.get(id)?.year ?? getEraNameYear(id)
            if (year !== undefined && (year < nearer.from || year > nearer.to)) continue
            if (id.startsWith('note:') && !near.has(id)) continue
            if ((near.get(id) ?? 0) < kind) expect.fail(`${id} was ${kind} and is ${near.get(id) ?? 0}`)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are shown depending on the zoom alone, not on the position of the view', () => {
    const kinds = (scene: Scene) =>
      new Map([
        ...scene.marks
          .filter(({ isOutOfView }) => !isOutOfView)
          .map((one): [string, string] => [getId(one), `${one.label?.kind} ${one.clusterCount}`]),
        ...scene.annotations
          .filter(({ isWinter }) => !isWinter)
          .map(({ annotation, label }): [string, string] => [
            `note:${annotation.id}`,
            label ? 'name' : 'none',
          ]),
      ])
    checkViews(({ arrangement, frame, viewport, scene, openFraction }) => {
      const here = kinds(scene)
      for (const shift of [-0.7, -0.31, 0.02, 0.45]) {
        const moved = panBy(arrangement.warp, viewport, shift, openFraction)
        const there = kinds(makeScene(arrangement, frame, moved, { openFraction }))
        for (const [id, kind] of there) if (here.has(id)) expect([id, kind]).toEqual([id, here.get(id)])
      }
    })
  })

  it('keep their position beside their marks while panning, except at the ends of the view', () => {
    checkViews(({ arrangement, frame, viewport, scene, openFraction }) => {
      const there = makeScene(arrangement, frame, panBy(arrangement.warp, viewport, 0.23, openFraction), {
        openFraction,
      })
      const horizontal = frame.orientation === 'horizontal'
      for (const a of scene.marks) {
        const b = findMark(there, getId(a))
        if (!a.label || !b?.label) continue
        const room = (horizontal ? a.label.width : a.label.height) + 30
        const isFree = (one: SceneMark) =>
          getAlong(frame, one) > room && getAlong(frame, one) < frame.length * openFraction - room
        if (isFree(a) && isFree(b)) expect(b.label).toEqual(a.label)
        else expect([b.label.width, b.label.height]).toEqual([a.label.width, a.label.height])
      }
    })
  })

  it('never jump when the view moves slightly', () => {
    checkViews(({ arrangement, frame, viewport, scene, openFraction }) => {
      const there = makeScene(arrangement, frame, panBy(arrangement.warp, viewport, 0.004, openFraction), {
        openFraction,
      })
      for (const a of scene.marks) {
        const b = findMark(there, getId(a))
        if (!a.label || !b?.label) continue
        const [one, other] = [toPlotBox(a, a.label), toPlotBox(b, b.label)]
        const limit = 4 * Math.abs(getAlong(frame, a) - getAlong(frame, b)) + 2 * rounding
        expect(Math.abs(one.x - other.x)).toBeLessThan(limit)
        expect(Math.abs(one.y - other.y)).toBeLessThan(limit)
      }
    })
  })

  it('do not cover their own dots: a name is beside its dot, a card has it on its edge', () => {
    checkViews(({ scene, frame }) => {
      for (const one of scene.marks) {
        if (!one.label) continue
        const { x, y } = one
        const box = toPlotBox(one, one.label)
        const isIn = (slack: number) =>
          x > box.x - slack &&
          x < box.x + box.width + slack &&
          y > box.y - slack &&
          y < box.y + box.height + slack
        if (one.label.kind === 'name') expect(isIn(-2 * rounding)).toBe(false)
        else if (frame.orientation === 'horizontal') {
          expect(isIn(rounding)).toBe(true)
          expect(Math.min(Math.abs(y - box.y), Math.abs(y - box.y - box.height))).toBeLessThan(2 * rounding)
        }
      }
    })
  })
})

describe('the marks of a scene', () => {
  it('keep their heights at any zoom, position, panel and selection', () => {
    checkViews(({ scene, arrangement, frame, viewport, openFraction }) => {
      const raisedIds = scene.marks.slice(0, 2).map(getId)
      const again = makeScene(arrangement, frame, viewport, { openFraction, raisedIds })
      for (const one of [...scene.marks, ...again.marks]) {
        const across =
          frame.orientation === 'horizontal' ? frame.depth - getAcross(frame, one) : getAcross(frame, one)
        expect(across).toBeCloseTo(one.mark.height * frame.depth, 6)
      }
    })
  })

  it('do not move when a panel covers the end of the timeline', () => {
    checkViews(({ arrangement, frame, viewport, scene, openFraction }) => {
      if (openFraction < 1) return
      const beside = refitViewport(arrangement.warp, viewport, 0.6)
      const there = makeScene(arrangement, frame, beside, { openFraction: 0.6 })
      for (const one of there.marks) {
        const before = one.isOutOfView ? undefined : findMark(scene, getId(one))
        if (!before) continue
        expect(Math.abs(one.x - before.x)).toBeLessThan(0.01)
        expect(Math.abs(one.y - before.y)).toBeLessThan(0.01)
      }
    }, real)
  })

  it('are those in view that have room, at their years, and one beyond either end', () => {
    checkViews(({ arrangement, frame, viewport, scene, openFraction }) => {
      const { marks, warp } = arrangement
      const { dotMinZooms } = arrangement.getVisibility(scene.k)
      const inView = ({ year }: (typeof marks)[number]) => year >= viewport.from && year <= viewport.to
      const shown = marks.filter(({ index }) => dotMinZooms[index]! <= scene.k * (1 + 1e-9))
      const seen = scene.marks.filter(({ isOutOfView }) => !isOutOfView)
      const expected = shown.filter(inView).map(({ architecture }) => architecture.id)
      // Marks at the very end are in or out depending on rounding.
      const ids = seen.map(getId)
      expect(Math.abs(ids.length - expected.length)).toBeLessThanOrEqual(2)
      expect(ids.filter((id) => !expected.includes(id)).length).toBeLessThanOrEqual(2)
      expect(scene.marks.length - seen.length).toBeLessThanOrEqual(3)
      for (const one of seen) {
        const fraction = yearToFraction(warp, viewport, one.mark.year)
        expect(getAlong(frame, one)).toBeCloseTo(fraction * frame.length, 3)
        expect(getAlong(frame, one)).toBeLessThanOrEqual(frame.length * openFraction + 1e-6)
      }
    })
  })

  it('are all accounted for at zoom 1: each is shown or counted in a cluster', () => {
    for (const { arrangement, frame } of all) {
      const scene = makeScene(arrangement, frame, showAll(arrangement))
      const shown = scene.marks.filter(({ isOutOfView }) => !isOutOfView)
      const counted = shown.reduce((sum, { clusterCount }) => sum + clusterCount, 0)
      expect(shown.length + counted).toBe(arrangement.marks.length)
    }
  })

  it('are limited in number, however large the timeline', () => {
    checkViews(
      ({ scene }) => {
        expect(scene.marks.length).toBeLessThan(420)
        expect(scene.ticks.length).toBeLessThan(60)
      },
      crowded,
      300,
    )
  })

  it('are found by findNearestMark at their dot or label', () => {
    const { arrangement, frame } = real[8]!
    const scene = makeScene(arrangement, frame, showAll(arrangement))
    for (const one of scene.marks) {
      expect(findNearestMark(scene, one, 5)).toBe(getId(one))
      if (one.label) {
        const { x, y, width, height } = toPlotBox(one, one.label)
        expect(findNearestMark(scene, { x: x + width / 2, y: y + height / 2 }, 5)).toBe(getId(one))
      }
    }
    expect(findNearestMark(scene, { x: 5, y: 5 }, 5)).toBeUndefined()
  })
})

describe('a raised mark', () => {
  const anyRaised = fc.array(fc.constantFrom(...realTimeline.architectures.map(({ id }) => id)), {
    minLength: 1,
    maxLength: 2,
  })

  it('shows its name while in view, even if clustered, and covers no other label', () => {
    fc.assert(
      fc.property(fc.nat(real.length - 1), anyViewSample, anyRaised, (index, sample, raised) => {
        const { arrangement, frame } = real[index]!
        const scene = makeScene(arrangement, frame, makeViewportFor(arrangement, sample), {
          raisedIds: raised,
        })
        const first = findMark(scene, raised[0]!)
        const { year } = arrangement.byId.get(raised[0]!)!
        const { from, to } = makeViewportFor(arrangement, sample)
        if (year > from + 1e-6 && year < to - 1e-6) expect(first?.label).toBeDefined()
        const labels = getLabelBoxes(scene)
        for (const [at, a] of labels.entries())
          for (const b of labels.slice(at + 1)) expect(overlaps(a.box, b.box)).toBe(false)
        expectInView(scene, frame, 1)
      }),
      { numRuns: 800 },
    )
  })

  it('changes nothing if its name is already shown', () => {
    for (const { arrangement, frame } of real) {
      for (const k of [1, 4, 16]) {
        const viewport = makeViewport(arrangement.warp, k, 2012, 0.5)
        const withoutRaised = makeScene(arrangement, frame, viewport)
        const raisedIds = withoutRaised.marks.filter(({ label }) => label).map(getId)
        expect(makeScene(arrangement, frame, viewport, { raisedIds })).toEqual(withoutRaised)
      }
    }
  })

  it('out of view adds only itself and its neighbours in time, for the keyboard', () => {
    const { arrangement, frame } = real[8]!
    const viewport = makeViewport(arrangement.warp, 10, 1960, 0.5)
    const withoutRaised = makeScene(arrangement, frame, viewport)
    expect(makeScene(arrangement, frame, viewport, { raisedIds: ['nothing'] })).toEqual(withoutRaised)
    const scene = makeScene(arrangement, frame, viewport, { raisedIds: ['gpt-4'] })
    const added = scene.marks.filter(
      (one) => !withoutRaised.marks.some((other) => getId(other) === getId(one)),
    )
    expect(added.map(getId)).toContain('gpt-4')
    expect(added.length).toBeLessThanOrEqual(3)
    expect(added.every(({ isOutOfView }) => isOutOfView)).toBe(true)
  })
})

describe('the ticks of a scene', () => {
  it('are at their dates, with a minimum distance', () => {
    checkViews(({ arrangement, frame, viewport, scene }) => {
      expect(scene.ticks.length).toBeGreaterThan(0)
      const gap = frame.orientation === 'horizontal' ? 58 : 30
      for (const [index, tick] of scene.ticks.entries()) {
        const year = fractionToYear(arrangement.warp, viewport, tick.alongPx / frame.length)
        expect(year).toBeCloseTo(tick.year, 6)
        const before = scene.ticks[index - 1]
        if (before) expect(tick.alongPx - before.alongPx).toBeGreaterThan(gap - 1e-6)
      }
    }, real)
  })

  it('are the same in the overlap of two views of equal zoom', () => {
    fc.assert(
      fc.property(fc.nat(all.length - 1), anyViewSample, between(-0.9, 0.9), (index, sample, shift) => {
        const { arrangement, frame } = all[index]!
        const here = makeViewportFor(arrangement, sample)
        const there = panBy(arrangement.warp, here, shift)
        const slack = (here.to - here.from) * 1e-6
        const [from, to] = [Math.max(here.from, there.from) + slack, Math.min(here.to, there.to) - slack]
        const shared = (viewport: Viewport) =>
          makeScene(arrangement, frame, viewport)
            .ticks.map(({ year }) => year)
            .filter((year) => year > from && year < to)
        expect(shared(here)).toEqual(shared(there))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the events and winters of a scene', () => {
  it('are those that intersect the view', () => {
    checkViews(({ arrangement, viewport, scene, openFraction }) => {
      if (openFraction < 1) return
      const { events, winters } = arrangement.timeline
      const within = (slack: number) => {
        const meets = (from: number, to: number) => to >= viewport.from + slack && from <= viewport.to - slack
        return [
          ...winters.filter(({ from, to }) => meets(from, to)),
          ...events.filter(({ date }) => meets(toDecimalYear(date), toDecimalYear(date))),
        ].map(({ id }) => id)
      }
      // What just touches an end of the view is in or out depending on rounding.
      const ids = scene.annotations.map(({ annotation }) => annotation.id)
      expect(ids).toEqual(expect.arrayContaining(within(1e-6)))
      expect(within(-1e-6)).toEqual(expect.arrayContaining(ids))
    })
  })

  it('have labels that do not overlap even if winters follow each other closely', () => {
    const timeline = makeTimeline([makeArchitecture('a', '1943'), makeArchitecture('b', '2024')], {
      events: [makeEvent('book', '1969'), makeEvent('paper', '1970-03')],
      winters: [makeWinter('first', 1974, 1980), makeWinter('second', 1981, 1985)],
    })
    // Where the second winter reaches the label of the first, the first stays at the start of the view.
    fc.assert(
      fc.property(fc.constantFrom(...sizes), between(1, 6), between(1968, 1981), (size, k, year) => {
        const { arrangement, frame } = layOut(timeline, size, 'en', { linear: true })
        const scene = makeScene(arrangement, frame, makeViewport(arrangement.warp, k, year, 0))
        expectNoOverlaps(scene, 1)
        expectInView(scene, frame, 1)
      }),
      { numRuns: 400 },
    )
  })
})

describe('the selected mark of a scene', () => {
  it('has a card in view at every zoom, which stays in its place while panning', () => {
    fc.assert(
      fc.property(
        fc.nat(real.length - 1),
        fc.nat(realTimeline.architectures.length - 1),
        between(1, 12),
        between(0.25, 0.75),
        between(0.25, 0.75),
        (layoutIndex, index, k, first, second) => {
          const { arrangement, frame } = real[layoutIndex]!
          const selectedId = realTimeline.architectures[index]!.id
          const mark = arrangement.byId.get(selectedId)!
          const options = { selectedId, raisedIds: [selectedId] }
          const cards = [first, second].map((at) => {
            const scene = makeScene(
              arrangement,
              frame,
              makeViewport(arrangement.warp, k, mark.year, at),
              options,
            )
            expectInView({ ...scene, annotations: [], eraNames: [] }, frame, 1)
            const item = findMark(scene, selectedId)!
            expect(item.label?.kind).toBe('card')
            return item.label!
          })
          const isHorizontal = frame.orientation === 'horizontal'
          expect(isHorizontal ? cards[0]!.y : cards[0]!.x).toBe(isHorizontal ? cards[1]!.y : cards[1]!.x)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the links of a scene', () => {
  const { arrangement, frame } = real[8]!
  const count = (path: string) => path.split('M').length - 1

  it('connect each mark in view to its first ancestor if nothing is selected', () => {
    const { links } = makeScene(arrangement, frame, showAll(arrangement))
    const descended = realTimeline.architectures.filter(({ buildsOn }) => buildsOn.length > 0)
    expect(count(links.background)).toBe(descended.length)
    for (const { near, far } of [links.ancestors, links.descendants]) expect([near, far]).toEqual(['', ''])
  })

  it('lead to the selection or from it; those that pass it by are not among them', () => {
    const relatives = findRelatives(realTimeline, 'resnet')
    const { links, arrows } = makeScene(arrangement, frame, showAll(arrangement), { relatives })
    const { parents } = getLineageLinks(realTimeline)
    const near = [
      parents.get('resnet')!.length,
      realTimeline.architectures.filter(({ buildsOn }) => buildsOn.some(({ id }) => id === 'resnet')).length,
    ]
    expect([count(links.ancestors.near), count(links.descendants.near)]).toEqual(near)
    // For example the link from VGG to Wide ResNet is not drawn.
    const isAncestor = (id: string) => (relatives.get(id) ?? 1) < 0
    const isDescendant = (id: string) => (relatives.get(id) ?? 0) > 0
    const countFar = (belongs: (id: string) => boolean) =>
      [...parents].filter(([id]) => belongs(id)).reduce((sum, [, ids]) => sum + ids.filter(belongs).length, 0)
    expect(count(links.ancestors.far)).toBe(countFar(isAncestor))
    expect(count(links.descendants.far)).toBe(countFar(isDescendant))
    expect(arrows).toHaveLength(near[0]! + near[1]!)
    // Time runs to the right.
    for (const { angle } of arrows) expect(Math.abs(angle)).toBeLessThanOrEqual(90)
  })
})

describe('makeScene', () => {
  it('contains only finite numbers', () => {
    checkViews(({ scene }) => expect(findInvalidNumbers(withoutMarks(scene))).toEqual([]))
  })

  it('ends its strata at the newest architecture and returns the date of that', () => {
    const { arrangement, frame } = real[8]!
    const scene = makeScene(arrangement, frame, showAll(arrangement))
    const xs = scene.strata.flatMap(({ path }) => path.match(/-?[\d.]+(?=,)/g)!.map(Number))
    const end = (scene.lastDate!.alongPx / frame.length) * 1000
    expect(Math.max(...xs)).toBeCloseTo(end, 0)
    expect(scene.lastDate!.date).toBe(realTimeline.architectures.at(-1)!.date)
    expect(
      makeScene(arrangement, frame, clampViewport(arrangement.warp, { from: 1960, to: 1990 })).lastDate,
    ).toBeUndefined()
  })

  it('shows all names of a sparse timeline', () => {
    const early = makeTimeline(
      [1950, 1952, 1955, 1958].map((year) => makeArchitecture(`n${year}`, `${year}`)),
      { eras: [makeEra('ash', 0)] },
    )
    const kinds = (timeline: Timeline) => {
      const { arrangement, frame } = layOut(timeline, sizes[4]!, 'en', { linear: true })
      return makeScene(
        arrangement,
        frame,
        clampViewport(arrangement.warp, { from: 1948, to: 1960 }),
      ).marks.map((one) => one.label?.kind)
    }
    expect(kinds(early)).toEqual(['name', 'name', 'name', 'name'])
  })

  it('handles a filter that nothing passes, and an empty timeline', () => {
    const { arrangement, frame } = layOut(realTimeline, sizes[4]!, 'en', {
      filter: { eras: ['perceptron'], minImportance: 5 as const },
    })
    const none = makeScene(
      {
        ...arrangement,
        ...arrange(realTimeline, {
          ...arrangement,
          filter: { eras: ['none'], minImportance: 5 },
          isLinear: false,
        }),
      },
      frame,
      showAll(arrangement),
    )
    expect(none.marks).toEqual([])
    expect(none.strata).toHaveLength(realTimeline.eras.length)
    const empty = layOut(emptyTimeline, sizes[0]!)
    expect(makeScene(empty.arrangement, empty.frame, showAll(empty.arrangement)).marks).toEqual([])
  })

  it('has the zoom of its viewport', () => {
    checkViews(({ arrangement, viewport, scene, openFraction }) => {
      expect(scene.k).toBe(viewport.zoom)
      expect(scene.k / getZoom(arrangement.warp, viewport, openFraction)).toBeCloseTo(1, 9)
    })
  })

  // The snapshots can be viewed in a browser.
  it.each([
    ['horizontal', { width: 1280, height: 694 }, 1],
    ['horizontal', { width: 1280, height: 694 }, 12],
    ['vertical', { width: 350, height: 786 }, 1],
    ['vertical', { width: 350, height: 786 }, 12],
  ] as const)('matches its snapshot: %s, %o, zoom %d', async (orientation, size, k) => {
    const { arrangement, frame } = layOut(snapshotTimeline, size)
    const scene = makeScene(arrangement, frame, makeViewport(arrangement.warp, k, 1990, 0.5))
    await expect(drawScene(scene, arrangement, frame)).toMatchFileSnapshot(
      `../../../snapshots/scene-${orientation}-${k}.svg`,
    )
  })
})

/** A small timeline, so that its snapshots change only with the layout. */
const snapshotTimeline = makeTimeline(
  [
    makeArchitecture('first', '1943-12', { importance: 5 }),
    makeArchitecture('second', '1958-11', { importance: 4, buildsOn: [{ id: 'first' }] }),
    makeArchitecture('third', '1986-10', { era: 'bog', importance: 5, buildsOn: [{ id: 'second' }] }),
    makeArchitecture('fourth', '1986-11', { era: 'bog', importance: 2 }),
    makeArchitecture('fifth', '1990-03', { era: 'clay', buildsOn: [{ id: 'third' }], parameters: 9760 }),
    makeArchitecture('sixth', '1991-03', { era: 'clay', importance: 4, buildsOn: [{ id: 'third' }] }),
    makeArchitecture('seventh', '2012-09', { era: 'clay', importance: 5, buildsOn: [{ id: 'fifth' }] }),
    makeArchitecture('eighth', '2012-09', { era: 'dune', importance: 1 }),
    makeArchitecture('ninth', '2017-06', { era: 'dune', importance: 5, buildsOn: [{ id: 'seventh' }] }),
  ],
  {
    events: [makeEvent('book', '1969'), makeEvent('paper', '1986-10')],
    winters: [makeWinter('first', 1974, 1980)],
  },
)
