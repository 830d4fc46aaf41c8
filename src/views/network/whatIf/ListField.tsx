import { useId, useState } from 'react'
import { isSameValue, parseList } from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { printValue } from '../../../network/language/printExpression'
import { useMessages } from '../../hooks/context'
import styles from './DimensionField.module.css'
import { NumberField } from './NumberField'

interface Props {
  readonly name: string
  /** The id of the element with the name. */
  readonly labelledBy: string
  readonly value: readonly NumericValue[]
  readonly defaultValue: readonly NumericValue[]
  /** Called with undefined to reset it. */
  readonly onChange: (value: readonly NumericValue[] | undefined) => void
}

/** The maximum number of input fields in a row. */
const maxRowLength = 8

/** An editable list: a row of number fields if it is short, otherwise text. */
export function ListField({ name, labelledBy, value, defaultValue, onChange }: Props) {
  if (!fitsInRow(defaultValue) || !fitsInRow(value))
    return <ListText {...{ name, labelledBy, value, defaultValue, onChange }} />
  return (
    <div className={styles.row} role="group" aria-labelledby={labelledBy}>
      {value.map((item, index) => {
        const defaultItem = defaultValue[index]
        return (
          <NumberField
            // The items are plain numbers: only the index identifies them.
            key={index}
            aria-label={`${name} ${index + 1}`}
            value={item}
            defaultValue={typeof defaultItem === 'number' ? defaultItem : item}
            onChange={(number) => onChange(value.with(index, number))}
          />
        )
      })}
    </div>
  )
}

function fitsInRow(list: readonly NumericValue[]): list is readonly number[] {
  return list.length > 0 && list.length <= maxRowLength && list.every((item) => typeof item === 'number')
}

function ListText({ name, labelledBy, value, defaultValue, onChange }: Props) {
  const messages = useMessages('network')
  const id = useId()
  /** The text as typed. It is dropped when the value is no longer the one that it was parsed to. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly parsed: NumericValue }>()
  const draftText = draft && isSameValue(draft.parsed, value) ? draft.text : undefined
  const text = draftText ?? printRows(value)
  const isWrong = draftText !== undefined && draftText.trim() !== '' && parseList(draftText) === undefined
  return (
    <>
      <textarea
        aria-labelledby={labelledBy}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        rows={Math.min(12, Math.max(countLines(text), countLines(printRows(value))))}
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          const list = parseList(target.value)
          const isEmpty = target.value.trim() === ''
          setDraft({ text: target.value, parsed: list ?? (isEmpty ? defaultValue : value) })
          if (list || isEmpty) onChange(list)
        }}
        onBlur={() => !isWrong && setDraft(undefined)}
      />
      <p id={id} role="status">
        {isWrong ? messages.invalidList(name, printValue(value.slice(0, 2))) : ''}
      </p>
    </>
  )
}

const countLines = (text: string) => text.split('\n').length

/** Prints a list of numbers in one line, a table with a line for each row. */
function printRows(value: readonly NumericValue[]): string {
  if (value.every((item) => typeof item === 'number')) return printValue(value)
  return `[\n${value.map((row) => `  ${printValue(row)}`).join(',\n')}\n]`
}
