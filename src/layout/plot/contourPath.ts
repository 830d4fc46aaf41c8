import { contours } from 'd3-contour'
import { line } from 'd3-shape'

/**
 * The contour of a field at a level, as the `d` of a path. Values are at the centres of cells, row by row from the top
 * left; the unit of the path is a cell.
 */
export function getContourPath(values: ArrayLike<number>, columns: number, level: number): string {
  const rows = values.length / columns
  const { coordinates } = contours().size([columns, rows]).contour(Array.from(values), level)
  // The rings are closed along the edge of the field, where there is no contour.
  const drawRing = line<number[]>()
    .defined(([x, y]) => x! > 0 && x! < columns && y! > 0 && y! < rows)
    .digits(2)
  return coordinates.flat().map(drawRing).join('')
}
