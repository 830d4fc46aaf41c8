import { type ComponentProps, useState } from 'react'
import { chooseStepSize } from '../../../network/language/dimensionOverrides'

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly value: number
  /** What it is as long as it is not set: by this goes how far an arrow key changes it. */
  readonly defaultValue: number
  readonly onChange: (value: number) => void
}

/** A number to be changed by typing, or by the arrow keys. While it is typed it may be no number. */
export function NumberField({ value, defaultValue, onChange, ...rest }: Props) {
  const [draft, setDraft] = useState<string>()
  return (
    <input
      {...rest}
      type="number"
      inputMode={Number.isInteger(defaultValue) ? 'numeric' : 'decimal'}
      min={0}
      step={chooseStepSize(defaultValue)}
      value={draft ?? value}
      onChange={({ target }) => {
        setDraft(target.value)
        if (!Number.isNaN(target.valueAsNumber)) onChange(target.valueAsNumber)
      }}
      onBlur={() => setDraft(undefined)}
    />
  )
}
