import { clsx } from 'clsx'
import { useEffect, useId, useState } from 'react'
import styles from './LineField.module.css'

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: string
  /** Removes what is not allowed in a draft. */
  readonly clean?: (text: string) => string
  readonly accepts: (text: string) => boolean
  readonly onChange: (value: string) => void
  /** Adds letter spacing, for digits that are read one by one. */
  readonly isNumeric?: boolean
}

/**
 * A text input with a label before it and a hint below. A draft that is not accepted is not reported, and is
 * reset on blur.
 */
export function LineField({ label, hint, value, clean, accepts, onChange, isNumeric = false }: Props) {
  const id = useId()
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  return (
    <div className={clsx(styles.field, isNumeric && styles.spaced)}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={isNumeric ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={draft}
        onChange={({ target }) => {
          const text = clean?.(target.value) ?? target.value
          setDraft(text)
          if (accepts(text)) onChange(text)
        }}
        onBlur={() => setDraft(value)}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  )
}
