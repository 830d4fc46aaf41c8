import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutPairedChart } from '../../../src/layout/labs/pairedChart'

const frame = {
  width: 300,
  height: 220,
  margin: { left: 40, right: 60, top: 20, bottom: 0 },
  inset: 10,
  names: { parent: 'old', child: 'new' },
  y: { domain: [0.2, 1] },
} as const

describe('layOutPairedChart', () => {
  it('spaces columns by the logarithm of the amount', () => {
    const pairs = [2, 20, 200].map((amount) => ({ amount, parent: 0.5, child: 0.6 }))
    const { columns } = layOutPairedChart(pairs, frame)
    expect(columns.map(({ x }) => Math.round(x))).toEqual([50, 140, 230])
    expect(columns.map(({ from, to }) => [Math.round(from), Math.round(to)])).toEqual([
      [40, 95],
      [95, 185],
      [185, 240],
    ])
  })

  it('returns the gain of the child and the positions of both', () => {
    const { columns } = layOutPairedChart([{ amount: 5, parent: 0.6, child: 0.7 }], frame)
    expect(columns[0]).toMatchObject({ parent: expect.closeTo(120), gain: expect.closeTo(0.1) })
    expect(columns[0]!.child).toBeCloseTo(95)
  })

  it('omits scores that are not measured yet', () => {
    const pairs = [
      { amount: 2, parent: 0.6, child: Number.NaN },
      { amount: 5, parent: 0.6, child: 0.6 },
    ]
    const { columns, paths, isComplete } = layOutPairedChart(pairs, frame)
    expect(columns[0]).not.toHaveProperty('child')
    expect(columns[0]).not.toHaveProperty('gain')
    expect(isComplete).toBe(true)
    expect(paths[1]).toBe('M230,120Z')
    expect(paths[0]).toBe('M50,120L230,120')
    expect(layOutPairedChart([], frame).paths[1]).toBe('')
  })

  it('stays within the chart, whatever the values', () => {
    const value = fc.double({ min: -1, max: 2, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (values) => {
        const pairs = values.map(([parent, child], index) => ({ amount: index + 1, parent, child }))
        for (const { x, parent, child } of layOutPairedChart(pairs, frame).columns) {
          expect(x).toBeGreaterThanOrEqual(40)
          expect(x).toBeLessThanOrEqual(240)
          for (const y of [parent!, child!]) {
            expect(y).toBeGreaterThanOrEqual(20)
            expect(y).toBeLessThanOrEqual(220)
          }
        }
      }),
    )
  })
})
