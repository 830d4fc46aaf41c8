import { makeLogAxis } from '../plot/logAxis'

/** A scaling law: how well a compute budget is used, by model size. */
export interface ScalingRule {
  readonly id: string
  /** The loss at a model size when the rest of the budget is spent on data; to be minimised. */
  readonly loss: (size: number) => number
  /** The size with the minimum loss. */
  readonly optimalSize: number
}

/** The curve of each rule over model size, with its minimum and the chosen size. */
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
  /** The x of a size, in pixels. */
  readonly toX: (size: number) => number
}

interface BudgetFrame {
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  readonly chosenSize: number
}

const sampleCount = 60
/** How far the domain extends beyond the outermost size to be shown, as a factor. */
const domainMarginFactor = 4

/**
 * Lays out the rules on a logarithmic axis of sizes that includes the optimum of every rule and the chosen
 * size.
 */
export function layOutBudgetChart(
  rules: readonly ScalingRule[],
  { width, height, margin, chosenSize }: BudgetFrame,
): BudgetChart {
  const sizes = [chosenSize, ...rules.map(({ optimalSize }) => optimalSize)]
  const domain = [Math.min(...sizes) / domainMarginFactor, Math.max(...sizes) * domainMarginFactor] as const
  const { toPosition: toX, ticks } = makeLogAxis(domain, [margin.left, width - margin.right])
  const samples = Array.from(
    { length: sampleCount + 1 },
    (_, index) => domain[0] * (domain[1] / domain[0]) ** (index / sampleCount),
  )
  const values = rules.flatMap(({ loss }) => samples.map(loss))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [top, bottom] = [margin.top, height - margin.bottom]
  const toY = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top) * 0.92 - 4
  const toPoint = (loss: ScalingRule['loss'], size: number) => ({ x: toX(size), y: toY(loss(size)) })
  return {
    toX,
    curves: rules.map(({ id, loss, optimalSize }) => ({
      id,
      path: `M${samples.map((size) => `${toX(size).toFixed(1)},${toY(loss(size)).toFixed(1)}`).join('L')}`,
      best: toPoint(loss, optimalSize),
      chosen: toPoint(loss, chosenSize),
      endY: toY(loss(domain[1])),
    })),
    xTicks: ticks.map((value) => ({ value, at: toX(value) })),
    yTicks: makeRoundTicks(low, high).map((value) => ({ value, at: toY(value) })),
  }
}

/** Round values within a range, for ticks. */
function makeRoundTicks(low: number, high: number): number[] {
  const step =
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((candidate) => (high - low) / candidate <= 8) ?? 10
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step)
}
