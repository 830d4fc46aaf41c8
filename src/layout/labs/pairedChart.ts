import { pairs as pairUp } from 'd3-array'
import { getBoxPath } from '../plot/boxPath'
import { type Chart, type ChartOptions, layOutChart } from '../plot/chart'
import type { AxisOptions } from '../plot/plotFrame'

/**
 * The scores of two contenders at one amount (such as a number of examples); NaN before they are measured.
 */
export interface PairedScore {
  /** More than 0. */
  readonly amount: number
  readonly parent: number
  readonly child: number
}

/** In the order of the curves. */
const members = ['parent', 'child'] as const
type PairMember = (typeof members)[number]

/** The column of a pair, in pixels. */
export interface PairColumn {
  readonly x: number
  /** Halfway to the neighbours, or the edge of the chart. */
  readonly from: number
  readonly to: number
  /** The `d` of its area. */
  readonly area: string
  readonly parent?: number
  readonly child?: number
  /** Score of the child minus that of the parent. */
  readonly gain?: number
}

interface PairedChart extends Chart {
  readonly columns: readonly PairColumn[]
  /** Whether the last pair is measured. */
  readonly isComplete: boolean
}

interface PairedOptions extends Pick<ChartOptions, 'width' | 'height' | 'margin'> {
  readonly names: Readonly<Record<PairMember, string>>
  /** Padding between the ends of the axis and the first and last column. */
  readonly inset: number
  /** Values beyond the domain are clamped. */
  readonly y: AxisOptions
}

/** Lays out pairs in columns along a logarithmic axis of amounts, with a curve for the parents and one for the children. */
export function layOutPairedChart(
  pairs: readonly PairedScore[],
  { names, inset, ...options }: PairedOptions,
): PairedChart {
  const domain = [pairs[0]?.amount ?? 1, pairs.at(-1)?.amount ?? 10] as const
  const curves = members.map((member) => ({
    name: names[member],
    points: pairs
      .filter((pair) => Number.isFinite(pair[member]))
      .flatMap((pair) => [pair.amount, pair[member]]),
  }))
  const chart = layOutChart(curves, {
    ...options,
    x: { domain, isLogarithmic: true, tickValues: [], inset: [inset, inset] },
  })
  const toY = chart.y.copy().clamp(true)
  const xs = pairs.map(({ amount }) => chart.x(amount))
  const edges = [chart.left, ...pairUp(xs, (one, next) => (one + next) / 2), chart.right]
  const columns = pairs.map(({ parent, child }, index): PairColumn => {
    const [from, to] = [edges[index]!, edges[index + 1]!]
    return {
      ...{ x: xs[index]!, from, to },
      area: getBoxPath({ x: from, y: 0, width: to - from, height: chart.height }),
      ...(Number.isFinite(parent) && { parent: toY(parent) }),
      ...(Number.isFinite(child) && { child: toY(child) }),
      ...(Number.isFinite(child - parent) && { gain: child - parent }),
    }
  })
  return { ...chart, columns, isComplete: columns.at(-1)?.gain !== undefined }
}
