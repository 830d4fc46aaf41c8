import { clsx } from 'clsx'
import { useId, useState } from 'react'
import { formatNumber } from '../../../../i18n/format/formatNumber'
import { parseCount } from '../../../../i18n/format/parseCount'
import { formatCompact } from '../../../../model/numberFormat'
import type { Language } from '../../../../model/timeline'
import { useMessages } from '../../../hooks/context'
import styles from './CountField.module.css'

interface Props {
  readonly label: string
  readonly hint: string | undefined
  /** Digits. */
  readonly value: string
  readonly least: number
  readonly most: number
  readonly language: Language
  readonly onChange: (digits: string) => void
}

/** A count of any size, to be typed in the way one says it; taken over when the reader is done with it. */
export function CountField({ label, hint, value, least, most, language, onChange }: Props) {
  const id = useId()
  const messages = useMessages('labs.planner')
  const [draft, setDraft] = useState<{ text: string; of: string }>()
  // What was typed is forgotten as soon as the value is another.
  const text = draft?.of === value ? draft.text : undefined
  const count = text === undefined ? Number(value) : parseCount(text)
  const fault =
    count === undefined
      ? messages.notANumber
      : count < least || count > most
        ? messages.outOfRange(formatNumber(least, language), formatNumber(most, language))
        : undefined
  const settle = () => {
    if (text === undefined || count === undefined || fault !== undefined) return
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
        aria-invalid={fault !== undefined}
        aria-describedby={fault || hint ? `${id}-hint` : undefined}
        onChange={({ target }) => setDraft({ text: target.value, of: value })}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle()
          if (key === 'Escape') setDraft(undefined)
        }}
      />
      {(fault || hint) && (
        <small id={`${id}-hint`} className={clsx(styles.hint, fault && styles.fault)} role={fault && 'alert'}>
          {fault ?? hint}
        </small>
      )}
    </div>
  )
}
