import { LineField } from '../shared/LineField'

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

/** Edits a sequence of digits; other characters are removed. */
export const SequenceField = ({ value, maxLength, ...field }: Props) => (
  <LineField
    {...field}
    isNumeric
    value={value.slice(0, maxLength)}
    clean={(text) => text.replace(/\D/g, '').slice(0, maxLength)}
    accepts={(digits) => digits !== ''}
  />
)
