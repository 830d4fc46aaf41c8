import { describe, expect, it } from 'vitest'
import { makeWarp, type Warp } from '../../../../src/layout/timeline/axis/warp'
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
      shares.map((share) => from + share * years),
      { linear },
    ),
  )

/** A fraction of the domain, or slightly beyond it. */
const anyShare = between(-0.2, 1.2)
const inside = between(0, 1)
const length = ({ domain }: Warp) => domain.to - domain.from
const yearIn = (warp: Warp, share: number) => warp.domain.from + share * length(warp)

const busy = makeWarp({ from: 1940, to: 2030 }, [1943, 1958, ...Array.from({ length: 30 }, () => 2016)])

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
      fc.property(anyWarp, anyZoom, anyShare, (warp, k, share) => {
        const year = yearIn(warp, share)
        expect(warp.positionToYear(warp.yearToPosition(year, k), k)).toBeCloseTo(year, 8)
        expect(warp.yearToPosition(warp.positionToYear(share, k), k)).toBeCloseTo(share, 10)
      }),
      { numRuns: 400 },
    )
  })

  it('is strictly increasing', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyShare, anyShare, (warp, k, a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(warp.yearToPosition(yearIn(warp, low), k)).toBeLessThan(
          warp.yearToPosition(yearIn(warp, high), k),
        )
        expect(warp.positionToYear(low, k)).toBeLessThan(warp.positionToYear(high, k))
      }),
      { numRuns: 400 },
    )
  })

  it('moves any two dates apart when zooming in', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyZoom, anyShare, anyShare, (warp, j, k, a, b) => {
        const [low, high] = [yearIn(warp, Math.min(a, b)), yearIn(warp, Math.max(a, b))]
        fc.pre(Math.abs(j - k) > 1e-6 && high - low > 1e-6)
        const apart = (zoom: number) =>
          zoom * (warp.yearToPosition(high, zoom) - warp.yearToPosition(low, zoom))
        expect(apart(Math.max(j, k))).toBeGreaterThan(apart(Math.min(j, k)))
      }),
      { numRuns: 400 },
    )
  })

  it('gives busy years more space than quiet ones', () => {
    const room = (year: number) => busy.yearToPosition(year + 1, 1) - busy.yearToPosition(year, 1)
    expect(room(2015.5)).toBeGreaterThan(5 * room(1980))
  })

  it('leaves quiet years at least half of their linear space', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, inside, inside, (warp, k, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const room = warp.yearToPosition(yearIn(warp, high), k) - warp.yearToPosition(yearIn(warp, low), k)
        expect(room).toBeGreaterThanOrEqual((high - low) / 2 - 1e-12)
      }),
    )
  })

  it('approaches linear time when zooming in', () => {
    const bend = (k: number) => Math.abs(busy.yearToPosition(2010, k) - 70 / 90)
    const bends = [1, 4, 16, 64].map(bend)
    for (const [index, value] of bends.slice(1).entries()) expect(value).toBeCloseTo(bends[index]! / 2, 10)
  })

  it('is linear if requested or without dates', () => {
    const domain = { from: 1940, to: 2040 }
    fc.assert(
      fc.property(anyZoom, anyShare, (k, share) => {
        const year = 1940 + 100 * share
        expect(makeWarp(domain, [2015, 2016], { linear: true }).yearToPosition(year, k)).toBeCloseTo(
          share,
          10,
        )
        expect(makeWarp(domain, []).yearToPosition(year, k)).toBeCloseTo(share, 10)
      }),
    )
  })

  it('continues linearly beyond the domain', () => {
    expect(busy.yearToPosition(1931, 3)).toBeCloseTo(-0.1, 10)
    expect(busy.positionToYear(1.1, 3)).toBeCloseTo(2039, 10)
  })

  it('finds the only zoom at which two dates have a given distance', () => {
    fc.assert(
      fc.property(anyWarp, anyShare, anyShare, between(0.001, 1), (warp, a, b, distance) => {
        const year = (share: number) => warp.domain.from + share * (warp.domain.to - warp.domain.from)
        const [early, late] = [a, b].sort((x, y) => x - y).map((share) => warp.pointAt(year(share)))
        const apart = (k: number) => {
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
        expect(apart(k) / distance).toBeCloseTo(1, 6)
        expect(apart(k * 1.01)).toBeGreaterThan(distance)
        expect(apart(k * 0.99)).toBeLessThan(distance)
      }),
      { numRuns: 400 },
    )
  })
})
