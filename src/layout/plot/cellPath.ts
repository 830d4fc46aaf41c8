import { range } from 'd3-array'

/**
 * The cells of a grid that satisfy a condition, as the `d` of a path whose unit is a cell, row by row from
 * the top left. Adjacent cells of a row are one rectangle, so that no seam shows between them.
 */
export function getCellPath(columns: number, rows: number, isIncluded: (cell: number) => boolean): string {
  const parts: string[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = column
      while (column < columns && isIncluded(row * columns + column)) column++
      if (column > from) parts.push(`M${from},${row}h${column - from}v1h${from - column}z`)
    }
  }
  return parts.join('')
}

/** Discs at the centres of the cells that satisfy a condition, as the `d` of a path whose unit is a cell. */
export function getDiscPath(
  columns: number,
  rows: number,
  radius: number,
  isIncluded: (cell: number) => boolean,
): string {
  const arc = (dx: number) => `a${radius},${radius} 0 0 1 ${dx},0`
  return range(columns * rows)
    .filter(isIncluded)
    .map((cell) => {
      const [x, y] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5]
      return `M${x - radius},${y}${arc(2 * radius)}${arc(-2 * radius)}z`
    })
    .join('')
}

/** The lines between the cells of a grid, as the `d` of a path whose unit is a cell. */
export const getGridPath = (columns: number, rows: number): string =>
  [
    ...range(1, columns).map((column) => `M${column},0v${rows}`),
    ...range(1, rows).map((row) => `M0,${row}h${columns}`),
  ].join('')
