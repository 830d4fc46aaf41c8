/** What a matrix of square cells is to be fitted into. */
export interface MatrixOptions {
  readonly rows: number
  readonly columns: number
  /** Pixels there are for it, from the left of its rows' labels on. */
  readonly width: number
  /** The widest that a cell may be. */
  readonly maxCellPx: number
  /** Letters of the longest label of a row. */
  readonly maxLabelLength: number
}

/** A matrix with labels above and to the left, in pixels. */
export interface MatrixLayout {
  /** The side of a cell. */
  readonly cellPx: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The size of the labels' letters. */
  readonly fontSizePx: number
}

/** The size of letters, from the least that is read to that of other labels. */
const minFontSizePx = 8.5
const maxFontSizePx = 13.5

/** Lays out a matrix: cells as large as there is room for, labels as large as cells let them be. */
export function layOutMatrix({
  rows,
  columns,
  width,
  maxCellPx,
  maxLabelLength,
}: MatrixOptions): MatrixLayout {
  const margin = (letter: number) => Math.ceil(maxLabelLength * letter * 0.62) + 7
  const cellPx = Math.max(1, Math.min(maxCellPx, (width - margin(maxFontSizePx)) / Math.max(1, columns)))
  const fontSizePx = Math.min(maxFontSizePx, Math.max(minFontSizePx, cellPx * 0.86))
  return {
    cellPx,
    fontSizePx,
    left: margin(maxFontSizePx),
    top: Math.ceil(fontSizePx * 1.45),
    width: cellPx * columns,
    height: cellPx * rows,
  }
}

/** A part of a larger matrix: some of its rows and columns, in their order. */
export function pickSubmatrix(
  values: ArrayLike<number>,
  columnCount: number,
  rows: readonly number[],
  columns: readonly number[],
): Float32Array {
  const picked = new Float32Array(rows.length * columns.length)
  for (const [down, row] of rows.entries()) {
    for (const [across, column] of columns.entries())
      picked[down * columns.length + across] = values[row * columnCount + column]!
  }
  return picked
}

/** The column of each row's greatest value, the first of equals. */
export function argmaxRows(values: ArrayLike<number>, columns: number): number[] {
  return Array.from({ length: columns === 0 ? 0 : values.length / columns }, (_, row) => {
    let best = 0
    for (let column = 1; column < columns; column++)
      if (values[row * columns + column]! > values[row * columns + best]!) best = column
    return best
  })
}
