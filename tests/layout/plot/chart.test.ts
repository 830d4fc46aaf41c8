import { describe, expect, it } from 'vitest'
import { type ChartOptions, type Curve, layOutChart } from '../../../src/layout/plot/chart'
import { fc } from '../timeline/timelineFixtures'

const frame: ChartOptions = {
  ...{ width: 300, height: 150, x: { domain: [0, 10] }, y: {} },
  margin: { left: 40, right: 60, top: 10, bottom: 40 },
}
const curve = (...points: number[]): Curve => ({ name: 'A', points })
/** The points of each subpath: each begins with M. */
const parseSubpaths = (path: string) =>
  path
    // A subpath of a single point is closed.
    .replaceAll('Z', '')
    .split('M')
    .slice(1)
    .map((stroke) => stroke.split('L').map((position) => position.split(',').map(Number)))

describe('a curve of layOutChart', () => {
  it('runs from left to right, with y pointing up', () => {
    const { paths, ends } = layOutChart([curve(0, 0, 5, 1, 10, 2)], { ...frame, y: { domain: [0, 2] } })
    expect(paths).toEqual(['M40,110L140,60L240,10'])
    expect(ends).toEqual([{ x: 240, y: 10, nameY: 10 }])
  })

  it('has a gap at values that are not finite, and ends at its last finite value', () => {
    const { paths, ends } = layOutChart(
      [curve(0, Number.NaN, 2, 0, 4, 1, 5, Number.NaN, 6, 1, 8, 2, 10, Number.POSITIVE_INFINITY)],
      { ...frame, y: { domain: [0, 2] } },
    )
    expect(parseSubpaths(paths[0]!)).toEqual([
      [
        [80, 110],
        [120, 60],
      ],
      [
        [160, 60],
        [200, 10],
      ],
    ])
    expect(ends[0]).toMatchObject({ x: 200, y: 10 })
  })

  it('without points has neither path nor end', () => {
    const { paths, ends } = layOutChart([curve(), curve(1, Number.NaN)], frame)
    expect(paths).toEqual(['', ''])
    expect(ends).toEqual([undefined, undefined])
  })

  it('stays within 2% of the frame, whatever its values', () => {
    const points = fc.array(fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.float()), {
      maxLength: 20,
    })
    const property = fc.property(points, fc.boolean(), fc.boolean(), (points, logarithmic, isGiven) => {
      const domain = isGiven ? ([0.5, 2] as const) : undefined
      const y = { domain, isLogarithmic: logarithmic }
      const { paths } = layOutChart([curve(...points.flat())], { ...frame, y })
      for (const [x, y] of parseSubpaths(paths[0]!).flat() as [number, number][]) {
        expect(x >= 40 && x <= 240).toBe(true)
        expect(y >= 7.9 && y <= 112.1).toBe(true)
      }
    })
    fc.assert(property)
  })
})

describe('the scale of layOutChart', () => {
  it('starts at 0 if no value is negative, and is slightly wider than the values', () => {
    expect(layOutChart([curve(0, 1, 10, 3)], frame).domain).toEqual([0, 3.1])
    expect(layOutChart([curve(0, -1, 10, 3)], frame).domain).toEqual([-1.2, 3.2])
    expect(layOutChart([curve(0, 2, 10, 2)], frame).domain).toEqual([0, 2.1])
  })

  it('has a default domain without curves', () => {
    expect(layOutChart([], frame).domain).toEqual([0, 1])
    expect(layOutChart([curve(0, Number.NaN)], { ...frame, y: { isLogarithmic: true } }).domain).toEqual([
      0.1, 1,
    ])
  })

  it('gives each decade the same height if logarithmic, with ticks at powers of ten', () => {
    const { paths, yTicks } = layOutChart([curve(0, 1, 5, 10, 10, 100)], {
      ...{ ...frame, height: 250, y: { domain: [1, 100], isLogarithmic: true } },
    })
    expect(paths).toEqual(['M40,210L140,110L240,10'])
    expect(yTicks.map(({ value }) => value)).toEqual([1, 10, 100])
    expect(yTicks.map(({ at }) => at)).toEqual([210, 110, 10])
  })

  it('omits crowded powers of ten, and uses round ticks within a single decade', () => {
    const getTickValues = (from: number, to: number) =>
      layOutChart([], {
        ...{ ...frame, height: 210, y: { domain: [from, to], isLogarithmic: true } },
      }).yTicks.map(({ value }) => value)
    expect(getTickValues(1e-6, 1).map(Math.log10)).toEqual(
      [-6, -4, -2, 0].map((power) => expect.closeTo(power, 9)),
    )
    expect(getTickValues(2, 9)).toEqual([2, 4, 6, 8])
  })

  it('ignores values without a logarithm, and draws them at the bottom', () => {
    const { domain, ends } = layOutChart([curve(0, 5, 10, 0)], { ...frame, y: { isLogarithmic: true } })
    expect(domain).toEqual([5 / 1.3, 5 * 1.3])
    expect(ends[0]!.y).toBeCloseTo(112, 6)
  })

  it('has round x ticks, and a single one for an empty domain', () => {
    const { xTicks } = layOutChart([], { ...frame, x: { domain: [0, 3000] } })
    expect(xTicks).toEqual([
      { value: 0, at: 40, label: '0' },
      { value: 1000, at: expect.closeTo(40 + 200 / 3, 9), label: '1000' },
      { value: 2000, at: expect.closeTo(40 + 400 / 3, 9), label: '2000' },
      { value: 3000, at: 240, label: '3000' },
    ])
    expect(layOutChart([], { ...frame, x: { domain: [0, 0] } }).xTicks).toEqual([
      { value: 0, at: 40, label: '0' },
    ])
  })
})
