/** What a matrix of square cells is to be fitted into. */
export interface MatrixForm {
  readonly rows: number
  readonly columns: number
  /** Pixels there are for it, from the left of its rows' labels on. */
  readonly width: number
  /** The widest that a cell may be. */
  readonly most: number
  /** Letters of the longest label of a row. */
  readonly letters: number
}

/** A matrix with labels above and to the left, in pixels. */
export interface MatrixLayout {
  /** The side of a cell. */
  readonly cell: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The size of the labels' letters. */
  readonly letter: number
}

/** The size of letters, from the least that is read to that of other labels. */
const smallest = 8.5
const largest = 13.5

/** Lays out a matrix: cells as large as there is room for, labels as large as cells let them be. */
export function layOutMatrix({ rows, columns, width, most, letters }: MatrixForm): MatrixLayout {
  const margin = (letter: number) => Math.ceil(letters * letter * 0.62) + 7
  const cell = Math.max(1, Math.min(most, (width - margin(largest)) / Math.max(1, columns)))
  const letter = Math.min(largest, Math.max(smallest, cell * 0.86))
  return {
    cell,
    letter,
    left: margin(largest),
    top: Math.ceil(letter * 1.45),
    width: cell * columns,
    height: cell * rows,
  }
}

/** A part of a larger matrix: some of its rows and columns, in their order. */
export function pick(
  values: ArrayLike<number>,
  wide: number,
  rows: readonly number[],
  columns: readonly number[],
): Float32Array {
  const picked = new Float32Array(rows.length * columns.length)
  for (const [down, row] of rows.entries()) {
    for (const [across, column] of columns.entries())
      picked[down * columns.length + across] = values[row * wide + column]!
  }
  return picked
}

/** The column of each row's greatest value, the first of equals. */
export function greatestOf(values: ArrayLike<number>, columns: number): number[] {
  return Array.from({ length: columns === 0 ? 0 : values.length / columns }, (_, row) => {
    let best = 0
    for (let column = 1; column < columns; column++)
      if (values[row * columns + column]! > values[row * columns + best]!) best = column
    return best
  })
}
