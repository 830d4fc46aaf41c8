import { clsx } from 'clsx'
import styles from './DrawPad.module.css'

interface Props {
  readonly image: ArrayLike<number>
  readonly columns: number
  readonly className?: string
}

/** An image, row by row from 0 (paper) to 1 (ink), as SVG cells of size 1. */
export function InkImage({ image, columns, className }: Props) {
  const cells = Array.from(image, (ink, cell) => ({ ink, cell })).filter(({ ink }) => ink > 0)
  return (
    <g className={clsx(styles.ink, className)}>
      {cells.map(({ ink, cell }) => (
        <rect
          key={cell}
          x={cell % columns}
          y={Math.floor(cell / columns)}
          width={1}
          height={1}
          fillOpacity={ink}
        />
      ))}
    </g>
  )
}
