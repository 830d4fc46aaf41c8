import { useMemo } from 'react'
import { formatNumber } from '../../i18n/format/formatNumber'
import { formatCompact } from '../../model/numberFormat'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import type { Network } from '../../network/evaluate/networkNode'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './Totals.module.css'

/** The totals of a network, with its receptive field. */
export function Totals({ network }: { network: Network }) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const receptiveField = useMemo(() => computeReceptiveField(network), [network])
  const { parameters, activeParameters, multiplyAdds, activations, depth, kvCachePerToken } = network
  const totals: [string, number | bigint][] = [
    [messages.parameters, parameters],
    ...(activeParameters < parameters
      ? [[messages.activeParameters, activeParameters] as [string, bigint]]
      : []),
    [messages.multiplyAdds, multiplyAdds],
    [messages.depth, depth],
    [messages.activations, activations],
    ...(kvCachePerToken > 0 ? [[messages.kvCache, kvCachePerToken] as [string, number]] : []),
  ]
  return (
    <dl className={styles.totals}>
      {totals.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={formatNumber(Number(count), language)}>
            {count < 10_000 ? formatNumber(Number(count), language) : formatCompact(Number(count), language)}
          </dd>
        </div>
      ))}
      {receptiveField && (
        <div>
          <dt>{messages.receptiveField}</dt>
          <dd>{receptiveField.join('×')}</dd>
        </div>
      )}
    </dl>
  )
}
