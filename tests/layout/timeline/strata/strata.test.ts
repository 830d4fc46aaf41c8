import { describe, expect, it } from 'vitest'
import { makeWarp } from '../../../../src/layout/timeline/axis/warp'
import { makeStrata, type Strata, type StrataEntry } from '../../../../src/layout/timeline/strata/strata'
import { between, fc } from '../timelineFixtures'

const domain = { from: 1940, to: 2030 }
const eras = ['ash', 'bog', 'clay']

const anyEntries: fc.Arbitrary<StrataEntry[]> = fc.array(
  fc.record({
    era: fc.constantFrom(...eras),
    year: between(1941, 2029),
    importance: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 30 },
)
const anyYear = between(1900, 2070)

const stack = (entries: readonly StrataEntry[], eraIds: readonly string[] = eras) =>
  makeStrata(
    eraIds,
    entries,
    makeWarp(
      domain,
      entries.map(({ year }) => year),
    ),
  )

/** The heights of all boundaries at a year, from the ground up. */
const getHeights = ({ boundaries, getBounds }: Strata, year: number) =>
  boundaries.map((_, index) => (index === 0 ? getBounds(0, year).bottom : getBounds(index - 1, year).top))

describe('makeStrata', () => {
  it('makes boundaries that rise from 0 and stay within 1', () => {
    fc.assert(
      fc.property(anyEntries, anyYear, (entries, year) => {
        const heights = getHeights(stack(entries), year)
        expect(heights).toHaveLength(eras.length + 1)
        expect(heights[0]).toBe(0)
        for (const [index, height] of heights.entries()) {
          expect(Number.isFinite(height)).toBe(true)
          expect(height).toBeLessThanOrEqual(1 + 1e-9)
          expect(height).toBeGreaterThanOrEqual(heights[index - 1] ?? 0)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('reaches the full height somewhere', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        fc.pre(entries.length > 0)
        const top = stack(entries).boundaries.at(-1)!
        expect(Math.max(...top)).toBeCloseTo(1, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('starts at the first entry and ends at the newest one', () => {
    fc.assert(
      fc.property(anyEntries, between(0.01, 20), (entries, beyond) => {
        fc.pre(entries.length > 0)
        const strata = stack(entries)
        const years = entries.map(({ year }) => year)
        expect(strata.yearRange).toEqual({ from: Math.min(...years), to: Math.max(...years) })
        const flat = [0, 0, 0, 0]
        expect(getHeights(strata, strata.yearRange.from - beyond)).toEqual(flat)
        expect(getHeights(strata, strata.yearRange.to + beyond)).toEqual(flat)
      }),
      { numRuns: 60 },
    )
  })

  it('does not drop at its end: constant activity has constant thickness', () => {
    const constantActivity = Array.from({ length: 400 }, (_, index) => ({
      era: 'ash',
      year: 1980 + index / 10,
      importance: 3,
    }))
    const strata = makeStrata(eras, constantActivity, makeWarp(domain, [], { linear: true }))
    const middle = getHeights(strata, 2000)[1]!
    expect(getHeights(strata, strata.yearRange.to)[1]! / middle).toBeCloseTo(1, 1)
    expect(getHeights(strata, strata.yearRange.from + 8)[1]! / middle).toBeCloseTo(1, 1)
    // At its first entry a layer is 0.03 of the axis into its rise, a smoothstep that takes 0.042.
    const share = 0.03 / 0.042
    const rise = share ** 2 * (3 - 2 * share)
    expect((getHeights(strata, strata.yearRange.from)[1]! / middle) ** 2).toBeCloseTo(rise, 2)
  })

  it('starts a layer at its first entry', () => {
    const strata = stack([
      { era: 'ash', year: 1950, importance: 3 },
      { era: 'ash', year: 2020, importance: 3 },
      ...Array.from({ length: 8 }, (_, index) => ({ era: 'bog', year: 1990 + index, importance: 5 })),
    ])
    const thickness = (year: number) => getHeights(strata, year)[2]! - getHeights(strata, year)[1]!
    expect(thickness(1975)).toBe(0)
    expect(thickness(1990)).toBeGreaterThan(0.1)
    expect(thickness(2004)).toBeGreaterThan(0)
  })

  it('shares the height between eras in proportion to their entries, weighted by importance', () => {
    const strata = stack([
      ...['ash', 'clay'].map((era) => ({ era, year: 1950, importance: 1 })),
      { era: 'ash', year: 2000, importance: 1 },
      { era: 'clay', year: 2000, importance: 5 },
    ])
    const [ground, ash, bog, clay] = getHeights(strata, 2000)
    expect(bog).toBe(ash)
    expect((clay! - bog!) / (ash! - ground!)).toBeCloseTo(5 ** 1.25, 3)
  })

  it('makes the height the square root of the density', () => {
    const makeEntry = (year: number) => ({ era: 'ash', year, importance: 3 })
    const entries = [makeEntry(1941), ...Array(4).fill(makeEntry(1965)), makeEntry(2000), makeEntry(2029)]
    const strata = makeStrata(eras, entries, makeWarp(domain, [], { linear: true }))
    const [many, gap, one] = [1965, 1983, 2000].map((year) => getHeights(strata, year)[1]!)
    expect(many! / one!).toBeCloseTo(2, 1)
    expect(gap).toBeLessThan(0.02)
  })

  it('is flat without entries, and has one boundary without eras', () => {
    expect(getHeights(stack([]), 1990)).toEqual([0, 0, 0, 0])
    expect(getHeights(stack([], []), 1990)).toEqual([0])
  })
})
