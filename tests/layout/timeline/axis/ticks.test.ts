import { describe, expect, it } from 'vitest'
import { makeTicks, type Tick } from '../../../../src/layout/timeline/axis/ticks'
import { makeViewport, yearToFraction } from '../../../../src/layout/timeline/axis/viewport'
import { makeWarp, type Warp, type YearRange } from '../../../../src/layout/timeline/axis/warp'
import { anyZoom, between, fc } from '../timelineFixtures'

const domain = { from: 1941, to: 2027 }
const dates = [1943, 1958, 1969, 1986, 1997, ...Array.from({ length: 25 }, (_, index) => 2012 + index / 2)]
const linearWarp = makeWarp(domain, dates, { linear: true })
const anyWarp = fc.constantFrom<Warp>(makeWarp(domain, dates), linearWarp)
const anyMinGap = between(0.02, 0.1)
const anyYear = between(domain.from, domain.to)

const formatTick = ({ year, month = 0 }: Tick) => `${Math.floor(year)}-${month + 1}`
const listTickNames = (warp: Warp, k: number, inView: YearRange, minGap: number) =>
  makeTicks(warp, k, inView, minGap).map(formatTick)

describe('makeTicks', () => {
  it('places ticks at the start of a year or of the named month', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyYear, anyMinGap, (warp, k, year, minGap) => {
        for (const tick of makeTicks(warp, k, makeViewport(warp, k, year, 0.5), minGap)) {
          expect(tick.month).not.toBe(0)
          expect(tick.year).toBeCloseTo(Math.floor(tick.year + 1e-9) + (tick.month ?? 0) / 12, 9)
        }
      }),
    )
  })

  it('returns ascending ticks in view, at least the minimum gap apart', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyYear, anyMinGap, (warp, k, year, minGap) => {
        const viewport = makeViewport(warp, k, year, 0.5)
        const fractions = makeTicks(warp, k, viewport, minGap).map((tick) =>
          yearToFraction(warp, viewport, tick.year),
        )
        for (const [index, fraction] of fractions.entries()) {
          expect(fraction).toBeGreaterThan(-1e-9)
          expect(fraction).toBeLessThan(1 + 1e-9)
          if (index > 0) expect(fraction - fractions[index - 1]!).toBeGreaterThan(minGap - 1e-9)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('returns the same ticks at any position of the view', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyYear, between(0, 1), anyMinGap, (warp, k, year, fraction, minGap) => {
        const [a, b] = [makeViewport(warp, k, year, 0.5), makeViewport(warp, k, year, fraction)]
        const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
        const shared = (viewport: YearRange) =>
          makeTicks(warp, k, viewport, minGap)
            .filter((tick) => tick.year >= both.from && tick.year <= both.to)
            .map(formatTick)
        expect(shared(a)).toEqual(shared(b))
      }),
      { numRuns: 300 },
    )
  })

  it('places ticks up to the end of the domain', () => {
    // The last years are busy, so that they are wider than those beyond the domain.
    const busy = Array.from({ length: 60 }, (_, index) => 2020 + index / 9)
    const warp = makeWarp(domain, [...dates, ...busy])
    const years = Array.from({ length: domain.to - 2020 }, (_, index) => 2020 + index)
    fc.assert(
      fc.property(between(2, 40), between(0.5, 1), (k, share) => {
        const toFraction = (year: number) => k * warp.yearToPosition(year, k)
        const minGap = share * Math.min(...years.map((year) => toFraction(year + 1) - toFraction(year)))
        const names = listTickNames(warp, k, { from: 2019, to: domain.to }, minGap)
        expect(names).toEqual(expect.arrayContaining(years.map((year) => `${year}-1`)))
      }),
    )
  })

  it('keeps all ticks in view when zooming in', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyZoom, anyYear, anyMinGap, (warp, j, k, year, minGap) => {
        const near = makeViewport(warp, Math.max(j, k), year, 0.5)
        const far = listTickNames(warp, Math.min(j, k), near, minGap)
        expect(listTickNames(warp, Math.max(j, k), near, minGap)).toEqual(expect.arrayContaining(far))
      }),
      { numRuns: 200 },
    )
  })

  it('divides busy years more finely than quiet ones', () => {
    const warp = makeWarp(
      { from: 1940, to: 2030 },
      Array.from({ length: 30 }, () => 2015),
    )
    const years = makeTicks(warp, 1, warp.domain, 0.05).map(({ year }) => year)
    const within = (from: number, to: number) => years.filter((year) => year >= from && year < to).length
    expect(within(2010, 2020)).toBeGreaterThan(within(1970, 1980))
  })

  it('divides from twenty years down to months', () => {
    expect(listTickNames(linearWarp, 1, domain, 0.2)).toEqual(['1960-1', '1980-1', '2000-1', '2020-1'])
    expect(listTickNames(linearWarp, 10, { from: 1984, to: 1992 }, 0.1)).toEqual([
      ...['1984-1', '1985-1', '1986-1', '1987-1', '1988-1', '1989-1', '1990-1', '1991-1', '1992-1'],
    ])
    expect(listTickNames(linearWarp, 86, { from: 2000, to: 2001 }, 0.2)).toEqual([
      ...['2000-1', '2000-4', '2000-7', '2000-10', '2001-1'],
    ])
    expect(listTickNames(linearWarp, 120, { from: 2000, to: 2000.25 }, 0.08)).toEqual([
      ...['2000-1', '2000-2', '2000-3', '2000-4'],
    ])
  })

  it('returns the same ticks beyond the maximum zoom as at it', () => {
    expect(listTickNames(linearWarp, 1e9, { from: 2000, to: 2000.5 }, 0.08)).toEqual(
      listTickNames(linearWarp, 120, { from: 2000, to: 2000.5 }, 0.08),
    )
  })
})
