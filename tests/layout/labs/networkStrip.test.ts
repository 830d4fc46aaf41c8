import { describe, expect, it } from 'vitest'
import { layOutNetworkStrip } from '../../../src/layout/labs/networkStrip'
import { layOutChart } from '../../../src/layout/plot/chart'

const options = {
  ...{ width: 500, names: ['plain', 'residual'], layers: 8, blockLayers: 2, arcHeight: 13 },
  domain: [0.01, 10],
} as const

describe('layOutNetworkStrip', () => {
  it('is aligned with a chart of the same names', () => {
    const curves = options.names.map((name) => ({ name, points: [] }))
    const chart = layOutChart(curves, { width: 500, height: 200, x: { domain: [0.5, 8.5] }, y: {} })
    const { cells, right } = layOutNetworkStrip(options)
    expect(right).toBe(chart.right)
    for (const [layer, { x, width }] of cells.entries())
      expect(x + width / 2).toBeCloseTo(chart.x(layer + 1), 6)
  })

  it('has an arc over each block, within the space for it', () => {
    const { arcs, cells, height } = layOutNetworkStrip(options)
    expect(arcs).toHaveLength(4)
    expect(cells.every((cell) => cell.y >= 13 && cell.y + cell.height <= height)).toBe(true)
  })

  it('has a shade for each gradient on a logarithmic scale', () => {
    const { shades } = layOutNetworkStrip({ ...options, gradients: [0, 0.01, 0.1, 10, 99] })
    expect(shades).toEqual([0, 0, expect.closeTo(1 / 3, 9), 1, 1])
    expect(layOutNetworkStrip(options).shades).toEqual([])
  })
})
