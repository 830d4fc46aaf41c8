import { clsx } from 'clsx'
import type { ReactNode, SVGProps } from 'react'
import { getCellPath, getDiscPath, getGridPath } from '../../../layout/plot/cellPath'
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
  return (
    <svg
      viewBox={`0 0 ${columns} ${rows}`}
      role="img"
      aria-label={label}
      className={clsx(styles.grid, className)}
      {...rest}
    >
      <path className={styles.ink} d={getCellPath(columns, rows, (cell) => values[cell]! > 0)} />
      <path className={styles.lines} d={getGridPath(columns, rows)} />
      {isMarked && <path className={styles.marks} d={getDiscPath(columns, rows, 0.22, isMarked)} />}
      {children}
    </svg>
  )
}
