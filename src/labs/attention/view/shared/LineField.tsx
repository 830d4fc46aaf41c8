import { clsx } from 'clsx'
import { type InputHTMLAttributes, useId } from 'react'
import styles from './LineField.module.css'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly hint: string
  /** Adds letter spacing, for text whose characters are read one by one. */
  readonly isSpaced?: boolean
}

/** A text input with a label before it and a hint below. */
export function LineField({ label, hint, isSpaced = false, ...rest }: Props) {
  const id = useId()
  return (
    <div className={clsx(styles.field, isSpaced && styles.spaced)}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" autoComplete="off" aria-describedby={`${id}-hint`} {...rest} />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  )
}
