import { clsx } from 'clsx'
import { useId, useState } from 'react'
import { formatNumber } from '../../../../i18n/format/formatNumber'
import { parseCount } from '../../../../i18n/format/parseCount'
import type { Language } from '../../../../model/language'
import { formatCompact } from '../../../../model/numberFormat'
import { useMessages } from '../../../../views/hooks/context'
import styles from './CountField.module.css'

interface Props {
  readonly label: string
  readonly hint: string | undefined
  /** Decimal digits only. */
  readonly value: string
  readonly min: number
  readonly max: number
  readonly language: Language
  readonly onChange: (digits: string) => void
}

/** Edits a count, in digits or with a suffix such as 175B. Reports it on Enter or blur if it is valid. */
export function CountField({ label, hint, value, min, max, language, onChange }: Props) {
  const id = useId()
  const messages = useMessages('labs.scale.planner')
  const [draft, setDraft] = useState<{ text: string; forValue: string }>()
  // A draft is discarded when the value changes.
  const text = draft?.forValue === value ? draft.text : undefined
  const count = text === undefined ? Number(value) : parseCount(text)
  const error =
    count === undefined
      ? messages.notANumber
      : count < min || count > max
        ? messages.outOfRange(formatNumber(min, language), formatNumber(max, language))
        : undefined
  const commit = () => {
    if (text === undefined || count === undefined || error !== undefined) return
    setDraft(undefined)
    onChange(String(count))
  }
  const isLarge = Number(value) >= 1e6
  return (
    <div className={styles.count}>
      <label htmlFor={id}>
        {label} {isLarge && <small>{formatCompact(Number(value), language)}</small>}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text ?? formatNumber(Number(value), language)}
        aria-invalid={error !== undefined}
        aria-describedby={error || hint ? `${id}-hint` : undefined}
        onChange={({ target }) => setDraft({ text: target.value, forValue: value })}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
          if (key === 'Escape') setDraft(undefined)
        }}
      />
      {(error || hint) && (
        <small id={`${id}-hint`} className={clsx(styles.hint, error && styles.error)} role={error && 'alert'}>
          {error ?? hint}
        </small>
      )}
    </div>
  )
}
