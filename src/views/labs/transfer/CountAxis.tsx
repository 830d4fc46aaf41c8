import { useId } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/timeline'
import styles from './CountAxis.module.css'

interface Props {
  readonly counts: ArrayLike<number>
  /** Where each stands, in pixels. */
  readonly places: readonly number[]
  readonly examples: number
  readonly title: string
  readonly language: Language
  readonly onCount: (count: number) => void
}

/** An axis of which every number can be chosen. */
export function CountAxis({ counts, places, examples, title, language, onCount }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.axis}>
      <legend>{title}</legend>
      {Array.from(counts, (count, at) => (
        <label key={count} style={{ left: places[at] }}>
          <input type="radio" name={name} checked={count === examples} onChange={() => onCount(count)} />
          <span>{formatNumber(count, language)}</span>
        </label>
      ))}
    </fieldset>
  )
}
