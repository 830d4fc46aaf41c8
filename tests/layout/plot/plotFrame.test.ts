import { describe, expect, it } from 'vitest'
import { layOutPlot, makeScale } from '../../../src/layout/plot/plotFrame'
import { measureText } from '../../../src/text/measureText'

const axis = { domain: [0, 1] } as const

describe('layOutPlot', () => {
  it('has margins as wide as the labels of y and the names', () => {
    const format = (value: number) => `${value} million units`
    const name = 'a rather long name'
    const plot = layOutPlot({ width: 600, height: 200, x: axis, y: { ...axis, format }, names: ['a', name] })
    const labels = plot.yTicks.map(({ label }) => measureText(label, 12.5))
    expect(plot.left).toBeGreaterThan(Math.max(...labels))
    expect(600 - plot.right).toBeGreaterThan(measureText(name, 12.5, 'semibold'))
    expect([plot.x(0), plot.x(1), plot.y(0), plot.y(1)]).toEqual([
      plot.left,
      plot.right,
      plot.bottom,
      plot.top,
    ])
  })

  it('is aligned with other plots whose labels are short, whatever their values', () => {
    const lefts = [1, 20, 300].map(
      (to) => layOutPlot({ width: 300, height: 200, x: axis, y: { domain: [0, to] } }).left,
    )
    expect(new Set(lefts).size).toBe(1)
  })

  it('leaves names at most two fifths of the width', () => {
    const plot = layOutPlot({ width: 200, height: 200, x: axis, y: axis, names: ['name '.repeat(20)] })
    expect(plot.right).toBe(120)
  })

  it('keeps the ends of a scale apart from those of its axis', () => {
    const margin = { left: 10, right: 10, top: 0, bottom: 0 }
    const inset = [5, 20] as const
    const plot = layOutPlot({ width: 120, height: 90, margin, x: { ...axis, inset }, y: { ...axis, inset } })
    expect([plot.x(0), plot.x(1), plot.y(0), plot.y(1)]).toEqual([15, 90, 85, 20])
  })

  it('gives each decade the same length, with ticks at powers of ten, also at both ends', () => {
    const { x, xTicks } = layOutPlot({
      ...{ width: 400, height: 200, y: axis, margin: { left: 40, right: 60 } },
      x: { domain: [1e9, 1e12], isLogarithmic: true },
    })
    expect(xTicks.map(({ value }) => value)).toEqual([1e9, 1e10, 1e11, 1e12])
    expect(xTicks.map(({ at }) => Math.round(at))).toEqual([40, 140, 240, 340])
    expect(Math.round(x(1e10))).toBe(140)
  })
})

describe('makeScale', () => {
  it('gives each decade the same length if logarithmic', () => {
    const scale = makeScale([1e-4, 1], [0, 1], true)
    expect([1e-4, 1e-3, 1e-2, 0.1, 1].map(scale)).toEqual(
      [0, 0.25, 0.5, 0.75, 1].map((at) => expect.closeTo(at, 9)),
    )
    expect([1e-9, 0, 50].map(scale.clamp(true))).toEqual([0, 0, 1])
  })

  it('has a domain of a single value at its start', () => {
    expect(makeScale([3, 3], [10, 20])(3)).toBe(10)
  })
})
