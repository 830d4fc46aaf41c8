/** The size of a matrix of square cells, and the space for it. */
export interface MatrixOptions {
  readonly rows: number
  readonly columns: number
  /** The available width in pixels, including the row labels. */
  readonly width: number
  readonly maxCellPx: number
  /** The number of characters of the longest row label. */
  readonly maxLabelLength: number
}

/** A matrix with labels above and to the left, in pixels. */
export interface MatrixLayout {
  readonly cellPx: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly fontSizePx: number
}

/** The font size ranges from barely readable to that of other labels. */
const minFontSizePx = 8.5
const maxFontSizePx = 13.5

/** Lays out a matrix: cells as large as the width allows, labels as large as the cells allow. */
export function layOutMatrix({
  rows,
  columns,
  width,
  maxCellPx,
  maxLabelLength,
}: MatrixOptions): MatrixLayout {
  const getLabelMargin = (fontSize: number) => Math.ceil(maxLabelLength * fontSize * 0.62) + 7
  const cellPx = Math.max(
    1,
    Math.min(maxCellPx, (width - getLabelMargin(maxFontSizePx)) / Math.max(1, columns)),
  )
  const fontSizePx = Math.min(maxFontSizePx, Math.max(minFontSizePx, cellPx * 0.86))
  return {
    cellPx,
    fontSizePx,
    left: getLabelMargin(maxFontSizePx),
    top: Math.ceil(fontSizePx * 1.45),
    width: cellPx * columns,
    height: cellPx * rows,
  }
}

/** A submatrix of some rows and columns, in the given order. */
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

/** The column of the maximum of each row, the first of equals. */
export function argmaxRows(values: ArrayLike<number>, columns: number): number[] {
  return Array.from({ length: columns === 0 ? 0 : values.length / columns }, (_, row) => {
    let best = 0
    for (let column = 1; column < columns; column++)
      if (values[row * columns + column]! > values[row * columns + best]!) best = column
    return best
  })
}
