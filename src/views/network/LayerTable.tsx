import { formatNumber } from '../../i18n/format/formatNumber'
import { getLayerTypeName } from '../../i18n/layerTypeNames'
import type { LayerRow } from '../../network/describe/layerTable'
import { isKeyWithin } from '../../network/evaluate/networkNode'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './LayerTable.module.css'
import { useTranslateName } from './useNameWord'

interface Props {
  readonly rows: readonly LayerRow[]
  /** Key of what is pointed at here or elsewhere. */
  readonly pointed: string | undefined
  readonly onPoint: (key: string | undefined) => void
}

/** What a kind of layer is called in the reader's language. */
export function useKindWord(): (kind: string) => string {
  const language = useExplorer((state) => state.language)
  return (kind) => getLayerTypeName(kind, language)
}

/** Whether a line is of what is pointed at. */
export const isRowHovered = ({ key }: LayerRow, pointed: string | undefined) =>
  pointed !== undefined && isKeyWithin(key, pointed)

/** Titles a layer with its kind, and its own name if it has one that says more, in the reader's language. */
export function useRowTitle(): (row: LayerRow) => string {
  const kindWord = useKindWord()
  const nameWord = useTranslateName()
  return ({ layerType, ownName = layerType }) =>
    ownName.startsWith(layerType) ? kindWord(layerType) : `${kindWord(layerType)} · ${nameWord(ownName)}`
}

/** Every layer with its output and its counts: all that the drawings show, in words. */
export function LayerTable({ rows, pointed, onPoint }: Props) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const getRowTitle = useRowTitle()
  return (
    <details className={styles.layers}>
      <summary>{messages.table(rows.length)}</summary>
      <section className={styles.scroll} tabIndex={0} aria-label={messages.table(rows.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.layer}</th>
              <th scope="col">{messages.output}</th>
              <th scope="col">{messages.parameters}</th>
              <th scope="col">{messages.multiplyAdds}</th>
            </tr>
          </thead>
          <tbody onPointerLeave={() => onPoint(undefined)}>
            {rows.map((row) => (
              <tr
                key={row.name}
                data-pointed={isRowHovered(row, pointed) || undefined}
                onPointerEnter={() => onPoint(row.key)}
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
