import { describe, expect, it } from 'vitest'
import { type Filter, matchesEra, matchesFilter, noFilter, toggleEra } from '../../src/model/filter'
import type { Importance } from '../../src/model/timeline'
import { anyFilter, realTimeline } from '../layout/timeline/realTimeline'
import { fc, makeArchitecture, makeTimeline } from '../layout/timeline/timelineFixtures'

const threeEras = makeTimeline([
  makeArchitecture('x', '1950', { era: 'ash' }),
  makeArchitecture('y', '1960', { era: 'bog' }),
  makeArchitecture('z', '1970', { era: 'clay' }),
])
const eraIds = ['ash', 'bog', 'clay']

describe('matchesEra', () => {
  it('accepts every era if the filter lists none', () => {
    expect(eraIds.every((era) => matchesEra(noFilter, era))).toBe(true)
  })

  it('accepts only the listed eras', () => {
    const filter: Filter = { eras: ['bog'], minImportance: 1 }
    expect(eraIds.filter((era) => matchesEra(filter, era))).toEqual(['bog'])
  })
})

describe('matchesFilter', () => {
  it('accepts architectures of at least the min importance', () => {
    const accepted = ([1, 2, 3, 4, 5] as Importance[]).filter((importance) =>
      matchesFilter({ eras: [], minImportance: 3 }, makeArchitecture('a', '1950', { importance })),
    )
    expect(accepted).toEqual([3, 4, 5])
  })

  it('requires both the era and the importance', () => {
    const filter: Filter = { eras: ['ash'], minImportance: 4 }
    const matches = (era: string, importance: Importance) =>
      matchesFilter(filter, makeArchitecture('a', '1950', { era, importance }))
    expect([matches('ash', 4), matches('ash', 3), matches('bog', 4), matches('bog', 3)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('never accepts more with a higher min importance', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom<Importance>(1, 2, 3, 4, 5), (filter, importance) => {
        const stricter: Filter = {
          ...filter,
          minImportance: Math.max(filter.minImportance, importance) as Importance,
        }
        for (const one of realTimeline.architectures) {
          if (matchesFilter(stricter, one)) expect(matchesFilter(filter, one)).toBe(true)
        }
      }),
    )
  })
})

describe('toggleEra', () => {
  it('switches an era off and keeps the others in order', () => {
    expect(toggleEra(noFilter, 'bog', threeEras).eras).toEqual(['ash', 'clay'])
    expect(toggleEra({ eras: ['clay', 'ash'], minImportance: 1 }, 'bog', threeEras).eras).toEqual([])
  })

  it('is undone by a second call', () => {
    fc.assert(
      fc.property(fc.subarray(eraIds, { minLength: 1 }), fc.constantFrom(...eraIds), (eras, era) => {
        const filter: Filter = { eras: eras.length === eraIds.length ? [] : eras, minImportance: 2 }
        const once = toggleEra(filter, era, threeEras)
        if (once === filter) expect(filter.eras).toEqual([era])
        else expect(toggleEra(once, era, threeEras)).toEqual(filter)
      }),
    )
  })

  it('never switches off the last era', () => {
    const last: Filter = { eras: ['bog'], minImportance: 1 }
    expect(toggleEra(last, 'bog', threeEras)).toEqual(last)
  })

  it('keeps the min importance', () => {
    expect(toggleEra({ eras: [], minImportance: 4 }, 'ash', threeEras).minImportance).toBe(4)
  })
})
