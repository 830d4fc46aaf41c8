import { describe, expect, it } from 'vitest'
import { type Filter, matchesEra, matchesFilter, noFilter, toggleEra } from '../../src/model/filter'
import type { Importance } from '../../src/model/timeline'
import { anyFilter, realTimeline } from '../layout/timeline/realTimeline'
import { fc, makeArchitecture, makeTimeline } from '../layout/timeline/timelineFixtures'

const three = makeTimeline([
  makeArchitecture('x', '1950', { era: 'ash' }),
  makeArchitecture('y', '1960', { era: 'bog' }),
  makeArchitecture('z', '1970', { era: 'clay' }),
])
const all = ['ash', 'bog', 'clay']

describe('a filter', () => {
  it('that names no era lets every era pass', () => {
    expect(all.every((era) => matchesEra(noFilter, era))).toBe(true)
  })

  it('that names eras lets no other pass', () => {
    const filter: Filter = { eras: ['bog'], minImportance: 1 }
    expect(all.filter((era) => matchesEra(filter, era))).toEqual(['bog'])
  })

  it('lets pass what is at least as important as it says', () => {
    const passing = ([1, 2, 3, 4, 5] as Importance[]).filter((importance) =>
      matchesFilter({ eras: [], minImportance: 3 }, makeArchitecture('a', '1950', { importance })),
    )
    expect(passing).toEqual([3, 4, 5])
  })

  it('asks for both the era and the importance', () => {
    const filter: Filter = { eras: ['ash'], minImportance: 4 }
    const of = (era: string, importance: Importance) =>
      matchesFilter(filter, makeArchitecture('a', '1950', { era, importance }))
    expect([of('ash', 4), of('ash', 3), of('bog', 4), of('bog', 3)]).toEqual([true, false, false, false])
  })

  it('never lets more pass when it asks for more importance', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom<Importance>(1, 2, 3, 4, 5), (filter, importance) => {
        const stricter = { ...filter, importance: Math.max(filter.minImportance, importance) as Importance }
        for (const one of realTimeline.architectures) {
          if (matchesFilter(stricter, one)) expect(matchesFilter(filter, one)).toBe(true)
        }
      }),
    )
  })
})

describe('switching an era', () => {
  it('off leaves the others, in their order', () => {
    expect(toggleEra(noFilter, 'bog', three).eras).toEqual(['ash', 'clay'])
    expect(toggleEra({ eras: ['clay', 'ash'], minImportance: 1 }, 'bog', three).eras).toEqual([])
  })

  it('on again gives back what was there', () => {
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), fc.constantFrom(...all), (eras, era) => {
        const filter: Filter = { eras: eras.length === all.length ? [] : eras, minImportance: 2 }
        const once = toggleEra(filter, era, three)
        if (once === filter) expect(filter.eras).toEqual([era])
        else expect(toggleEra(once, era, three)).toEqual(filter)
      }),
    )
  })

  it('never switches off the last one', () => {
    const last: Filter = { eras: ['bog'], minImportance: 1 }
    expect(toggleEra(last, 'bog', three)).toEqual(last)
  })

  it('keeps the importance', () => {
    expect(toggleEra({ eras: [], minImportance: 4 }, 'ash', three).minImportance).toBe(4)
  })
})
