import { useRef } from 'react'
import { layOutMatrix, type MatrixOptions } from '../../../layout/plot/matrixLayout'
import { useSize } from '../../hooks/useSize'
import styles from './Matrix.module.css'
import { Raster } from './Raster'
import { useStableArray } from './useStableArray'

interface Props extends Omit<MatrixOptions, 'width' | 'maxCellPx'> {
  /** Row by row from the top left, from 0 to 1. */
  readonly values: ArrayLike<number>
  /** The accessible name. */
  readonly label: string
  /** The maximum width of a cell in pixels. */
  readonly maxCellPx?: number
  /** The index of a highlighted row. */
  readonly highlightedRow?: number
  readonly className?: string
}

/** A heat map of shares with labelled rows and columns. */
export function Matrix({ values, label, maxCellPx = 24, highlightedRow, className, ...options }: Props) {
  const { rows, columns } = options
  const box = useRef<HTMLDivElement>(null)
  const availableWidth = useSize(box)?.width ?? 320
  const stableValues = useStableArray(values)
  const matrix = layOutMatrix({ ...options, width: availableWidth, maxCellPx })
  const { left, top, width, height } = matrix
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
        <svg width={width} height={height} style={{ fontSize: matrix.fontSizePx }} aria-hidden="true">
          {columns.map((name, index) => (
            <text key={index} x={matrix.columnXs[index]} y={-5} textAnchor="middle">
              {name}
            </text>
          ))}
          {rows.map((name, index) => (
            <text
              key={index}
              x={-6}
              y={matrix.rowYs[index]}
              dy="0.35em"
              textAnchor="end"
              className={index === highlightedRow ? styles.marked : undefined}
            >
              {name}
            </text>
          ))}
          {matrix.frames.map((frame) => (
            <rect key={`${frame.x} ${frame.y}`} {...frame} />
          ))}
          <path d={matrix.dividerPath} />
        </svg>
      </div>
    </div>
  )
}
