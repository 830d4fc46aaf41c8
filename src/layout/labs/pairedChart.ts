/**
 * The scores of two contenders at one amount (such as a number of examples); NaN before they are measured.
 */
export interface PairedScore {
  /** More than 0. */
  readonly amount: number
  readonly parent: number
  readonly child: number
}

/** The column of a pair, in pixels. */
export interface PairColumn {
  readonly x: number
  /** Halfway to the neighbours, or the edge of the chart. */
  readonly from: number
  readonly to: number
  readonly parent?: number
  readonly child?: number
  /** Score of the child minus that of the parent. */
  readonly gain?: number
}

interface PairedChart {
  readonly columns: readonly PairColumn[]
  /** The `d` of the line through the scores of each contender. */
  readonly lines: Readonly<Record<'parent' | 'child', string>>
  /** The y of a score, in pixels. */
  readonly toY: (value: number) => number
}

interface PairedFrame {
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  /** Padding between the ends of the axis and the first and last column. */
  readonly inset: number
  /** The values at the bottom and at the top; values beyond are clamped. */
  readonly y: readonly [from: number, to: number]
}

/** Lays out pairs in columns along a logarithmic axis of amounts. */
export function layOutPairedChart(
  pairs: readonly PairedScore[],
  { width, height, margin, inset, y }: PairedFrame,
): PairedChart {
  const [left, right] = [margin.left + inset, width - margin.right - inset]
  const logs = pairs.map(({ amount }) => Math.log(amount))
  const [low, high] = [logs[0] ?? 0, logs.at(-1) ?? 1]
  const xs = logs.map((log) => left + ((log - low) / (high - low || 1)) * (right - left))
  const toY = (value: number) => {
    const fraction = Math.min(1, Math.max(0, (value - y[0]) / (y[1] - y[0])))
    return height - margin.bottom - fraction * (height - margin.bottom - margin.top)
  }
  const columns = pairs.map(({ parent, child }, index): PairColumn => {
    const x = xs[index]!
    const [before, after] = [xs[index - 1], xs[index + 1]]
    return {
      x,
      from: before === undefined ? margin.left : (before + x) / 2,
      to: after === undefined ? width - margin.right : (x + after) / 2,
      ...(Number.isFinite(parent) && { parent: toY(parent) }),
      ...(Number.isFinite(child) && { child: toY(child) }),
      ...(Number.isFinite(child - parent) && { gain: child - parent }),
    }
  })
  return {
    columns,
    toY,
    lines: { parent: getLinePath(columns, 'parent'), child: getLinePath(columns, 'child') },
  }
}

/** The `d` of a line through the columns that are measured. */
function getLinePath(columns: readonly PairColumn[], contender: 'parent' | 'child'): string {
  const points = columns.flatMap((column) => {
    const y = column[contender]
    return y === undefined ? [] : [`${column.x.toFixed(1)},${y.toFixed(1)}`]
  })
  return points.length > 0 ? `M${points.join('L')}` : ''
}
