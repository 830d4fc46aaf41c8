/** What two rivals reached with as much of something; NaN before it is measured. */
export interface PairedScore {
  /** How much of it; more than 0. */
  readonly amount: number
  readonly parent: number
  readonly child: number
}

/** A pair in its column, in pixels. */
export interface PairColumn {
  readonly x: number
  /** Half way to the neighbours, or the end of the picture. */
  readonly from: number
  readonly to: number
  readonly parent?: number
  readonly child?: number
  /** By how much the child is ahead. */
  readonly gain?: number
}

interface PairedFrame {
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  /** Room between the ends of the axis and the first and last column. */
  readonly inset: number
  /** The values at the bottom and at the top; what lies beyond is drawn at the end. */
  readonly y: readonly [from: number, to: number]
}

/** Pairs in columns, each as far to the right as the logarithm of what there is of it, and a line through each rival's values. */
export function layOutPairedChart(
  pairs: readonly PairedScore[],
  { width, height, margin, inset, y }: PairedFrame,
) {
  const [left, right] = [margin.left + inset, width - margin.right - inset]
  const logs = pairs.map(({ amount }) => Math.log(amount))
  const [low, high] = [logs[0] ?? 0, logs.at(-1) ?? 1]
  const across = logs.map((log) => left + ((log - low) / (high - low || 1)) * (right - left))
  const up = (value: number) => {
    const part = Math.min(1, Math.max(0, (value - y[0]) / (y[1] - y[0])))
    return height - margin.bottom - part * (height - margin.bottom - margin.top)
  }
  const columns = pairs.map(({ parent, child }, index): PairColumn => {
    const x = across[index]!
    const [before, after] = [across[index - 1], across[index + 1]]
    return {
      x,
      from: before === undefined ? margin.left : (before + x) / 2,
      to: after === undefined ? width - margin.right : (x + after) / 2,
      ...(Number.isFinite(parent) && { parent: up(parent) }),
      ...(Number.isFinite(child) && { child: up(child) }),
      ...(Number.isFinite(child - parent) && { gain: child - parent }),
    }
  })
  return {
    columns,
    up,
    lines: { parent: getLinePath(columns, 'parent'), child: getLinePath(columns, 'child') },
  }
}

/** The `d` of a line through those that are measured. */
function getLinePath(columns: readonly PairColumn[], rival: 'parent' | 'child'): string {
  const points = columns.flatMap((column) => {
    const y = column[rival]
    return y === undefined ? [] : [`${column.x.toFixed(1)},${y.toFixed(1)}`]
  })
  return points.length > 0 ? `M${points.join('L')}` : ''
}
