import { useRef } from 'react'
import { layOutMatrix } from '../../../layout/plot/matrixLayout'
import { useSize } from '../../hooks/useSize'
import styles from './Matrix.module.css'
import { Raster } from './Raster'
import { useStableArray } from './useStableArray'

interface Props {
  /** Row by row from the top left, from 0 to 1. */
  readonly values: ArrayLike<number>
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** The accessible name. */
  readonly label: string
  /** The maximum width of a cell in pixels. */
  readonly maxCellPx?: number
  /** The rows and columns that have a dividing line before them. */
  readonly dividers?: { readonly rows: readonly number[]; readonly columns: readonly number[] }
  /** The index of a highlighted row. */
  readonly highlightedRow?: number
  readonly framed?: readonly { readonly row: number; readonly column: number }[]
  readonly className?: string | undefined
}

const noDividers = { rows: [], columns: [] }

/** A heat map of shares with labelled rows and columns. */
export function Matrix({
  values,
  rows,
  columns,
  label,
  maxCellPx = 24,
  dividers = noDividers,
  highlightedRow,
  framed = [],
  className,
}: Props) {
  const box = useRef<HTMLDivElement>(null)
  const availableWidth = useSize(box)?.width ?? 320
  const maxLabelLength = Math.max(1, ...rows.map((name) => [...name].length))
  const stableValues = useStableArray(values)
  const options = {
    rows: rows.length,
    columns: columns.length,
    width: availableWidth,
    maxCellPx,
    maxLabelLength,
  }
  const { cellPx, left, top, width, height, fontSizePx } = layOutMatrix(options)
  return (
    <div ref={box} className={className} role="img" aria-label={label}>
      <div className={styles.cells} style={{ margin: `${top}px 0 0 ${left}px`, width, height }}>
        <Raster
          values={stableValues}
          columns={columns.length}
          rows={rows.length}
          min={0}
          max={1}
          scale="sequential"
        />
        <svg width={width} height={height} style={{ fontSize: fontSizePx }} aria-hidden="true">
          {columns.map((name, index) => (
            <text key={index} x={(index + 0.5) * cellPx} y={-5} textAnchor="middle">
              {name}
            </text>
          ))}
          {rows.map((name, index) => (
            <text
              key={index}
              x={-6}
              y={(index + 0.5) * cellPx}
              dy="0.35em"
              textAnchor="end"
              className={index === highlightedRow ? styles.marked : undefined}
            >
              {name}
            </text>
          ))}
          {framed.map(({ row, column }) => (
            <rect
              key={`${row} ${column}`}
              x={column * cellPx + 1.5}
              y={row * cellPx + 1.5}
              width={cellPx - 3}
              height={cellPx - 3}
            />
          ))}
          {dividers.columns.map((at) => (
            <path key={`column ${at}`} d={`M${at * cellPx},0V${height}`} />
          ))}
          {dividers.rows.map((at) => (
            <path key={`row ${at}`} d={`M0,${at * cellPx}H${width}`} />
          ))}
        </svg>
      </div>
    </div>
  )
}
