import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleRules } from '../../../src/layout/labs/budgetChart'
import { layOutChart } from '../../../src/layout/plot/chart'

const frame = { width: 600, height: 240, margin: { left: 40, right: 100, top: 26, bottom: 40 } }
/** A loss with its minimum at `best`. */
const makeRule = (best: number) => ({
  optimalSize: best,
  loss: (size: number) => 2 + Math.log10(size / best) ** 2,
})
function layOut(rules: readonly ReturnType<typeof makeRule>[], chosenSize: number) {
  const { sizes, losses, curves } = sampleRules(rules, chosenSize)
  const chart = layOutChart(
    curves.map((points) => ({ name: 'rule', points })),
    { ...frame, x: { domain: sizes, isLogarithmic: true }, y: { domain: losses } },
  )
  const project = (loss: (size: number) => number, size: number) => ({
    x: chart.x(size),
    y: chart.y(loss(size)),
  })
  const curvePoints = rules.map(({ loss, optimalSize }, index) => ({
    path: chart.paths[index]!,
    best: project(loss, optimalSize),
    chosen: project(loss, chosenSize),
  }))
  return { curves: curvePoints, yTicks: chart.yTicks }
}
const anyExponent = fc.double({ min: 6, max: 13, noNaN: true })

describe('sampleRules', () => {
  it('shows the chosen size and every optimum within its frame', () => {
    fc.assert(
      fc.property(anyExponent, anyExponent, anyExponent, (one, other, chosen) => {
        const rules = [makeRule(10 ** one), makeRule(10 ** other)]
        const chart = layOut(rules, 10 ** chosen)
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
    const [curve] = layOut([makeRule(1e10)], 1e11).curves
    const heights = [...curve!.path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))
    expect(curve!.best.y).toBeGreaterThanOrEqual(Math.max(...heights) - 0.1)
    expect(curve!.chosen.y).toBeLessThan(curve!.best.y)
  })

  it('has a few y ticks within the frame', () => {
    const { yTicks } = layOut([makeRule(1e10)], 1e11)
    expect(yTicks.length).toBeGreaterThan(1)
    expect(yTicks.length).toBeLessThan(10)
    for (const { at } of yTicks) expect(at).toBeGreaterThan(20)
  })
})
