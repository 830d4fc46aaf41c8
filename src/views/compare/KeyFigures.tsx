import { formatDate, formatNumber } from '../../i18n/format/formatNumber'
import { layOutBars } from '../../layout/plot/bars'
import { formatCompact } from '../../model/numberFormat'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import { useExplorer, useMessages } from '../hooks/context'
import styles from './KeyFigures.module.css'
import type { Entrant } from './useCandidates'

/** Figures of all networks, each on one scale. What none of them has is left out. */
export function KeyFigures({ entrants }: { entrants: readonly Entrant[] }) {
  const messages = useMessages('comparison')
  const words = useMessages('network')
  const language = useExplorer((state) => state.language)
  const networks = entrants.map(({ network }) => network)
  const fields = networks.map(computeReceptiveField)
  const isSparse = networks.some(({ activeParameters, parameters }) => activeParameters < parameters)
  const numbers = (of: (network: (typeof networks)[number]) => number | bigint) =>
    networks.map((network) => Number(of(network)))
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{messages.figures}</h2>
      <div className={styles.facts}>
        <Fact
          name={messages.date}
          entrants={entrants}
          texts={entrants.map(({ architecture }) => formatDate(architecture.date, language))}
        />
        <Fact name={words.parameters} entrants={entrants} values={numbers((one) => one.parameters)} />
        {isSparse && (
          <Fact
            name={words.activeParameters}
            entrants={entrants}
            values={numbers((one) => one.activeParameters)}
          />
        )}
        <Fact name={words.multiplyAdds} entrants={entrants} values={numbers((one) => one.multiplyAdds)} />
        <Fact name={words.depth} entrants={entrants} values={numbers((one) => one.depth)} />
        {fields.some((field) => field !== undefined) && (
          <Fact
            name={words.field}
            entrants={entrants}
            values={fields.map((field) => Math.max(0, ...(field ?? [])))}
            texts={fields.map((field) => field?.join('×') ?? '')}
          />
        )}
        {networks.some(({ kvCachePerToken }) => kvCachePerToken > 0) && (
          <Fact name={words.cache} entrants={entrants} values={numbers((one) => one.kvCachePerToken)} />
        )}
      </div>
    </section>
  )
}

interface FactProps {
  readonly name: string
  readonly entrants: readonly Entrant[]
  /** What the bars show; 0 for a network that has no such figure. */
  readonly values?: readonly number[]
  /** What is read, where it is not the values. */
  readonly texts?: readonly string[]
}

function Fact({ name, entrants, values, texts }: FactProps) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const bars = values && layOutBars(values)
  const read = (value: number) => {
    if (value === 0) return ''
    return value < 10_000 ? formatNumber(value, language) : formatCompact(value, language)
  }
  return (
    <table className={styles.fact}>
      <caption>
        {name}
        {bars?.isLogarithmic && <span> {messages.logarithmic}</span>}
      </caption>
      <tbody>
        {entrants.map(({ title }, index) => (
          <tr key={`${index}/${title}`}>
            <th scope="row">{title}</th>
            <td title={values && values[index]! > 0 ? formatNumber(values[index]!, language) : undefined}>
              {texts?.[index] ?? read(values?.[index] ?? 0)}
              {bars && <span className={styles.bar} style={{ width: `${100 * bars.lengths[index]!}%` }} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
