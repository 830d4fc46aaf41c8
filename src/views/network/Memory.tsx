import { formatBytes } from '../../i18n/format/formatNumber'
import { bitWidths, listMemoryUse, toBytes } from '../../network/describe/memoryUse'
import type { Network } from '../../network/evaluate/networkNode'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './Memory.module.css'

/** The memory that a network needs, for each common bit width. */
export function Memory({ network }: { network: Network }) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  return (
    <table className={styles.memory} aria-label={messages.memory}>
      <thead>
        <tr>
          <th scope="col">{messages.memory}</th>
          {bitWidths.map((bits) => (
            <th key={bits} scope="col">
              {messages.bits(bits)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listMemoryUse(network).map(({ purpose, valueCount }) => (
          <tr key={purpose}>
            <th scope="row">{messages.memoryOf[purpose]}</th>
            {bitWidths.map((bits) => (
              <td key={bits}>{formatBytes(toBytes(valueCount, bits), language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
