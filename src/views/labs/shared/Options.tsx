import { clsx } from 'clsx'
import { type CSSProperties, useId } from 'react'
import styles from './Options.module.css'

interface Option<T> {
  readonly value: T
  readonly label: string
  readonly style?: CSSProperties
}

interface Props<T> {
  readonly options: readonly Option<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  /** Larger, with round ends. */
  readonly isRound?: boolean
}

/** Radio buttons that look like a row of chips. */
export function Options<T extends string | number>({ options, value: chosen, onChange, isRound }: Props<T>) {
  const name = useId()
  return (
    <div className={clsx(styles.options, isRound && styles.round)}>
      {options.map(({ value, label, style }) => (
        <label key={value} style={style}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChange(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
