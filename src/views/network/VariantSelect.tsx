import type { Variant } from '../../network/language/specification'
import { useActions, useMessages } from '../hooks/context'
import { useTranslateName } from './nameTranslations'
import styles from './VariantSelect.module.css'

interface Props {
  readonly variants: readonly Variant[]
  /** The name of the current variant. */
  readonly chosen: string
  /** Whether the reader has changed its dimensions. */
  readonly isModified?: boolean
}

/** Selects a variant and resets its dimensions; renders nothing if there is only one. */
export function VariantSelect({ variants, chosen, isModified = false }: Props) {
  const messages = useMessages('network')
  const { setOverrides } = useActions()
  const translate = useTranslateName()
  if (variants.length < 2) return null
  return (
    <label className={styles.variant}>
      {messages.variant}
      <select
        value={chosen}
        onChange={(event) => setOverrides({ variant: event.target.value, dimensions: new Map() })}
      >
        {variants.map(({ name, title = name }) => (
          <option key={name} value={name}>
            {isModified && name === chosen ? messages.modified(translate(title)) : translate(title)}
          </option>
        ))}
      </select>
    </label>
  )
}
