import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { Options } from '../../../views/labs/shared/Options'
import styles from './CountAxis.module.css'

interface Props {
  readonly counts: ArrayLike<number>
  /** The left edge of the axis and the x of each count, in pixels. */
  readonly left: number
  readonly positions: readonly number[]
  readonly selected: number
  readonly title: string
  readonly language: Language
  readonly onSelect: (count: number) => void
}

/** An axis whose ticks are radio buttons. */
export function CountAxis({ counts, left, positions, selected, title, language, onSelect }: Props) {
  return (
    <fieldset className={styles.axis}>
      <legend style={{ left }}>{title}</legend>
      <Options
        options={Array.from(counts, (count, at) => ({
          value: count,
          label: formatNumber(count, language),
          style: { left: positions[at] },
        }))}
        value={selected}
        onChange={onSelect}
      />
    </fieldset>
  )
}
