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

describe('assignYears', () => {
  it('puts an architecture in the middle of its date if no other shares it', () => {
    const years = assignYears(makeTimeline([makeArchitecture('a', '1969'), makeArchitecture('b', '2017-06')]))
    expect(years.get('a')).toBe(1969.5)
    expect(years.get('b')).toBeCloseTo(toDecimalYear('2017-06'), 9)
  })

  it('spreads architectures of the same date evenly', () => {
    const years = assignYears(makeTimeline(['a', 'b', 'c', 'd'].map((id) => makeArchitecture(id, '1986'))))
    expect([...years.values()].sort()).toEqual([1986.125, 1986.375, 1986.625, 1986.875])
  })

  it('puts an architecture after its ancestors of the same date', () => {
    const buildingOn = (...ids: string[]) => ({ buildsOn: ids.map((id) => ({ id })) })
    const years = assignYears(
      makeTimeline([
        makeArchitecture('a', '2014-09', buildingOn('b')),
        makeArchitecture('b', '2014-09', buildingOn('c')),
        makeArchitecture('c', '2014-09'),
      ]),
    )
    expect([...years].sort(([, a], [, b]) => a - b).map(([id]) => id)).toEqual(['c', 'b', 'a'])
  })

  it('gives distinct years within the date, each after ancestors of the same date', () => {
    fc.assert(
      fc.property(fc.oneof(anyTimeline(30), fc.constant(realTimeline)), (timeline) => {
        const years = assignYears(timeline)
        expect(years.size).toBe(timeline.architectures.length)
        const dates = new Map(timeline.architectures.map(({ id, date }) => [id, date]))
        for (const { id, date } of timeline.architectures) {
          const [start, end] = toYearRange(date)
          expect(years.get(id)).toBeGreaterThan(start)
          expect(years.get(id)).toBeLessThan(end)
          for (const ancestor of findLineage(timeline, id).ancestors.keys()) {
            if (dates.get(ancestor) === date) expect(years.get(id)).toBeGreaterThan(years.get(ancestor)!)
          }
        }
        const positions = timeline.architectures.map(({ id, date }) => `${date} ${years.get(id)}`)
        expect(new Set(positions).size).toBe(positions.length)
      }),
      { numRuns: 60 },
    )
  })

  it('sorts architectures of a date by their number of ancestors of that date, in any graph', () => {
    /** A slow reference implementation, which uses the full lineage of each architecture. */
    const expectedYears = ({ architectures, ...rest }: Timeline) => {
      const years = new Map<string, number>()
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
          years.set(id, start + ((index + 0.5) / ids.length) * (end - start))
      }
      return years
    }
    const date = fc.constantFrom('2014', '2014-09', '2015', '2015-06')
    const link = fc.nat(12).map((one) => ({ id: `n${one}` }))
    const architecture = fc.record({ date, buildsOn: fc.array(link, { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(architecture, { maxLength: 12 }), (records) => {
        const timeline = makeTimeline(
          records.map(({ date, buildsOn }, index) => makeArchitecture(`n${index}`, date, { buildsOn })),
        )
        expect(new Map(assignYears(timeline))).toEqual(expectedYears(timeline))
      }),
      { numRuns: 500 },
    )
    expect(new Map(assignYears(realTimeline))).toEqual(expectedYears(realTimeline))
  })

  it('takes less than 5 seconds for 4000 architectures', () => {
    const size = 4000
    const timeline = makeTimeline(
      Array.from({ length: size }, (_, index) =>
        makeArchitecture(`n${index}`, `${1940 + Math.floor(index / 50)}`, {
          buildsOn: index === 0 ? [] : [{ id: `n${index - 1}` }, { id: `n${index >> 1}` }],
        }),
      ),
    )
    const start = performance.now()
    expect(assignYears(timeline).size).toBe(size)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('returns no years for an empty timeline', () => {
    expect([...assignYears(emptyTimeline)]).toEqual([])
  })
})
