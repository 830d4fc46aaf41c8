import { clsx } from 'clsx'
import type { ReactNode, SVGProps } from 'react'
import { getCellPath, getDiscPath } from '../../../layout/plot/cellPath'
import styles from './PixelGrid.module.css'

interface Props extends Omit<SVGProps<SVGSVGElement>, 'values'> {
  /** Row by row from the top left; positive values are ink. */
  readonly values: ArrayLike<number>
  readonly columns: number
  /** Whether a cell has a mark. */
  readonly isMarked?: ((cell: number) => boolean) | undefined
  readonly label: string
  readonly children?: ReactNode
}

/** A grid of cells, each ink or paper. */
export function PixelGrid({ values, columns, isMarked, label, children, className, ...rest }: Props) {
  const rows = Math.ceil(values.length / columns)
  const lines = [
    ...Array.from({ length: columns - 1 }, (_, index) => `M${index + 1},0v${rows}`),
    ...Array.from({ length: rows - 1 }, (_, index) => `M0,${index + 1}h${columns}`),
  ]
  return (
    <svg
      viewBox={`0 0 ${columns} ${rows}`}
      role="img"
      aria-label={label}
      className={clsx(styles.grid, className)}
      {...rest}
    >
      <path className={styles.ink} d={getCellPath(columns, rows, (cell) => values[cell]! > 0)} />
      <path className={styles.lines} d={lines.join('')} />
      {isMarked && <path className={styles.marks} d={getDiscPath(columns, rows, 0.22, isMarked)} />}
      {children}
    </svg>
  )
}
