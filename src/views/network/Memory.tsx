import { formatBytes } from '../../i18n/format/formatNumber'
import { countBatch } from '../../network/describe/countBatch'
import { bitWidths, listMemoryUse, toBytes } from '../../network/describe/memoryUse'
import type { Network } from '../../network/evaluate/networkNode'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './Memory.module.css'

interface Props {
  readonly network: Network
  /** The number of examples that are computed together. */
  readonly batch?: number
}

/** The memory that a network needs, for each common bit width. */
export function Memory({ network, batch = 1 }: Props) {
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
        {listMemoryUse(countBatch(network, batch)).map(({ purpose, valueCount }) => (
          <tr key={purpose}>
            <th scope="row">{messages.memoryOf[purpose](batch)}</th>
            {bitWidths.map((bits) => (
              <td key={bits}>{formatBytes(toBytes(valueCount, bits), language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
