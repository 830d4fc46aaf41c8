import { pairs as pairUp } from 'd3-array'
import { line } from 'd3-shape'
import { getBoxPath } from '../plot/boxPath'
import type { CurveEnd } from '../plot/chart'
import { type AxisOptions, layOutPlot, type PlotFrame, type PlotOptions } from '../plot/plotFrame'
import { spreadApart } from '../plot/spreadApart'

/**
 * The scores of two contenders at one amount (such as a number of examples); NaN before they are measured.
 */
export interface PairedScore {
  /** More than 0. */
  readonly amount: number
  readonly parent: number
  readonly child: number
}

const members = ['parent', 'child'] as const
export type PairMember = (typeof members)[number]

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

interface PairedChart extends PlotFrame {
  readonly columns: readonly PairColumn[]
  /** The `d` of the line through the scores of each contender. */
  readonly lines: Readonly<Record<PairMember, string>>
  /** The end of each line and the y of its name; none until the last pair is measured. */
  readonly ends: readonly ({ readonly member: PairMember } & CurveEnd)[]
}

interface PairedOptions extends Pick<PlotOptions, 'width' | 'height' | 'names' | 'margin'> {
  /** Padding between the ends of the axis and the first and last column. */
  readonly inset: number
  /** Values beyond the domain are clamped. */
  readonly y: AxisOptions
}

/** Lays out pairs in columns along a logarithmic axis of amounts. */
export function layOutPairedChart(
  pairs: readonly PairedScore[],
  { inset, ...options }: PairedOptions,
): PairedChart {
  const domain = [pairs[0]?.amount ?? 1, pairs.at(-1)?.amount ?? 10] as const
  const plot = layOutPlot({
    ...options,
    x: { domain, isLogarithmic: true, tickValues: [], inset: [inset, inset] },
  })
  const toY = plot.y.copy().clamp(true)
  const xs = pairs.map(({ amount }) => plot.x(amount))
  const edges = [plot.left, ...pairUp(xs, (one, next) => (one + next) / 2), plot.right]
  const columns = pairs.map(({ parent, child }, index): PairColumn => {
    const [from, to] = [edges[index]!, edges[index + 1]!]
    return {
      ...{ x: xs[index]!, from, to },
      area: getBoxPath({ x: from, y: 0, width: to - from, height: plot.height }),
      ...(Number.isFinite(parent) && { parent: toY(parent) }),
      ...(Number.isFinite(child) && { child: toY(child) }),
      ...(Number.isFinite(child - parent) && { gain: child - parent }),
    }
  })
  const drawLine = (member: PairMember) =>
    line<PairColumn>()
      .x(({ x }) => x)
      .y((column) => column[member]!)
      .digits(1)(columns.filter((column) => column[member] !== undefined)) ?? ''
  const last = columns.at(-1)
  const nameYs = spreadApart([last?.parent, last?.child], { from: plot.top, to: plot.bottom })
  return {
    ...plot,
    columns,
    lines: { parent: drawLine('parent'), child: drawLine('child') },
    ends:
      last?.gain === undefined
        ? []
        : members.map((member, index) => ({ member, x: last.x, y: last[member]!, nameY: nameYs[index]! })),
  }
}
