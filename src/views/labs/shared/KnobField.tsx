import { clsx } from 'clsx'
import { useId } from 'react'
import { plain } from '../../../i18n/format'
import type { Knob } from '../../../labs/runner/knob'
import { useExplorer } from '../../hooks/context'
import { useLabMessages } from '../../hooks/useLabMessages'
import type { KnobWords } from './definition'

interface Props {
  readonly knob: Knob
  readonly words: KnobWords
  readonly value: string | number | boolean
  readonly onChange: (value: string | number | boolean) => void
  readonly className?: string | undefined
}

/** A knob with a control of its form: a slider along its numbers, words to choose from, a switch. */
export function KnobField({ knob, words, value, onChange, className }: Props) {
  const id = useId()
  const language = useExplorer((state) => state.language)
  const { label, hint } = words
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }
  const below = hint !== undefined && (
    <small id={`${id}-hint`} className="knob-hint">
      {hint}
    </small>
  )
  switch (knob.kind) {
    case 'number': {
      const at = knob.values.indexOf(value as number)
      const told = words.values?.[String(value)] ?? plain(value as number, language)
      return (
        <div className={clsx('knob number', className)}>
          <label htmlFor={id}>{label}</label>
          <output htmlFor={id}>{told}</output>
          <input
            {...described}
            id={id}
            type="range"
            min={0}
            max={knob.values.length - 1}
            step={1}
            value={at}
            aria-valuetext={told}
            onChange={({ target }) => onChange(knob.values[target.valueAsNumber]!)}
          />
          {below}
        </div>
      )
    }
    case 'choice':
      return (
        <fieldset className={clsx('knob choice', className)} {...described}>
          <legend>{label}</legend>
          <div className="options">
            {knob.values.map((one) => (
              <label key={one}>
                <input type="radio" name={id} checked={one === value} onChange={() => onChange(one)} />
                <span>{words.values?.[one] ?? one}</span>
              </label>
            ))}
          </div>
          {below}
        </fieldset>
      )
    case 'flag':
      return (
        <div className={clsx('knob flag', className)}>
          <label>
            <input
              {...described}
              type="checkbox"
              role="switch"
              checked={value === true}
              onChange={({ target }) => onChange(target.checked)}
            />
            <span>{label}</span>
          </label>
          {below}
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
  readonly className?: string | undefined
}

/** The seed, to be typed, or changed for another. */
export function SeedField({ value, onChange, className }: SeedProps) {
  const id = useId()
  const say = useLabMessages()
  return (
    <div className={clsx('knob seed', className)}>
      <label htmlFor={id}>{say.seed}</label>
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
        {say.newSeed}
      </button>
    </div>
  )
}
