import { clsx } from 'clsx'
import { getContenderColour } from './ContenderName'
import styles from './LineLegend.module.css'

interface Props {
  readonly lines: readonly {
    readonly name: string
    readonly contender: number
    readonly isDashed?: boolean
  }[]
  readonly 'aria-hidden'?: boolean
}

/** The names of contenders, each with its line. */
export function LineLegend({ lines, ...rest }: Props) {
  return (
    <p className={styles.legend} {...rest}>
      {lines.map(({ name, contender, isDashed }) => (
        <span
          key={contender}
          className={clsx(isDashed && styles.dashed)}
          style={getContenderColour(contender)}
        >
          {name}
        </span>
      ))}
    </p>
  )
}
