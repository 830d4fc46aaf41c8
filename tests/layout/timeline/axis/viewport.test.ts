import { describe, expect, it } from 'vitest'
import {
  clampViewport,
  fractionToYear,
  getZoom,
  interpolateViewport,
  isSameViewport,
  makeViewport,
  panBy,
  refitViewport,
  type Viewport,
  yearToFraction,
  zoomBy,
} from '../../../../src/layout/timeline/axis/viewport'
import { makeWarp, type Warp } from '../../../../src/layout/timeline/axis/warp'
import { anyZoom, between, fc } from '../timelineFixtures'

const domain = { from: 1941, to: 2027 }
const dates = [1943, 1958, 1969, 1986, 1997, ...Array.from({ length: 25 }, (_, index) => 2012 + index / 2)]
const warps = { warped: makeWarp(domain, dates), linear: makeWarp(domain, dates, { linear: true }) }
const anyWarp = fc.constantFrom<Warp>(...Object.values(warps))
const anyFraction = between(0, 1)
const anyYear = between(domain.from, domain.to)

const anyView = fc
  .record({ warp: anyWarp, k: anyZoom, year: anyYear, fraction: anyFraction })
  .map(({ warp, k, year, fraction }) => ({ warp, k, viewport: makeViewport(warp, k, year, fraction) }))

function expectInside({ from, to }: Viewport) {
  expect(from).toBeGreaterThanOrEqual(domain.from - 1e-9)
  expect(to).toBeLessThanOrEqual(domain.to + 1e-9)
  expect(from).toBeLessThan(to)
}

