import { makeLogAxis } from '../plot/logAxis'

/** How good each use of a budget would be, by some rule. */
export interface ScalingRule {
  readonly id: string
  /** To be made as small as may be, of the size; the rest of the budget goes into what is left. */
  readonly loss: (size: number) => number
  /** The size at which it is least. */
  readonly optimalSize: number
}

/** A picture of rules over sizes: a curve for each, its least point, and the size that was chosen. */
export interface BudgetChart {
  readonly curves: readonly {
    readonly id: string
    readonly path: string
    readonly best: { readonly x: number; readonly y: number }
    readonly chosen: { readonly x: number; readonly y: number }
    readonly endY: number
  }[]
  readonly xTicks: readonly { readonly at: number; readonly value: number }[]
  readonly yTicks: readonly { readonly at: number; readonly value: number }[]
  /** Where a size stands. */
  readonly toX: (size: number) => number
}

interface BudgetFrame {
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  /** The size that was chosen. */
  readonly chosenSize: number
}

const sampleCount = 60
/** How far beyond the outermost of what is to be seen the sizes reach, as a factor. */
const domainMarginFactor = 4

/** Lays the rules out on a logarithmic axis of sizes that has all their least points and the size chosen on it. */
export function layOutBudgetChart(
  rules: readonly ScalingRule[],
  { width, height, margin, chosenSize }: BudgetFrame,
): BudgetChart {
  const sizes = [chosenSize, ...rules.map(({ optimalSize }) => optimalSize)]
  const domain = [Math.min(...sizes) / domainMarginFactor, Math.max(...sizes) * domainMarginFactor] as const
  const { toPosition: toX, ticks } = makeLogAxis(domain, [margin.left, width - margin.right])
  const at = Array.from(
    { length: sampleCount + 1 },
    (_, index) => domain[0] * (domain[1] / domain[0]) ** (index / sampleCount),
  )
  const values = rules.flatMap(({ loss }) => at.map(loss))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [top, bottom] = [margin.top, height - margin.bottom]
  const up = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top) * 0.92 - 4
  const point = (loss: ScalingRule['loss'], size: number) => ({ x: toX(size), y: up(loss(size)) })
  return {
    toX,
    curves: rules.map(({ id, loss, optimalSize }) => ({
      id,
      path: `M${at.map((size) => `${toX(size).toFixed(1)},${up(loss(size)).toFixed(1)}`).join('L')}`,
      best: point(loss, optimalSize),
      chosen: point(loss, chosenSize),
      endY: up(loss(domain[1])),
    })),
    xTicks: ticks.map((value) => ({ value, at: toX(value) })),
    yTicks: makeRoundTicks(low, high).map((value) => ({ value, at: up(value) })),
  }
}

/** Some round values within bounds. */
function makeRoundTicks(low: number, high: number): number[] {
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((one) => (high - low) / one <= 8) ?? 10
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step)
}
