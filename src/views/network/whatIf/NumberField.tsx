import { type ComponentProps, useState } from 'react'
import { chooseStepSize } from '../../../network/language/dimensionOverrides'

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly value: number
  /** Also determines the step of the arrow keys. */
  readonly defaultValue: number
  readonly onChange: (value: number) => void
}

/** A number input. It keeps the typed text until it loses focus, even while that is not a number. */
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
