import { describe, expect, it, vi } from 'vitest'
import { arrange, warpOf } from '../../../src/layout/timeline/arrangement'
import { yearOf } from '../../../src/model/date'
import { everything, passes } from '../../../src/model/filter'
import { momentsOf } from '../../../src/model/moment'
import { anyFilter, history, historyAt } from './history'
import { anyTimeline, emptyTimeline, fc, makeArchitecture, makeTimeline, sizes } from './specimens'

// Generous, for a machine that has other things to do.
vi.setConfig({ testTimeout: 30_000 })

const anyCorner = fc.constantFrom(sizes[1]!, sizes[4]!)

describe('the domain of a timeline', () => {
  it('reaches beyond its first and last architecture, to whole years', () => {
    const timeline = makeTimeline([makeArchitecture('a', '1943-12'), makeArchitecture('b', '2024-05')])
    expect(warpOf(timeline, false).domain).toEqual({ from: 1942, to: 2026 })
    fc.assert(
      fc.property(anyTimeline(12), fc.boolean(), (one, linear) => {
        const { from, to } = warpOf(one, linear).domain
        for (const { date } of one.architectures) {
          expect(yearOf(date) - from).toBeGreaterThanOrEqual(1.5)
          expect(to - yearOf(date)).toBeGreaterThanOrEqual(1.5)
        }
      }),
    )
  })

  it('is a century where there is nothing', () => {
    expect(warpOf(emptyTimeline, false).domain).toEqual({ from: 1940, to: 2040 })
  })
})

describe('an arrangement', () => {
  it('has a mark for each architecture that passes the filter, in order of time', () => {
    fc.assert(
      fc.property(anyCorner, anyFilter, (size, filter) => {
        const { marks } = historyAt(size, 'en', filter)
        const passing = history.architectures.filter((one) => passes(filter, one)).map(({ id }) => id)
        expect(marks.map(({ architecture }) => architecture.id).sort()).toEqual(passing.sort())
        const years = marks.map(({ anchor }) => anchor.year)
        expect(years).toEqual(years.toSorted((a, b) => a - b))
      }),
      { numRuns: 8 },
    )
  })

  it('has its marks in the strata of their eras, at their moments', () => {
    const moments = momentsOf(history)
    for (const { architecture, anchor } of historyAt(sizes[4]!, 'en').marks) {
      expect(history.eras[anchor.stratum]!.id).toBe(architecture.era)
      expect(anchor.year).toBe(moments.get(architecture.id))
      expect(anchor.lane > 0 && anchor.lane < 1).toBe(true)
    }
  })

  it('has its marks at the same places in both languages and under every filter', () => {
    const places = (arrangement: ReturnType<typeof historyAt>) =>
      new Map(arrangement.marks.map(({ architecture, anchor }) => [architecture.id, anchor]))
    fc.assert(
      fc.property(anyCorner, anyFilter, (size, filter) => {
        const all = places(historyAt(size, 'en'))
        for (const [id, anchor] of places(historyAt(size, 'zh', filter))) expect(anchor).toEqual(all.get(id))
      }),
      { numRuns: 8 },
    )
  })

  it('draws what is more important larger', () => {
    const { marks } = historyAt(sizes[4]!, 'en')
    for (const a of marks) {
      for (const b of marks) {
        expect(Math.sign(a.radius - b.radius)).toBe(
          Math.sign(a.architecture.importance - b.architecture.importance),
        )
      }
    }
  })

  it('names every landmark of all history on a large screen', () => {
    for (const language of ['en', 'zh'] as const) {
      const { marks } = historyAt({ width: 1920, height: 1100 }, language)
      const landmarks = marks.filter(({ architecture }) => architecture.importance === 5)
      expect(
        landmarks.filter(({ nameFrom }) => nameFrom > 1).map(({ architecture }) => architecture.id),
      ).toEqual([])
    }
  })

  it('names every architecture at some zoom, on every screen', () => {
    for (const size of sizes) {
      for (const language of ['en', 'zh'] as const) {
        const unnamed = historyAt(size, language).marks.filter(({ nameFrom }) => nameFrom === Infinity)
        expect(unnamed.map(({ architecture }) => architecture.id)).toEqual([])
      }
    }
  })

  it('is the same made twice', () => {
    const wish = { size: sizes[0]!, language: 'zh' as const, filter: everything, linear: true }
    const [a, b] = [arrange(history, wish), arrange(history, wish)]
    expect(a.marks).toEqual(b.marks)
    expect(a.notes).toEqual(b.notes)
  })
})
