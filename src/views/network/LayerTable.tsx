import { formatNumber } from '../../i18n/format/formatNumber'
import type { LayerRow } from '../../network/describe/layerTable'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './LayerTable.module.css'
import { isRowHovered, useRowTitle } from './layerRows'
import { Strip } from './Strip'

interface Props {
  readonly rows: readonly LayerRow[]
  /** The key of the node that is hovered here or in another view. */
  readonly hoveredKey: string | undefined
  readonly onHover: (key: string | undefined) => void
}

/** The text alternative of the drawings: every layer with its output shape and counts. */
export function LayerTable({ rows, hoveredKey, onHover }: Props) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const getRowTitle = useRowTitle()
  return (
    <details className={styles.layers}>
      <summary>{messages.allLayers(rows.length)}</summary>
      <Strip rows={rows} count="parameters" hoveredKey={hoveredKey} onHover={onHover} />
      <Strip rows={rows} count="multiplyAdds" hoveredKey={hoveredKey} onHover={onHover} />
      <section className={styles.scroll} tabIndex={0} aria-label={messages.allLayers(rows.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.layer}</th>
              <th scope="col">{messages.output}</th>
              <th scope="col">{messages.parameters}</th>
              <th scope="col">{messages.multiplyAdds}</th>
            </tr>
          </thead>
          <tbody onPointerLeave={() => onHover(undefined)}>
            {rows.map((row) => (
              <tr
                key={row.name}
                data-pointed={isRowHovered(row, hoveredKey) || undefined}
                onPointerEnter={() => onHover(row.key)}
              >
                <th scope="row" title={row.name}>
                  {getRowTitle(row)} {row.copies > 1 && <span>{messages.times(row.copies)}</span>}
                </th>
                <td>{row.output.join('×')}</td>
                <td>{row.parameters === 0n ? '' : formatNumber(Number(row.parameters), language)}</td>
                <td>{row.multiplyAdds === 0n ? '' : formatNumber(Number(row.multiplyAdds), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
