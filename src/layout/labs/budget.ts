import { logAxis } from '../plot/logAxis'

/** How good each use of a budget would be, by some rule. */
export interface Rule {
  readonly id: string
  /** To be made as small as may be, of the size; the rest of the budget goes into what is left. */
  readonly loss: (size: number) => number
  /** The size at which it is least. */
  readonly best: number
}

/** A picture of rules over sizes: a curve for each, its least point, and the size that was chosen. */
export interface BudgetPlane {
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
  readonly across: (size: number) => number
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  /** The size that was chosen. */
  readonly chosen: number
}

const samples = 60
/** How far beyond the outermost of what is to be seen the sizes reach, as a factor. */
const beyond = 4

/** Lays the rules out on a logarithmic axis of sizes that has all their least points and the size chosen on it. */
export function layOutBudget(rules: readonly Rule[], { width, height, margin, chosen }: Frame): BudgetPlane {
  const sizes = [chosen, ...rules.map(({ best }) => best)]
  const domain = [Math.min(...sizes) / beyond, Math.max(...sizes) * beyond] as const
  const { place: across, ticks } = logAxis(domain, [margin.left, width - margin.right])
  const at = Array.from(
    { length: samples + 1 },
    (_, index) => domain[0] * (domain[1] / domain[0]) ** (index / samples),
  )
  const values = rules.flatMap(({ loss }) => at.map(loss))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [top, bottom] = [margin.top, height - margin.bottom]
  const up = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top) * 0.92 - 4
  const point = (loss: Rule['loss'], size: number) => ({ x: across(size), y: up(loss(size)) })
  return {
    across,
    curves: rules.map(({ id, loss, best }) => ({
      id,
      path: `M${at.map((size) => `${across(size).toFixed(1)},${up(loss(size)).toFixed(1)}`).join('L')}`,
      best: point(loss, best),
      chosen: point(loss, chosen),
      endY: up(loss(domain[1])),
    })),
    xTicks: ticks.map((value) => ({ value, at: across(value) })),
    yTicks: roundValues(low, high).map((value) => ({ value, at: up(value) })),
  }
}

/** Some round values within bounds. */
function roundValues(low: number, high: number): number[] {
  const step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((one) => (high - low) / one <= 8) ?? 10
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step)
}
