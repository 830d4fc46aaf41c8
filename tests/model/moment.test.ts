import { describe, expect, it } from 'vitest'
import { span, yearOf } from '../../src/model/date'
import { lineageOf } from '../../src/model/lineage'
import { momentsOf } from '../../src/model/moment'
import { history } from '../layout/timeline/history'
import { anyTimeline, emptyTimeline, fc, makeArchitecture, makeTimeline } from '../layout/timeline/specimens'

describe('the moment of an architecture', () => {
  it('is the middle of its date where it is alone', () => {
    const moments = momentsOf(makeTimeline([makeArchitecture('a', '1969'), makeArchitecture('b', '2017-06')]))
    expect(moments.get('a')).toBe(1969.5)
    expect(moments.get('b')).toBeCloseTo(yearOf('2017-06'), 9)
  })

  it('is one of evenly spread places where a date is shared', () => {
    const moments = momentsOf(makeTimeline(['a', 'b', 'c', 'd'].map((id) => makeArchitecture(id, '1986'))))
    expect([...moments.values()].sort()).toEqual([1986.125, 1986.375, 1986.625, 1986.875])
  })

  it('comes after those of its ancestors of the same date', () => {
    const on = (...ids: string[]) => ({ buildsOn: ids.map((id) => ({ id })) })
    const moments = momentsOf(
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
      fc.property(fc.oneof(anyTimeline(30), fc.constant(history)), (timeline) => {
        const moments = momentsOf(timeline)
        expect(moments.size).toBe(timeline.architectures.length)
        const dates = new Map(timeline.architectures.map(({ id, date }) => [id, date]))
        for (const { id, date } of timeline.architectures) {
          const [start, end] = span(date)
          expect(moments.get(id)).toBeGreaterThan(start)
          expect(moments.get(id)).toBeLessThan(end)
          for (const ancestor of lineageOf(timeline, id).ancestors.keys()) {
            if (dates.get(ancestor) === date) expect(moments.get(id)).toBeGreaterThan(moments.get(ancestor)!)
          }
        }
        const places = timeline.architectures.map(({ id, date }) => `${date} ${moments.get(id)}`)
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 60 },
    )
  })

  it('is asked of nothing in an empty timeline', () => {
    expect([...momentsOf(emptyTimeline)]).toEqual([])
  })
})
