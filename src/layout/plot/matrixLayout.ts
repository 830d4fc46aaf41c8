import { cross, max, maxIndex, range } from 'd3-array'
import { measureText } from '../../text/measureText'
import type { Box } from '../geometry'
import { makeScale } from './plotFrame'

/** A matrix of square cells, and the space for it. */
export interface MatrixOptions {
  /** The labels at the left and at the top. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** The available width in pixels, including the row labels. */
  readonly width: number
  readonly maxCellPx: number
  /** The rows and columns that have a dividing line before them. */
  readonly dividers?: { readonly rows: readonly number[]; readonly columns: readonly number[] } | undefined
  readonly framed?: readonly { readonly row: number; readonly column: number }[] | undefined
}

/** A matrix with labels above and to the left; positions in pixels from its top left cell. */
export interface MatrixLayout {
  readonly cellPx: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly fontSizePx: number
  /** The centres of the rows and of the columns. */
  readonly rowYs: readonly number[]
  readonly columnXs: readonly number[]
  /** The `d` of the dividing lines. */
  readonly dividerPath: string
  readonly frames: readonly Box[]
}

/** The font size ranges from barely readable to that of other labels. */
const minFontSizePx = 8.5
const maxFontSizePx = 13.5
const labelGapPx = 7
/** The space between the edges of a cell and its frame. */
const frameInsetPx = 1.5

/** Lays out a matrix: cells as large as the width allows, labels as large as the cells allow. */
export function layOutMatrix(options: MatrixOptions): MatrixLayout {
  const { rows, columns, maxCellPx, dividers, framed = [] } = options
  const labelWidth = max(rows, (row) => measureText(row, maxFontSizePx, 'semibold')) ?? 0
  const left = Math.ceil(labelWidth) + labelGapPx
  const cellPx = Math.max(1, Math.min(maxCellPx, (options.width - left) / Math.max(1, columns.length)))
  const fontSizePx = Math.min(maxFontSizePx, Math.max(minFontSizePx, cellPx * 0.86))
  const toPx = makeScale([0, 1], [0, cellPx])
  const [width, height] = [toPx(columns.length), toPx(rows.length)]
  const frameSize = cellPx - 2 * frameInsetPx
  return {
    ...{ cellPx, fontSizePx, left, top: Math.ceil(fontSizePx * 1.45), width, height },
    rowYs: rows.map((_, index) => toPx(index + 0.5)),
    columnXs: columns.map((_, index) => toPx(index + 0.5)),
    dividerPath: [
      ...(dividers?.columns ?? []).map((at) => `M${toPx(at)},0V${height}`),
      ...(dividers?.rows ?? []).map((at) => `M0,${toPx(at)}H${width}`),
    ].join(''),
    frames: framed.map(({ row, column }) => ({
      ...{ x: toPx(column) + frameInsetPx, y: toPx(row) + frameInsetPx, width: frameSize, height: frameSize },
    })),
  }
}

/** A submatrix of some rows and columns, in the given order. */
export function pickSubmatrix(
  values: ArrayLike<number>,
  columnCount: number,
  rows: readonly number[],
  columns: readonly number[],
): Float32Array {
  return Float32Array.from(cross(rows, columns, (row, column) => values[row * columnCount + column]!))
}

/** The column of the maximum of each row, the first of equals. */
export function argmaxRows(values: ArrayLike<number>, columns: number): number[] {
  const starts = columns === 0 ? [] : range(0, values.length, columns)
  return starts.map((start) => maxIndex(range(columns), (column) => values[start + column]!))
}
