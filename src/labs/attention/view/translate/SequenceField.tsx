import { useEffect, useState } from 'react'
import { LineField } from '../shared/LineField'

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

/** Edits a sequence of digits; other characters are removed. */
export function SequenceField({ label, hint, value, maxLength, onChange }: Props) {
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  return (
    <LineField
      label={label}
      hint={hint}
      isSpaced
      inputMode="numeric"
      value={draft.slice(0, maxLength)}
      onChange={({ target }) => {
        const digits = target.value.replace(/\D/g, '').slice(0, maxLength)
        setDraft(digits)
        if (digits !== '') onChange(digits)
      }}
      // Resets an empty draft, which is not reported.
      onBlur={() => setDraft(value)}
    />
  )
}
