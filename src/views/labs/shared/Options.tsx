import { clsx } from 'clsx'
import { useId } from 'react'
import styles from './Options.module.css'

interface Props<T> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: T | undefined
  readonly onChoose: (value: T) => void
  /** Larger, with round ends. */
  readonly isRound?: boolean
}

/** Words in a row, one of which is chosen. */
export function Options<T extends string | number>({ options, chosen, onChoose, isRound }: Props<T>) {
  const name = useId()
  return (
    <div className={clsx(styles.options, isRound && styles.round)}>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}
