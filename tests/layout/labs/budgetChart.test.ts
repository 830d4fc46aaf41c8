import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutBudgetChart } from '../../../src/layout/labs/budgetChart'

const frame = {
  ...{ width: 600, height: 240, margin: { left: 40, right: 100, top: 26, bottom: 40 } },
  ...{ formatSize: String, formatLoss: String },
}
/** A loss with its minimum at `best`. */
const makeRule = (id: string, best: number) => ({
  ...{ id, name: id },
  optimalSize: best,
  loss: (size: number) => 2 + Math.log10(size / best) ** 2,
})
const anyExponent = fc.double({ min: 6, max: 13, noNaN: true })

describe('layOutBudgetChart', () => {
  it('shows the chosen size and every optimum within its frame', () => {
    fc.assert(
      fc.property(anyExponent, anyExponent, anyExponent, (one, other, chosen) => {
        const rules = [makeRule('one', 10 ** one), makeRule('other', 10 ** other)]
        const chart = layOutBudgetChart(rules, { ...frame, chosenSize: 10 ** chosen })
        for (const { best, chosen } of chart.curves) {
          for (const { x, y } of [best, chosen]) {
            expect(x).toBeGreaterThan(40)
            expect(x).toBeLessThan(500)
            expect(y).toBeGreaterThanOrEqual(26 - 1e-6)
            expect(y).toBeLessThanOrEqual(200)
          }
        }
      }),
    )
  })

  it('draws the optimum as the lowest point of its curve', () => {
    const [curve] = layOutBudgetChart([makeRule('one', 1e10)], { ...frame, chosenSize: 1e11 }).curves
    const heights = [...curve!.path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))
    expect(curve!.best.y).toBeGreaterThanOrEqual(Math.max(...heights) - 0.1)
    expect(curve!.chosen.y).toBeLessThan(curve!.best.y)
  })

  it('has a few y ticks within the frame', () => {
    const { yTicks } = layOutBudgetChart([makeRule('one', 1e10)], { ...frame, chosenSize: 1e11 })
    expect(yTicks.length).toBeGreaterThan(1)
    expect(yTicks.length).toBeLessThan(10)
    for (const { at } of yTicks) expect(at).toBeGreaterThan(20)
  })
})
