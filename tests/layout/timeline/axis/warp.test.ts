import { describe, expect, it } from 'vitest'
import { defaultMaxZoom, makeWarp, type Warp } from '../../../../src/layout/timeline/axis/warp'
import { anyZoom, between, fc } from '../timelineFixtures'

/** Domains of a few years to two centuries, with any number of dates in and beyond them. */
const anyWarp = fc
  .record({
    from: fc.integer({ min: 1850, max: 2020 }),
    years: fc.integer({ min: 3, max: 200 }),
    shares: fc.array(between(-0.1, 1.1), { maxLength: 40 }),
    linear: fc.boolean(),
  })
  .map(({ from, years, shares, linear }) =>
    makeWarp(
      { from, to: from + years },
      shares.map((fraction) => from + fraction * years),
      { linear },
    ),
  )

/** A fraction of the domain, or slightly beyond it. */
const anyFraction = between(-0.2, 1.2)
const anyInnerFraction = between(0, 1)
const getLength = ({ domain }: Warp) => domain.to - domain.from
const toYear = (warp: Warp, fraction: number) => warp.domain.from + fraction * getLength(warp)

const busyWarp = makeWarp({ from: 1940, to: 2030 }, [1943, 1958, ...Array.from({ length: 30 }, () => 2016)])

describe('a warp', () => {
  it('maps the domain to 0 to 1 at every zoom', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, (warp, k) => {
        expect(warp.yearToPosition(warp.domain.from, k)).toBe(0)
        expect(warp.yearToPosition(warp.domain.to, k)).toBe(1)
        expect([warp.positionToYear(0, k), warp.positionToYear(1, k)]).toEqual([
          warp.domain.from,
          warp.domain.to,
        ])
      }),
    )
  })

  it('converts years to positions and back', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyFraction, (warp, k, fraction) => {
        const year = toYear(warp, fraction)
        expect(warp.positionToYear(warp.yearToPosition(year, k), k)).toBeCloseTo(year, 8)
        expect(warp.yearToPosition(warp.positionToYear(fraction, k), k)).toBeCloseTo(fraction, 10)
      }),
      { numRuns: 400 },
    )
  })

  it('smooths a date by a logistic with a scale of two years', () => {
    const warp = makeWarp({ from: 1940, to: 2040 }, [1990])
    for (const years of [0, 1, 2, 4, 8, 13]) {
      const share = 1 / (1 + Math.exp((-2 * years) / 2))
      expect(warp.pointAt(1990 + years).cumulative).toBeCloseTo(share, 5)
      expect(warp.pointAt(1990 - years).cumulative).toBeCloseTo(1 - share, 5)
    }
  })

  it('shows eight months of eighty years at its default maximum zoom', () => {
    expect((80 * 12) / defaultMaxZoom).toBe(8)
    expect(busyWarp.maxZoom).toBe(defaultMaxZoom)
  })

  it('is strictly increasing', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyFraction, anyFraction, (warp, k, a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(warp.yearToPosition(toYear(warp, low), k)).toBeLessThan(
          warp.yearToPosition(toYear(warp, high), k),
        )
        expect(warp.positionToYear(low, k)).toBeLessThan(warp.positionToYear(high, k))
      }),
      { numRuns: 400 },
    )
  })

  it('moves any two dates apart when zooming in', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyZoom, anyFraction, anyFraction, (warp, j, k, a, b) => {
        const [low, high] = [toYear(warp, Math.min(a, b)), toYear(warp, Math.max(a, b))]
        fc.pre(Math.abs(j - k) > 1e-6 && high - low > 1e-6)
        const getDistance = (zoom: number) =>
          zoom * (warp.yearToPosition(high, zoom) - warp.yearToPosition(low, zoom))
        expect(getDistance(Math.max(j, k))).toBeGreaterThan(getDistance(Math.min(j, k)))
      }),
      { numRuns: 400 },
    )
  })

  it('gives busy years more space than quiet ones', () => {
    const space = (year: number) => busyWarp.yearToPosition(year + 1, 1) - busyWarp.yearToPosition(year, 1)
    expect(space(2015.5)).toBeGreaterThan(5 * space(1980))
  })

  it('leaves quiet years at least half of their linear space', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyInnerFraction, anyInnerFraction, (warp, k, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const space = warp.yearToPosition(toYear(warp, high), k) - warp.yearToPosition(toYear(warp, low), k)
        expect(space).toBeGreaterThanOrEqual((high - low) / 2 - 1e-12)
      }),
    )
  })

  it('approaches linear time when zooming in', () => {
    const getDeviation = (k: number) => Math.abs(busyWarp.yearToPosition(2010, k) - 70 / 90)
    const deviations = [1, 4, 16, 64].map(getDeviation)
    for (const [index, value] of deviations.slice(1).entries())
      expect(value).toBeCloseTo(deviations[index]! / 2, 10)
  })

  it('is linear if requested or without dates', () => {
    const domain = { from: 1940, to: 2040 }
    fc.assert(
      fc.property(anyZoom, anyFraction, (k, fraction) => {
        const year = 1940 + 100 * fraction
        expect(makeWarp(domain, [2015, 2016], { linear: true }).yearToPosition(year, k)).toBeCloseTo(
          fraction,
          10,
        )
        expect(makeWarp(domain, []).yearToPosition(year, k)).toBeCloseTo(fraction, 10)
      }),
    )
  })

  it('continues linearly beyond the domain', () => {
    expect(busyWarp.yearToPosition(1931, 3)).toBeCloseTo(-0.1, 10)
    expect(busyWarp.positionToYear(1.1, 3)).toBeCloseTo(2039, 10)
  })

  it('finds the only zoom at which two dates have a given distance', () => {
    fc.assert(
      fc.property(anyWarp, anyFraction, anyFraction, between(0.001, 1), (warp, a, b, distance) => {
        const year = (fraction: number) => warp.domain.from + fraction * (warp.domain.to - warp.domain.from)
        const [early, late] = [a, b].sort((x, y) => x - y).map((fraction) => warp.pointAt(year(fraction)))
        const getDistance = (k: number) => {
          const blend = warp.blendAt(k)
          const at = ({ linear, cumulative }: { linear: number; cumulative: number }) =>
            linear + blend * (cumulative - linear)
          return k * (at(late!) - at(early!))
        }
        const k = warp.zoomForDistance(
          late!.linear - early!.linear,
          late!.cumulative - early!.cumulative,
          distance,
        )
        if (k === Infinity) {
          expect(late!.linear - early!.linear).toBeLessThan(1e-12)
          return
        }
        expect(getDistance(k) / distance).toBeCloseTo(1, 6)
        expect(getDistance(k * 1.01)).toBeGreaterThan(distance)
        expect(getDistance(k * 0.99)).toBeLessThan(distance)
      }),
      { numRuns: 400 },
    )
  })
})
