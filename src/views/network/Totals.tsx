import { useMemo } from 'react'
import { formatNumber, formatShort } from '../../i18n/format/formatNumber'
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
  const totals = [
    { name: messages.parameters, count: parameters },
    { name: messages.activeParameters, count: activeParameters, isShown: activeParameters < parameters },
    { name: messages.multiplyAdds, count: multiplyAdds },
    { name: messages.depth, count: depth },
    { name: messages.activations, count: activations },
    { name: messages.kvCache, count: kvCachePerToken, isShown: kvCachePerToken > 0 },
  ].filter(({ isShown = true }) => isShown)
  return (
    <dl className={styles.totals}>
      {totals.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={formatNumber(Number(count), language)}>{formatShort(Number(count), language)}</dd>
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
