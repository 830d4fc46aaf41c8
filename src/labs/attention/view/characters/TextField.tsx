import { clsx } from 'clsx'
import { useEffect, useId, useState } from 'react'
import { formatNumber } from '../../../../i18n/format/formatNumber'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import { charactersParameters, maxTextLength, minTextLength } from '../../charactersParameters'
import fieldStyles from '../shared/LineField.module.css'
import styles from './TextField.module.css'

interface Props {
  readonly value: string
  readonly language: Language
  readonly onChange: (text: string) => void
}

/** Edits the training text. Reports it only on a click, because each change restarts the run. */
export function TextField({ value, language, onChange }: Props) {
  const id = useId()
  const messages = useMessages('labs.attention.characters')
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const count = [...draft].length
  const format = (value: number) => formatNumber(value, language)
  const error =
    count < minTextLength
      ? messages.tooShort(format(minTextLength))
      : count > maxTextLength
        ? messages.tooLong(format(maxTextLength))
        : ''
  return (
    <div className={clsx(fieldStyles.field, styles.text)}>
      <label htmlFor={id}>{messages.text}</label>
      <textarea
        id={id}
        rows={5}
        spellCheck={false}
        aria-describedby={`${id}-count ${id}-hint`}
        aria-invalid={error !== ''}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <p id={`${id}-count`} className={styles.count}>
        {messages.count(format(count), format(maxTextLength))} {error && <strong>{error}</strong>}
      </p>
      <p className={styles.tools}>
        <button type="button" disabled={error !== '' || draft === value} onClick={() => onChange(draft)}>
          {messages.train}
        </button>
        <button
          type="button"
          disabled={draft === charactersParameters.text.default && value === draft}
          onClick={() => {
            setDraft(charactersParameters.text.default)
            onChange(charactersParameters.text.default)
          }}
        >
          {messages.restoreDefault}
        </button>
      </p>
      <small id={`${id}-hint`}>{messages.textHint}</small>
    </div>
  )
}
