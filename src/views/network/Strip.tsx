import type { LayerRow } from '../../network/describe/layerTable'
import { useMessages } from '../hooks/context'
import { useRowTitle } from './layerRows'
import { ShareBar } from './ShareBar'
import styles from './Strip.module.css'

interface Props {
  readonly rows: readonly LayerRow[]
  readonly count: 'parameters' | 'multiplyAdds'
  readonly hoveredKey: string | undefined
  readonly onHover: (key: string | undefined) => void
}

/**
 * The share of each layer in all parameters or multiply-adds. Hidden from screen readers, which have the
 * table.
 */
export function Strip({ rows, count, hoveredKey, onHover }: Props) {
  const messages = useMessages('network')
  const getRowTitle = useRowTitle()
  const row = rows.find(({ key }) => key === hoveredKey)
  return (
    <figure className={styles.strip} aria-hidden="true">
      <figcaption>
        {messages[count]}
        <span>{row ? getRowTitle(row) : ''}</span>
      </figcaption>
      <ShareBar rows={rows} count={count} width={360} hoveredKey={hoveredKey} onHover={onHover} />
    </figure>
  )
}
