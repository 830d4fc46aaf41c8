import { describe, expect, it } from 'vitest'
import { assignYears } from '../../src/model/assignYears'
import { toDecimalYear, toYearRange } from '../../src/model/date'
import { findLineage } from '../../src/model/lineage'
import type { Timeline } from '../../src/model/timeline'
import { realTimeline } from '../layout/timeline/realTimeline'
import {
  anyTimeline,
  emptyTimeline,
  fc,
  makeArchitecture,
  makeTimeline,
} from '../layout/timeline/timelineFixtures'

describe('the moment of an architecture', () => {
  it('is the middle of its date where it is alone', () => {
    const moments = assignYears(
      makeTimeline([makeArchitecture('a', '1969'), makeArchitecture('b', '2017-06')]),
    )
    expect(moments.get('a')).toBe(1969.5)
    expect(moments.get('b')).toBeCloseTo(toDecimalYear('2017-06'), 9)
  })

  it('is one of evenly spread places where a date is shared', () => {
    const moments = assignYears(makeTimeline(['a', 'b', 'c', 'd'].map((id) => makeArchitecture(id, '1986'))))
    expect([...moments.values()].sort()).toEqual([1986.125, 1986.375, 1986.625, 1986.875])
  })

  it('comes after those of its ancestors of the same date', () => {
    const on = (...ids: string[]) => ({ buildsOn: ids.map((id) => ({ id })) })
    const moments = assignYears(
      makeTimeline([
        makeArchitecture('a', '2014-09', on('b')),
        makeArchitecture('b', '2014-09', on('c')),
        makeArchitecture('c', '2014-09'),
      ]),
    )
    expect([...moments].sort(([, a], [, b]) => a - b).map(([id]) => id)).toEqual(['c', 'b', 'a'])
  })

  it('lies within its date, apart from all others of that date, after its ancestors of that date', () => {
    fc.assert(
      fc.property(fc.oneof(anyTimeline(30), fc.constant(realTimeline)), (timeline) => {
        const moments = assignYears(timeline)
        expect(moments.size).toBe(timeline.architectures.length)
        const dates = new Map(timeline.architectures.map(({ id, date }) => [id, date]))
        for (const { id, date } of timeline.architectures) {
          const [start, end] = toYearRange(date)
          expect(moments.get(id)).toBeGreaterThan(start)
          expect(moments.get(id)).toBeLessThan(end)
          for (const ancestor of findLineage(timeline, id).ancestors.keys()) {
            if (dates.get(ancestor) === date) expect(moments.get(id)).toBeGreaterThan(moments.get(ancestor)!)
          }
        }
        const places = timeline.architectures.map(({ id, date }) => `${date} ${moments.get(id)}`)
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 60 },
    )
  })

  it('is ordered within its date by the number of its ancestors there, whatever builds on what', () => {
    /** As it is defined, by the whole lineage of each. */
    const defined = ({ architectures, ...rest }: Timeline) => {
      const moments = new Map<string, number>()
      for (const date of new Set(architectures.map((one) => one.date))) {
        const ids = architectures.filter((one) => one.date === date).map(({ id }) => id)
        const [start, end] = toYearRange(date)
        const rank = (id: string) => {
          const { ancestors } = findLineage({ architectures, ...rest }, id)
          return ids.filter((one) => ancestors.has(one)).length
        }
        const ranks = new Map(ids.map((id) => [id, rank(id)]))
        const sorted = ids.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!)
        for (const [index, id] of sorted.entries())
          moments.set(id, start + ((index + 0.5) / ids.length) * (end - start))
      }
      return moments
    }
    const date = fc.constantFrom('2014', '2014-09', '2015', '2015-06')
    const link = fc.nat(12).map((one) => ({ id: `n${one}` }))
    const architecture = fc.record({ date, buildsOn: fc.array(link, { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(architecture, { maxLength: 12 }), (drawn) => {
        const timeline = makeTimeline(
          drawn.map(({ date, buildsOn }, index) => makeArchitecture(`n${index}`, date, { buildsOn })),
        )
        expect(new Map(assignYears(timeline))).toEqual(defined(timeline))
      }),
      { numRuns: 500 },
    )
    expect(new Map(assignYears(realTimeline))).toEqual(defined(realTimeline))
  })

  it('is found soon for thousands', () => {
    const size = 4000
    const timeline = makeTimeline(
      Array.from({ length: size }, (_, index) =>
        makeArchitecture(`n${index}`, `${1940 + Math.floor(index / 50)}`, {
          buildsOn: index === 0 ? [] : [{ id: `n${index - 1}` }, { id: `n${index >> 1}` }],
        }),
      ),
    )
    const began = performance.now()
    expect(assignYears(timeline).size).toBe(size)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('is asked of nothing in an empty timeline', () => {
    expect([...assignYears(emptyTimeline)]).toEqual([])
  })
})
