import { useMemo } from 'react'
import { formatNumber } from '../../i18n/formatNumber'
import { formatCompact } from '../../model/numberFormat'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import type { Network } from '../../network/evaluate/networkNode'
import { useExplorer } from '../hooks/context'
import { useNetworkMessages } from '../hooks/useNetworkMessages'
import styles from './Totals.module.css'

/** What is counted in the whole of a network. */
export function Totals({ network }: { network: Network }) {
  const say = useNetworkMessages()
  const language = useExplorer((state) => state.language)
  const field = useMemo(() => computeReceptiveField(network), [network])
  const { parameters, activeParameters, multiplyAdds, activations, depth, kvCachePerToken } = network
  const totals: [string, number | bigint][] = [
    [say.parameters, parameters],
    ...(activeParameters < parameters ? [[say.activeParameters, activeParameters] as [string, bigint]] : []),
    [say.multiplyAdds, multiplyAdds],
    [say.depth, depth],
    [say.activations, activations],
    ...(kvCachePerToken > 0 ? [[say.cache, kvCachePerToken] as [string, number]] : []),
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
      {field && (
        <div>
          <dt>{say.field}</dt>
          <dd>{field.join('×')}</dd>
        </div>
      )}
    </dl>
  )
}
