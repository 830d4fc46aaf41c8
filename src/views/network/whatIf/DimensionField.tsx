import { clsx } from 'clsx'
import { useId } from 'react'
import type { Dimension } from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { printExpression, printValue } from '../../../network/language/printExpression'
import { useMessages } from '../../hooks/context'
import { useTranslateName } from '../nameTranslations'
import styles from './DimensionField.module.css'
import { ListField } from './ListField'
import { NumberField } from './NumberField'

interface Props {
  readonly dimension: Dimension
  /** The value that the reader has set; undefined for the default. */
  readonly override: NumericValue | undefined
  /** Called with undefined to reset it. */
  readonly onChange: (value: NumericValue | undefined) => void
}

/** A dimension of a network with the field for its type: a check box, a number, a row of numbers, or text. */
export function DimensionField({ dimension, override, onChange }: Props) {
  const messages = useMessages('network')
  const id = useId()
  const { name, defaultValue, isBoolean, formula } = dimension
  const translate = useTranslateName()
  const label = translate(name)
  const value = override ?? defaultValue
  const isList = typeof value === 'object'
  const formulaText = formula && `= ${printExpression(formula, translate)}`
  const defaultText = isBoolean ? (defaultValue === 0 ? '✗' : '✓') : (formulaText ?? printValue(defaultValue))
  const hintId = formulaText !== undefined && override === undefined ? `${id}-hint` : undefined
  const describedBy = hintId && { 'aria-describedby': hintId }
  return (
    <div className={clsx(styles.setting, isList && styles.list, override !== undefined && styles.changed)}>
      <div className={styles.name}>
        {isList ? <span id={id}>{label}</span> : <label htmlFor={id}>{label}</label>}
        {override !== undefined && (
          <button
            type="button"
            title={messages.resetTo(label, defaultText)}
            onClick={() => onChange(undefined)}
          >
            <span aria-hidden="true">↺</span>
            <span className="visually-hidden">{messages.resetTo(label, defaultText)}</span>
          </button>
        )}
      </div>
      {isList ? (
        <ListField
          name={label}
          labelledBy={id}
          value={value}
          defaultValue={typeof defaultValue === 'object' ? defaultValue : value}
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
          defaultValue={typeof defaultValue === 'number' ? defaultValue : value}
          onChange={onChange}
          {...describedBy}
        />
      )}
      {hintId && (
        <small id={hintId} title={formulaText}>
          {formulaText}
        </small>
      )}
    </div>
  )
}
