import { clsx } from 'clsx'
import { useId } from 'react'
import { getDimensionUnit } from '../../../i18n/dimensionNames'
import { formatBoolean } from '../../../i18n/format/formatBoolean'
import { parenthesize } from '../../../i18n/format/grammar'
import type { Dimension } from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { printExpression, printValue } from '../../../network/language/printExpression'
import { useExplorer, useMessages } from '../../hooks/context'
import styles from './DimensionField.module.css'
import { ListField } from './ListField'
import { NumberField } from './NumberField'
import { useDimensionLabel } from './useDimensionLabel'

interface Props {
  readonly dimension: Dimension
  /** Whether the network is one for images. */
  readonly hasImage: boolean
  /** The value that the reader has set; undefined for the default. */
  readonly override: NumericValue | undefined
  /** The id of the message if the value is invalid. */
  readonly errorId: string | undefined
  /** Called with undefined to reset it. */
  readonly onChange: (value: NumericValue | undefined) => void
}

/** A dimension of a network with the field for its type: a check box, a number, a row of numbers, or text. */
export function DimensionField({ dimension, hasImage, override, errorId, onChange }: Props) {
  const messages = useMessages('network')
  const id = useId()
  const { name, defaultValue, isBoolean, formula } = dimension
  const getLabel = useDimensionLabel()
  const language = useExplorer((state) => state.language)
  const label = getLabel(name)
  const unit = getDimensionUnit(name, hasImage)?.[language]
  const value = override ?? defaultValue
  const isList = typeof value === 'object'
  const formulaText = formula && `= ${printExpression(formula, getLabel)}`
  const defaultText = isBoolean ? formatBoolean(defaultValue) : (formulaText ?? printValue(defaultValue))
  const hintId = formulaText !== undefined && override === undefined ? `${id}-hint` : undefined
  const unitId = unit && `${id}-unit`
  const description = {
    'aria-describedby': [unitId, hintId, errorId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': errorId !== undefined,
  }
  return (
    <div className={clsx(styles.setting, isList && styles.list, override !== undefined && styles.changed)}>
      <div className={styles.name}>
        <span>
          {isList ? <span id={id}>{label}</span> : <label htmlFor={id}>{label}</label>}
          {unit && (
            <span id={unitId} className={styles.unit}>
              {parenthesize(unit, language)}
            </span>
          )}
        </span>
        {override !== undefined && (
          <button
            type="button"
            aria-label={messages.resetTo(label, defaultText)}
            title={messages.resetTo(label, defaultText)}
            onClick={() => onChange(undefined)}
          >
            {messages.reset}
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
          {...description}
        />
      ) : (
        <NumberField
          id={id}
          value={value}
          defaultValue={typeof defaultValue === 'number' ? defaultValue : value}
          onChange={onChange}
          {...description}
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
