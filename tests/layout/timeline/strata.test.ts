import { describe, expect, it } from 'vitest'
import { type Deposit, makeStrata } from '../../../src/layout/timeline/strata'
import { makeWarp } from '../../../src/layout/timeline/warp'
import { anyZoom, between, fc } from './specimens'

const domain = { from: 1940, to: 2030 }
const eras = ['ash', 'bog', 'clay']

const anyDeposits: fc.Arbitrary<Deposit[]> = fc.array(
  fc.record({
    era: fc.constantFrom(...eras),
    year: between(1941, 2029),
    importance: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 30 },
)
const anyYear = between(1900, 2070)

const pile = (deposits: readonly Deposit[], of: readonly string[] = eras) =>
  makeStrata(
    of,
    deposits,
    makeWarp(
      domain,
      deposits.map(({ year }) => year),
    ),
  )

describe('strata', () => {
  it('have boundaries that rise from 0 and stay finite and within 1', () => {
    fc.assert(
      fc.property(anyDeposits, anyYear, anyZoom, (deposits, year, k) => {
        const boundaries = pile(deposits).boundaries(year, k)
        expect(boundaries).toHaveLength(eras.length + 1)
        expect(boundaries[0]).toBe(0)
        for (const [index, height] of boundaries.entries()) {
          expect(Number.isFinite(height)).toBe(true)
          expect(height).toBeLessThanOrEqual(1)
          expect(height).toBeGreaterThanOrEqual(boundaries[index - 1] ?? 0)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('reach the full height at their busiest moment, at every zoom', () => {
    fc.assert(
      fc.property(anyDeposits, anyZoom, (deposits, k) => {
        fc.pre(deposits.length > 0)
        const strata = pile(deposits)
        let highest = 0
        for (let year = domain.from; year <= domain.to; year += 0.1) {
          highest = Math.max(highest, strata.boundaries(year, k).at(-1)!)
        }
        expect(highest).toBeGreaterThan(0.95)
      }),
      { numRuns: 30 },
    )
  })

  it('only rise on zooming in, so that bounds at two zooms hold between them', () => {
    fc.assert(
      fc.property(anyDeposits, anyYear, anyZoom, anyZoom, (deposits, year, j, k) => {
        const strata = pile(deposits)
        const far = strata.boundaries(year, Math.min(j, k))
        const near = strata.boundaries(year, Math.max(j, k))
        for (const [index, height] of near.entries()) {
          expect(height).toBeGreaterThanOrEqual(far[index]! - 1e-12)
        }
      }),
    )
  })

  it('keep the proportions between eras at every zoom', () => {
    fc.assert(
      fc.property(anyDeposits, anyYear, anyZoom, (deposits, year, k) => {
        const strata = pile(deposits)
        const [far, near] = [strata.boundaries(year, 1), strata.boundaries(year, k)]
        fc.pre(far.at(-1)! > 1e-6)
        for (const index of eras.keys()) {
          expect(near[index]! / near.at(-1)!).toBeCloseTo(far[index]! / far.at(-1)!, 6)
        }
      }),
    )
  })

  it('are as thick as their era was active, weighted by importance', () => {
    const strata = pile([
      { era: 'ash', year: 2000, importance: 1 },
      { era: 'clay', year: 2000, importance: 5 },
    ])
    const [ground, ash, bog, clay] = strata.boundaries(2000, 1)
    expect(bog).toBe(ash)
    expect((clay! - bog!) / (ash! - ground!)).toBeCloseTo(5 ** 1.25, 6)
  })

  it('are thin where nothing happened and thick where much did', () => {
    const strata = pile([
      { era: 'ash', year: 1950, importance: 3 },
      { era: 'ash', year: 1950, importance: 3 },
      { era: 'ash', year: 2015, importance: 3 },
    ])
    const [first, gap, second] = [1950, 1985, 2015].map((year) => strata.boundaries(year, 1)[1]!)
    expect(first! / second!).toBeCloseTo(2, 1)
    expect(gap).toBeLessThan(0.01)
  })

  it('are flat where there are no deposits, and none where there are no eras', () => {
    expect(pile([]).boundaries(1990, 4)).toEqual([0, 0, 0, 0])
    expect(pile([], []).boundaries(1990, 1)).toEqual([0])
  })
})
