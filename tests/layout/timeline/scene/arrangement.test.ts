import { describe, expect, it, vi } from 'vitest'
import { chooseSizeClass } from '../../../../src/layout/timeline/axis/timelineFrame'
import { encodePositions } from '../../../../src/layout/timeline/precompute/timelinePositions'
import { arrange } from '../../../../src/layout/timeline/scene/arrangement'
import { assignYears } from '../../../../src/model/assignYears'
import { matchesFilter, noFilter } from '../../../../src/model/filter'
import { anyFilter, arrangeRealTimeline, realTimeline } from '../realTimeline'
import { fc, getSizeClass, makeArchitecture, makeFrameFor, makeTimeline, sizes } from '../timelineFixtures'

// Generous, for a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const anyScreen = fc.constantFrom(sizes[1]!, sizes[4]!)

describe('arrange', () => {
  it('has a mark for each architecture that passes the filter, in chronological order', () => {
    fc.assert(
      fc.property(anyScreen, anyFilter, (size, filter) => {
        const { marks } = arrangeRealTimeline(size, 'en', filter)
        const passing = realTimeline.architectures
          .filter((one) => matchesFilter(filter, one))
          .map(({ id }) => id)
        expect(marks.map(({ architecture }) => architecture.id).sort()).toEqual(passing.sort())
        const years = marks.map(({ year }) => year)
        expect(years).toEqual(years.toSorted((a, b) => a - b))
      }),
      { numRuns: 8 },
    )
  })

  it('has a mark for an exempt architecture too, at the height it has without a filter', () => {
    fc.assert(
      fc.property(
        anyScreen,
        anyFilter,
        fc.constantFrom(...realTimeline.architectures),
        (size, filter, { id }) => {
          const sizeClass = chooseSizeClass(makeFrameFor(size))
          const options = { sizeClass, language: 'en', filter, exemptId: id, isLinear: false } as const
          const { marks, byId } = arrange(realTimeline, options)
          const shown = realTimeline.architectures.filter(
            (one) => one.id === id || matchesFilter(filter, one),
          )
          expect(new Set(marks.map(({ architecture }) => architecture))).toEqual(new Set(shown))
          expect(byId.get(id)!.height).toBe(arrangeRealTimeline(size, 'en').byId.get(id)!.height)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('places marks in the strata of their eras, at their dates', () => {
    const yearById = assignYears(realTimeline)
    const { marks, strata } = arrangeRealTimeline(sizes[4]!, 'en')
    for (const { architecture, year, height } of marks) {
      const stratum = realTimeline.eras.findIndex(({ id }) => id === architecture.era)
      const { bottom, top } = strata.getBounds(stratum, year)
      expect(year).toBe(yearById.get(architecture.id))
      expect(height).toBeGreaterThan(bottom)
      expect(height).toBeLessThan(top)
    }
  })

  it('places marks at the same heights in both languages, with every filter and in every size', () => {
    const heights = (arrangement: ReturnType<typeof arrangeRealTimeline>) =>
      new Map(
        arrangement.marks.map(({ architecture, height, point }) => [architecture.id, { height, point }]),
      )
    const wide = sizes.filter(({ width, height }) => width > height)
    fc.assert(
      fc.property(fc.constantFrom(...wide), anyFilter, (size, filter) => {
        const all = heights(arrangeRealTimeline(wide[0]!, 'en'))
        for (const [id, place] of heights(arrangeRealTimeline(size, 'zh', filter)))
          expect(place).toEqual(all.get(id))
      }),
      { numRuns: 8 },
    )
  })

  it('makes marks of higher importance larger', () => {
    const { marks } = arrangeRealTimeline(sizes[4]!, 'en')
    for (const a of marks) {
      for (const b of marks) {
        expect(Math.sign(a.radius - b.radius)).toBe(
          Math.sign(a.architecture.importance - b.architecture.importance),
        )
      }
    }
  })

  it.each([
    ['1280×800', { width: 1280, height: 696 }],
    ['1920×1080', { width: 1920, height: 976 }],
  ])('shows every dot and names every landmark at zoom 1 in a window of %s', (_, field) => {
    for (const language of ['en', 'zh'] as const) {
      const { marks, getVisibility } = arrangeRealTimeline(field, language)
      const { dotMinZooms, nameMinZooms } = getVisibility(1)
      expect(marks.filter(({ index }) => dotMinZooms[index]! > 1)).toEqual([])
      const landmarks = marks.filter(({ architecture }) => architecture.importance >= 4)
      expect(landmarks.length).toBeGreaterThan(30)
      expect(
        landmarks.filter(({ index }) => nameMinZooms[index]! > 1).map(({ architecture }) => architecture.id),
      ).toEqual([])
    }
  })

  it('shows every dot and nearly every name within the maximum zoom on every screen', () => {
    for (const size of sizes) {
      for (const language of ['en', 'zh'] as const) {
        const { marks, warp, sizeClass, getVisibility } = arrangeRealTimeline(size, language)
        const { dotMinZooms, nameMinZooms } = getVisibility(warp.maxZoom)
        expect(
          marks
            .filter(({ index }) => dotMinZooms[index]! > warp.maxZoom)
            .map(({ architecture, index }) => [size, architecture.id, dotMinZooms[index]]),
        ).toEqual([])
        const unnamed = marks.filter(({ index }) => nameMinZooms[index]! > warp.maxZoom)
        // Names in one month may be shown only on hover, more of them on the smallest screens.
        expect(unnamed.length).toBeLessThanOrEqual(sizeClass.isCompact ? 8 : 2)
        expect(marks.filter(({ index }) => nameMinZooms[index] === Infinity)).toEqual([])
      }
    }
  })

  it('is deterministic, in whatever order zooms are requested', () => {
    const options = {
      sizeClass: getSizeClass('v560x252'),
      language: 'zh',
      filter: noFilter,
      isLinear: true,
    } as const
    const [a, b] = [arrange({ ...realTimeline }, options), arrange({ ...realTimeline }, options)]
    // Regardless of whether higher zooms were requested before, after, or computed step by step.
    const [far, near] = [a.getVisibility(1), a.getVisibility(9)]
    while (b.advance());
    const withoutIndex = ({ markIndex: _, ...visibility }: ReturnType<typeof a.getVisibility>) => visibility
    expect(withoutIndex(b.getVisibility(9))).toEqual(withoutIndex(near))
    expect(withoutIndex(b.getVisibility(1))).toEqual(withoutIndex(far))
    expect(a.marks).toEqual(b.marks)
  })

  it('uses the positions stored in a timeline', () => {
    const timeline = makeTimeline([
      makeArchitecture('a', '1990'),
      makeArchitecture('b', '1991', { era: 'bog' }),
    ])
    const options = {
      sizeClass: getSizeClass('h1260x570'),
      language: 'en',
      filter: noFilter,
      isLinear: false,
    } as const
    const positions = { horizontal: [25, -75], vertical: [50, 50] }
    const [a, b] = arrange({ ...timeline, positions }, options).marks
    expect(a!.nameBox.start).toBeGreaterThan(0)
    expect(b!.nameBox.end).toBeLessThan(0)
    const found = encodePositions(timeline)
    expect(arrange({ ...timeline, positions: found }, options).marks).toHaveLength(2)
    for (const code of [...found.horizontal, ...found.vertical]) {
      expect(Number.isInteger(code)).toBe(true)
      expect(Math.abs(code) > 0 && Math.abs(code) < 100).toBe(true)
    }
  })
})
