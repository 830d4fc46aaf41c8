import { clsx } from 'clsx'
import { useId } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Parameter } from '../../../labs/runner/parameter'
import { useExplorer, useMessages } from '../../hooks/context'
import type { ParameterMessages } from './definition'
import { Options } from './Options'
import styles from './ParameterField.module.css'

interface Props {
  readonly parameter: Parameter
  readonly messages: ParameterMessages
  /** Labels of values that need no translation. */
  readonly valueLabels?: Readonly<Record<string, string>>
  readonly value: string | number | boolean
  readonly onChange: (value: string | number | boolean) => void
  readonly className?: string
}

/** A control for a parameter: a slider, radio buttons, a switch or a seed field, depending on its kind. */
export function ParameterField({
  parameter,
  messages,
  valueLabels = messages.values,
  value,
  onChange,
  className,
}: Props) {
  const id = useId()
  const language = useExplorer((state) => state.language)
  const { label, hint } = messages
  const hintProps = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }
  const hintText = hint !== undefined && (
    <small id={`${id}-hint`} className={styles.hint}>
      {hint}
    </small>
  )
  switch (parameter.kind) {
    case 'number': {
      const index = parameter.values.indexOf(value as number)
      const valueText = valueLabels?.[String(value)] ?? formatNumber(value as number, language)
      return (
        <div className={clsx(styles.parameter, styles.number, className)}>
          <label htmlFor={id}>{label}</label>
          <output htmlFor={id}>{valueText}</output>
          <input
            {...hintProps}
            id={id}
            type="range"
            min={0}
            max={parameter.values.length - 1}
            step={1}
            value={index}
            aria-valuetext={valueText}
            onChange={({ target }) => onChange(parameter.values[target.valueAsNumber]!)}
          />
          {hintText}
        </div>
      )
    }
    case 'choice':
      return (
        <fieldset className={clsx(styles.parameter, className)} {...hintProps}>
          <legend>{label}</legend>
          <Options
            options={parameter.values.map((name) => ({ value: name, label: valueLabels?.[name] ?? name }))}
            value={value as string}
            onChange={onChange}
          />
          {hintText}
        </fieldset>
      )
    case 'flag':
      return (
        <div className={clsx(styles.parameter, styles.flag, className)}>
          <label>
            <input
              {...hintProps}
              type="checkbox"
              role="switch"
              checked={value === true}
              onChange={({ target }) => onChange(target.checked)}
            />
            <span>{label}</span>
          </label>
          {hintText}
        </div>
      )
    case 'seed':
      return <SeedField value={value as number} onChange={onChange} className={className} />
    case 'text':
      return null
  }
}

interface SeedProps {
  readonly value: number
  readonly onChange: (seed: number) => void
  readonly className?: string
}

/** A number field for the seed, with a button that takes the next one. */
function SeedField({ value, onChange, className }: SeedProps) {
  const id = useId()
  const messages = useMessages('labs')
  return (
    <div className={clsx(styles.parameter, styles.seed, className)}>
      <label htmlFor={id}>{messages.seed}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={99_999}
        value={value}
        onChange={({ target: { valueAsNumber: next } }) => {
          if (Number.isInteger(next) && next >= 0 && next <= 99_999) onChange(next)
        }}
      />
      <button type="button" onClick={() => onChange((value + 1) % 100_000)}>
        {messages.newSeed}
      </button>
    </div>
  )
}
