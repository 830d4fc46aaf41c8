import { clsx } from 'clsx'
import { useId } from 'react'
import type { Dimension } from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { printExpression, printValue } from '../../../network/language/printExpression'
import { useMessages } from '../../hooks/context'
import { useNameWord } from '../useNameWord'
import { ListField } from './ListField'
import { NumberField } from './NumberField'
import styles from './Setting.module.css'

interface Props {
  readonly dimension: Dimension
  /** What the reader has set it to; undefined as long as it is as usual. */
  readonly set: NumericValue | undefined
  /** Undefined sets it back. */
  readonly onChange: (value: NumericValue | undefined) => void
}

/** A dimension of a network, with a field of its form: a check box, a number, numbers in a row, or a table as text. */
export function Setting({ dimension, set, onChange }: Props) {
  const messages = useMessages('network')
  const id = useId()
  const { name, defaultValue, isBoolean, formula } = dimension
  const wordOf = useNameWord()
  const word = wordOf(name)
  const value = set ?? defaultValue
  const isList = typeof value === 'object'
  const computed = formula && `= ${printExpression(formula, wordOf)}`
  const back = isBoolean ? (defaultValue === 0 ? '✗' : '✓') : (computed ?? printValue(defaultValue))
  const hint = computed !== undefined && set === undefined ? `${id}-hint` : undefined
  const describedBy = hint && { 'aria-describedby': hint }
  return (
    <div className={clsx(styles.setting, isList && styles.list, set !== undefined && styles.changed)}>
      <div className={styles.name}>
        {isList ? <span id={id}>{word}</span> : <label htmlFor={id}>{word}</label>}
        {set !== undefined && (
          <button type="button" title={messages.setBack(word, back)} onClick={() => onChange(undefined)}>
            <span aria-hidden="true">↺</span>
            <span className="visually-hidden">{messages.setBack(word, back)}</span>
          </button>
        )}
      </div>
      {isList ? (
        <ListField
          name={word}
          labelledBy={id}
          value={value}
          usual={typeof defaultValue === 'object' ? defaultValue : value}
          onChange={onChange}
        />
      ) : isBoolean ? (
        <input
          id={id}
          type="checkbox"
          checked={value !== 0}
          onChange={(event) => onChange(Number(event.target.checked))}
          {...describedBy}
        />
      ) : (
        <NumberField
          id={id}
          value={value}
          usual={typeof defaultValue === 'number' ? defaultValue : value}
          onChange={onChange}
          {...describedBy}
        />
      )}
      {hint && (
        <small id={hint} title={computed}>
          {computed}
        </small>
      )}
    </div>
  )
}
