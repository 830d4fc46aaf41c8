import { clsx } from 'clsx'
import { type CSSProperties, type ReactNode, useId } from 'react'
import styles from './Options.module.css'

interface Option<T> {
  readonly value: T
  /** The accessible name if there is a picture. */
  readonly label: string
  readonly picture?: ReactNode
  readonly style?: CSSProperties
}

interface Props<T> {
  readonly options: readonly Option<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  /** Larger, with round ends. */
  readonly isRound?: boolean
  readonly className?: string
}

/** Radio buttons that look like a row of chips, or as pictures. */
export function Options<T extends string | number>(props: Props<T>) {
  const { options, value: chosen, onChange, isRound, className } = props
  const name = useId()
  return (
    <div className={clsx(styles.options, isRound && styles.round, className)}>
      {options.map(({ value, label, picture, style }) => (
        <label key={value} className={clsx(picture && styles.pictured)} style={style}>
          <input
            type="radio"
            name={name}
            aria-label={picture ? label : undefined}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          {picture ?? <span className={styles.chip}>{label}</span>}
        </label>
      ))}
    </div>
  )
}
