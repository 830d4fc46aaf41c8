import { clsx } from 'clsx'
import styles from './Bars.module.css'

interface Props {
  readonly bars: readonly {
    readonly name: string
    /** From 0 to 1. */
    readonly share: number
    /** The formatted share. */
    readonly text: string
  }[]
  readonly className?: string
}

/** A list of named shares with bars. */
export function Bars({ bars, className }: Props) {
  return (
    <ol className={clsx(styles.bars, className)}>
      {bars.map(({ name, share, text }, index) => (
        <li key={index}>
          <b>{name}</b>
          <span className={styles.rail} aria-hidden="true">
            <span style={{ transform: `scaleX(${share})` }} />
          </span>
          <span className={styles.words}>{text}</span>
        </li>
      ))}
    </ol>
  )
}