describe('a viewport', () => {
  it('converts years to fractions and back, in and out of view', () => {
    fc.assert(
      fc.property(anyView, anyYear, between(-1, 2), ({ warp, viewport }, year, fraction) => {
        expect(fractionToYear(warp, viewport, yearToFraction(warp, viewport, year))).toBeCloseTo(year, 7)
        expect(yearToFraction(warp, viewport, fractionToYear(warp, viewport, fraction))).toBeCloseTo(
          fraction,
          7,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('starts at fraction 0 and ends at fraction 1', () => {
    fc.assert(
      fc.property(anyView, ({ warp, viewport }) => {
        expect(yearToFraction(warp, viewport, viewport.from)).toBe(0)
        expect(yearToFraction(warp, viewport, viewport.to)).toBeCloseTo(1, 8)
      }),
    )
  })

  it('has the requested zoom and stays within the domain', () => {
    fc.assert(
      fc.property(anyView, ({ warp, k, viewport }) => {
        expect(viewport.zoom).toBe(k)
        expect(getZoom(warp, viewport) / k).toBeCloseTo(1, 9)
        expectInside(viewport)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps its anchor at the requested fraction, unless the domain ends there', () => {
    fc.assert(
      fc.property(anyWarp, anyZoom, anyYear, anyFraction, (warp, k, year, fraction) => {
        const viewport = makeViewport(warp, k, year, fraction)
        const atEnd = viewport.from < domain.from + 1e-9 || viewport.to > domain.to - 1e-9
        if (!atEnd) expect(yearToFraction(warp, viewport, year)).toBeCloseTo(fraction, 7)
      }),
      { numRuns: 300 },
    )
  })

  it('is never wider than the domain nor closer than the maximum zoom', () => {
    for (const warp of Object.values(warps)) {
      expect(makeViewport(warp, 0.3, 1990, 0.5)).toEqual({ ...domain, zoom: 1 })
      expect(getZoom(warp, makeViewport(warp, 1e6, 1990, 0.5))).toBeCloseTo(warp.maxZoom, 6)
      expect(getZoom(warp, { from: 1900, to: 2100 })).toBe(1)
      expect(getZoom(warp, { from: 1990, to: 1990.01 })).toBe(warp.maxZoom)
    }
  })

  it('has a higher zoom for a shorter span of years', () => {
    fc.assert(
      fc.property(anyView, between(0.01, 0.99), ({ warp, viewport }, share) => {
        const part = { from: viewport.from, to: viewport.from + share * (viewport.to - viewport.from) }
        const [whole, deeper] = [getZoom(warp, viewport), getZoom(warp, part)]
        if (whole < warp.maxZoom - 1e-6) expect(deeper).toBeGreaterThan(whole)
        else expect(deeper).toBe(warp.maxZoom)
      }),
    )
  })
})

describe('panBy', () => {
  it('keeps the zoom, even at the ends of the domain', () => {
    fc.assert(
      fc.property(anyView, between(-9, 9), ({ warp, k, viewport }, shift) => {
        const moved = panBy(warp, viewport, shift)
        expect(getZoom(warp, moved) / k).toBeCloseTo(1, 8)
        expectInside(moved)
      }),
      { numRuns: 300 },
    )
  })

  it('forth and back returns to the start, unless the domain ended', () => {
    fc.assert(
      fc.property(anyView, between(0, 2), ({ warp, viewport }, shift) => {
        const there = panBy(warp, viewport, shift)
        fc.pre(there.to < domain.to - 1e-6)
        const back = panBy(warp, there, -shift)
        expect(back.from).toBeCloseTo(viewport.from, 6)
        expect(back.to).toBeCloseTo(viewport.to, 6)
      }),
    )
  })

  it('moves later for positive fractions, by that fraction of the view', () => {
    const before = makeViewport(warps.linear, 10, 1980, 0.5)
    expect(panBy(warps.linear, before, 0.5).from).toBeCloseTo(before.from + 4.3, 6)
  })
})

const anyOpenFraction = between(0.3, 1)

describe('a viewport under a panel', () => {
  it('is filled by its years and has the requested zoom', () => {
    fc.assert(
      fc.property(
        anyWarp,
        anyZoom,
        anyYear,
        anyFraction,
        anyOpenFraction,
        (warp, k, year, fraction, openFraction) => {
          const viewport = makeViewport(warp, k, year, fraction * openFraction, openFraction)
          expectInside(viewport)
          const zoom = getZoom(warp, viewport, openFraction)
          expect(zoom / Math.max(openFraction, k)).toBeCloseTo(1, 8)
          expect(yearToFraction(warp, viewport, viewport.to)).toBeCloseTo(openFraction, 7)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keeps every date in place when the panel opens or closes', () => {
    fc.assert(
      fc.property(anyView, anyOpenFraction, anyYear, ({ warp, k, viewport }, openFraction, year) => {
        const next = refitViewport(warp, viewport, openFraction)
        expect(getZoom(warp, next, openFraction) / k).toBeCloseTo(1, 8)
        expect(next.zoom).toBe(viewport.zoom)
        expect(yearToFraction(warp, next, year)).toBeCloseTo(yearToFraction(warp, viewport, year), 5)
        const back = refitViewport(warp, next, 1)
        expect(isSameViewport(back, viewport)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('zoomBy', () => {
  it('multiplies the zoom and keeps the year under the pointer', () => {
    fc.assert(
      fc.property(anyView, between(0.25, 4), anyFraction, ({ warp, k, viewport }, factor, fraction) => {
        const zoomed = zoomBy(warp, viewport, factor, fraction)
        const expected = Math.min(warp.maxZoom, Math.max(1, k * factor))
        expect(getZoom(warp, zoomed) / expected).toBeCloseTo(1, 8)
        const year = fractionToYear(warp, viewport, fraction)
        const atEnd = zoomed.from < domain.from + 1e-6 || zoomed.to > domain.to - 1e-6
        if (!atEnd) expect(yearToFraction(warp, zoomed, year)).toBeCloseTo(fraction, 6)
      }),
      { numRuns: 300 },
    )
  })
})

describe('clampViewport', () => {
  const anyNumber = fc.oneof(fc.double(), between(1900, 2060))

  it('turns any two numbers into a viewport within the domain and zoom limits', () => {
    fc.assert(
      fc.property(anyWarp, anyNumber, anyNumber, (warp, from, to) => {
        const viewport = clampViewport(warp, { from, to })
        expectInside(viewport)
        const k = getZoom(warp, viewport)
        expect(viewport.zoom / k).toBeCloseTo(1, 9)
        expect(k * (warp.yearToPosition(viewport.to, k) - warp.yearToPosition(viewport.from, k))).toBeCloseTo(
          1,
          7,
        )
      }),
      { numRuns: 400 },
    )
  })

  it('leaves valid viewports unchanged', () => {
    fc.assert(
      fc.property(anyView, ({ warp, viewport }) => {
        expect(isSameViewport(clampViewport(warp, viewport), viewport)).toBe(true)
      }),
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyWarp, anyNumber, anyNumber, (warp, from, to) => {
        const once = clampViewport(warp, { from, to })
        expect(isSameViewport(clampViewport(warp, once), once)).toBe(true)
      }),
    )
  })

  it('turns invalid viewports into the whole domain', () => {
    const invalid = [
      { from: Number.NaN, to: 2000 },
      { from: 2000, to: 1990 },
      { from: 1990, to: 1990 },
      { from: -Infinity, to: Infinity },
      { from: 1800, to: 1900 },
      { from: 1800, to: domain.from },
      { from: domain.to, to: 2100 },
    ]
    for (const viewport of invalid)
      expect(clampViewport(warps.warped, viewport)).toEqual({ ...domain, zoom: 1 })
  })

  it('widens a viewport that is too close around its centre', () => {
    const { from, to } = clampViewport(warps.linear, { from: 1990.01, to: 1990.02 })
    expect((from + to) / 2).toBeCloseTo(1990.015, 6)
    expect(to - from).toBeCloseTo(86 / warps.linear.maxZoom, 6)
  })

  it.each([1, 0.6])('widens a viewport only if it is too close, when %d of the timeline is open', (open) => {
    const minYears = (open * 86) / warps.linear.maxZoom
    for (const share of [0.5, 0.95, 0.999, 0.999999]) {
      const { from, to } = clampViewport(warps.linear, { from: 1990, to: 1990 + share * minYears }, open)
      expect(to - from).toBeCloseTo(minYears, 9)
      expect((from + to) / 2).toBeCloseTo(1990 + (share * minYears) / 2, 9)
    }
    for (const share of [1.000001, 1.001, 1.05, 2]) {
      const viewport = { from: 1990, to: 1990 + share * minYears }
      expect(clampViewport(warps.linear, viewport, open)).toMatchObject(viewport)
    }
  })

  it('cuts off what lies beyond the domain', () => {
    const beyond = clampViewport(warps.warped, { from: 1900, to: 1990 })
    expect(beyond).toMatchObject({ from: domain.from, to: 1990 })
    expect(clampViewport(warps.warped, { from: 1990, to: 2100 })).toMatchObject({ from: 1990, to: domain.to })
  })
})

describe('interpolateViewport', () => {
  it('starts and ends at the given viewports', () => {
    const [a, b] = [makeViewport(warps.warped, 3, 1960, 0.5), makeViewport(warps.warped, 40, 2015, 0.5)]
    expect(interpolateViewport(warps.warped, a, b, 0)).toBe(a)
    expect(interpolateViewport(warps.warped, a, b, 1)).toBe(b)
    expect(isSameViewport(interpolateViewport(warps.warped, a, b, 1e-9), a)).toBe(true)
    expect(isSameViewport(interpolateViewport(warps.warped, a, b, 1 - 1e-9), b)).toBe(true)
  })

  it('stays within the domain and between the two zooms', () => {
    fc.assert(
      fc.property(
        fc.record({ warp: anyWarp, j: anyZoom, k: anyZoom, a: anyYear, b: anyYear, t: anyFraction }),
        ({ warp, j, k, a, b, t }) => {
          const [start, end] = [makeViewport(warp, j, a, 0.5), makeViewport(warp, k, b, 0.5)]
          const between = interpolateViewport(warp, start, end, t)
          expectInside(between)
          const zoom = getZoom(warp, between)
          expect(zoom).toBeGreaterThan(Math.min(j, k) * (1 - 1e-6))
          expect(zoom).toBeLessThan(Math.max(j, k) * (1 + 1e-6))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('isSameViewport', () => {
  it('tolerates a thousandth of the shorter viewport', () => {
    const a = { from: 1990, to: 2000 }
    expect(isSameViewport(a, { from: 1990.009, to: 2000 })).toBe(true)
    expect(isSameViewport(a, { from: 1990.02, to: 2000 })).toBe(false)
    expect(isSameViewport(a, { from: 1990, to: 2000.02 })).toBe(false)
  })
})
