import { describe, expect, it } from 'vitest'
import { makeWarp } from '../../../../src/layout/timeline/axis/warp'
import { makeStrata } from '../../../../src/layout/timeline/strata/strata'
import { getStrataPaths, squareSize } from '../../../../src/layout/timeline/strata/strataPaths'
import { anyZoom, between, fc } from '../timelineFixtures'

const warp = makeWarp({ from: 1940, to: 2030 }, [1950, 2010, 2011, 2012])
const strata = makeStrata(
  ['ash', 'bog'],
  Array.from({ length: 60 }, (_, index) => ({
    era: index % 2 ? 'ash' : 'bog',
    year: 1945 + index,
    importance: 3,
  })),
  warp,
)
const makeScale = (k: number, middle: number) => {
  const blend = warp.blendAt(k)
  return ({ linear, cumulative }: { linear: number; cumulative: number }) =>
    squareSize * (k * (linear + blend * (cumulative - linear) - middle) + 0.5)
}
const parsePoints = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)

describe('getStrataPaths', () => {
  it('draws layers over the whole part of the view that has data', () => {
    fc.assert(
      fc.property(anyZoom, between(0.2, 0.6), (k, middle) => {
        const x = makeScale(k, middle)
        const [from, to] = [x(warp.pointAt(strata.yearRange.from)), x(warp.pointAt(strata.yearRange.to))]
        fc.pre(from < squareSize && to > 0)
        for (const { edge } of getStrataPaths(strata, { x })) {
          const xs = parsePoints(edge).map(([along]) => along)
          expect(Math.min(...xs)).toBeLessThanOrEqual(Math.max(0, from) + 0.1)
          expect(Math.max(...xs)).toBeGreaterThanOrEqual(Math.min(squareSize, to) - 0.1)
          for (const [, y] of parsePoints(edge)) expect(y >= 0 && y <= squareSize).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('keeps its points while panning, so that edges do not flicker', () => {
    const k = 5
    const shift = 0.013
    const one = parsePoints(getStrataPaths(strata, { x: makeScale(k, 0.4) })[0]!.edge)
    const other = parsePoints(getStrataPaths(strata, { x: makeScale(k, 0.4 + shift) })[0]!.edge)
    const moved = new Map(other.map(([x, y]) => [Math.round(x + shift * k * squareSize), y]))
    const shared = one.filter(([x]) => x > 150 && x < 850)
    expect(shared.length).toBeGreaterThan(20)
    for (const [x, y] of shared)
      expect(moved.get(Math.round(x)) ?? moved.get(Math.round(x) + 1) ?? moved.get(Math.round(x) - 1)).toBe(y)
  })

  it('draws few points at any zoom', () => {
    for (const k of [0.4, 1, 8, 120, 2000])
      for (const { edge } of getStrataPaths(strata, { x: makeScale(k, 0.4) }))
        expect(parsePoints(edge).length).toBeLessThan(300)
  })

  it('leaves out a layer that is never thicker than half a unit', () => {
    const samples = [0, 0.5, 1].map((linear) => ({ linear, cumulative: linear }))
    const stack = (thickness: number) => ({
      ...{ ...strata, eras: ['ash'], samples },
      boundaries: [Float64Array.of(0, 0, 0), Float64Array.of(0, thickness / squareSize, 0)],
    })
    const drawStack = (thickness: number) =>
      getStrataPaths(stack(thickness), { x: ({ linear }) => squareSize * linear })
    expect(drawStack(0.49)).toEqual([])
    expect(drawStack(0.51).map(({ era }) => era)).toEqual(['ash'])
  })
})
