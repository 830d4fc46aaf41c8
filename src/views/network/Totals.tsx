import { useMemo } from 'react'
import { formatNumber, formatShort } from '../../i18n/format/formatNumber'
import type { Metric, ReportedFigure } from '../../model/article'
import { countBatch } from '../../network/describe/countBatch'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import type { Network } from '../../network/evaluate/networkNode'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './Totals.module.css'

interface Props {
  readonly network: Network
  /** The number of examples that are computed together. */
  readonly batch?: number
  /** The key figures that stand on the same page: a total that is among them is not repeated. */
  readonly figures?: readonly ReportedFigure[]
}

/** The totals of a network, with its receptive field. */
export function Totals({ network, batch = 1, figures = [] }: Props) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const receptiveField = useMemo(() => computeReceptiveField(network), [network])
  const { parameters, activeParameters, multiplyAdds, activations, depth, kvCachePerToken } = countBatch(
    network,
    batch,
  )
  const format = (count: bigint | number) => formatShort(Number(count), language)
  const isNew = (count: bigint, one: Metric) =>
    !figures.some(({ metric, value }) => metric === one && format(value) === format(count))
  const totals = [
    { name: messages.parameters, count: parameters, isShown: isNew(parameters, 'parameters') },
    {
      name: messages.activeParameters,
      count: activeParameters,
      isShown: activeParameters < parameters && isNew(activeParameters, 'activeParameters'),
    },
    { name: messages.multiplyAdds, count: multiplyAdds, isShown: isNew(multiplyAdds, 'multiplyAdds') },
    { name: messages.depth, count: depth },
    { name: messages.activations, count: activations },
    { name: messages.kvCache, count: kvCachePerToken, isShown: kvCachePerToken > 0 },
  ].filter(({ isShown = true }) => isShown)
  return (
    <dl className={styles.totals}>
      {totals.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={formatNumber(Number(count), language)}>{format(count)}</dd>
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
