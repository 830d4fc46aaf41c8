import { formatDate } from '../../i18n/format/formatDate'
import { formatNumber } from '../../i18n/format/formatNumber'
import { layOutBars } from '../../layout/plot/bars'
import { formatCompact } from '../../model/numberFormat'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './KeyFigures.module.css'
import type { ReadyCandidate } from './useCandidates'

/** Key figures of all networks, with bars on a scale per figure. A figure that no network has is left out. */
export function KeyFigures({ candidates }: { candidates: readonly ReadyCandidate[] }) {
  const messages = useMessages('comparison')
  const networkMessages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const networks = candidates.map(({ network }) => network)
  const receptiveFields = networks.map(computeReceptiveField)
  const isSparse = networks.some(({ activeParameters, parameters }) => activeParameters < parameters)
  const collectValues = (select: (network: (typeof networks)[number]) => number | bigint) =>
    networks.map((network) => Number(select(network)))
  return (
    <section aria-labelledby="key-figures">
      <h2 id="key-figures">{messages.figures}</h2>
      <div className={styles.figures}>
        <KeyFigure
          name={messages.date}
          candidates={candidates}
          texts={candidates.map(({ architecture }) => formatDate(architecture.date, language))}
        />
        <KeyFigure
          name={networkMessages.parameters}
          candidates={candidates}
          values={collectValues((one) => one.parameters)}
        />
        {isSparse && (
          <KeyFigure
            name={networkMessages.activeParameters}
            candidates={candidates}
            values={collectValues((one) => one.activeParameters)}
          />
        )}
        <KeyFigure
          name={networkMessages.multiplyAdds}
          candidates={candidates}
          values={collectValues((one) => one.multiplyAdds)}
        />
        <KeyFigure
          name={networkMessages.depth}
          candidates={candidates}
          values={collectValues((one) => one.depth)}
        />
        {receptiveFields.some((field) => field !== undefined) && (
          <KeyFigure
            name={networkMessages.receptiveField}
            candidates={candidates}
            values={receptiveFields.map((field) => Math.max(0, ...(field ?? [])))}
            texts={receptiveFields.map((field) => field?.join('×') ?? '')}
          />
        )}
        {networks.some(({ kvCachePerToken }) => kvCachePerToken > 0) && (
          <KeyFigure
            name={networkMessages.kvCache}
            candidates={candidates}
            values={collectValues((one) => one.kvCachePerToken)}
          />
        )}
      </div>
    </section>
  )
}

interface KeyFigureProps {
  readonly name: string
  readonly candidates: readonly ReadyCandidate[]
  /** The lengths of the bars; 0 for a network without this figure. */
  readonly values?: readonly number[]
  /** Replaces the formatted values. */
  readonly texts?: readonly string[]
}

function KeyFigure({ name, candidates, values, texts }: KeyFigureProps) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const bars = values && layOutBars(values)
  const formatValue = (value: number) => {
    if (value === 0) return ''
    return value < 10_000 ? formatNumber(value, language) : formatCompact(value, language)
  }
  return (
    <table className={styles.figure}>
      <caption>
        {name}
        {bars?.isLogarithmic && <span> {messages.logarithmic}</span>}
      </caption>
      <tbody>
        {candidates.map(({ title }, index) => (
          <tr key={`${index}/${title}`}>
            <th scope="row">{title}</th>
            <td title={values && values[index]! > 0 ? formatNumber(values[index]!, language) : undefined}>
              {texts?.[index] ?? formatValue(values?.[index] ?? 0)}
              {bars && <span className={styles.bar} style={{ width: `${100 * bars.lengths[index]!}%` }} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
