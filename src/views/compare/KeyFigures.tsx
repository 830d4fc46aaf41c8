import { formatDate } from '../../i18n/format/formatDate'
import { formatNumber, formatShort } from '../../i18n/format/formatNumber'
import { layOutBars } from '../../layout/plot/bars'
import { countBlocks } from '../../network/describe/countBlocks'
import { computeReceptiveField } from '../../network/describe/receptiveField'
import type { Network } from '../../network/evaluate/networkNode'
import { useExplorer, useMessages } from '../hooks/context'
import { ArchitectureTitle } from './candidates/ArchitectureTitle'
import type { ReadyCandidate } from './candidates/useCandidates'
import styles from './KeyFigures.module.css'

/** Key figures of all networks, with bars on a scale per figure. A figure that no network has is left out. */
export function KeyFigures({ candidates }: { candidates: readonly ReadyCandidate[] }) {
  const messages = useMessages('comparison')
  const networkMessages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const networks = candidates.map(({ network }) => network)
  const tokens = networks.map(countTokens)
  const receptiveFields = networks.map(computeReceptiveField)
  const collectValues = (select: (network: Network) => number | bigint) =>
    networks.map((network) => Number(select(network)))
  const activeParameters = collectValues((one) => one.activeParameters)
  const parameters = collectValues((one) => one.parameters)
  const cacheSizes = collectValues((one) => one.kvCachePerToken)
  const describeInput = ({ inputs }: Network, tokenCount: number) => {
    if (tokenCount > 0) return messages.forTokens(formatNumber(tokenCount, language))
    const [height, width] = [...inputs.values()][0]?.positions ?? []
    return width === undefined ? '' : messages.forPixels(`${height}×${width}`)
  }
  const describeDepth = (network: Network) => {
    const blocks = countBlocks(network)
    const layers = messages.weightLayers(network.depth)
    return blocks === undefined ? layers : `${messages.blocks(blocks)} · ${layers}`
  }
  const figures = [
    {
      name: messages.date,
      texts: candidates.map(({ architecture }) => formatDate(architecture.date, language)),
    },
    { name: networkMessages.parameters, values: parameters },
    {
      name: networkMessages.activeParameters,
      values: activeParameters,
      isShown: activeParameters.some((active, index) => active < parameters[index]!),
    },
    {
      name: networkMessages.multiplyAdds,
      values: collectValues((one) => one.multiplyAdds),
      notes: networks.map((network, index) => describeInput(network, tokens[index]!)),
    },
    {
      name: messages.multiplyAddsPerToken,
      values: networks.map(({ multiplyAdds }, index) =>
        tokens[index]! > 0 ? Math.round(Number(multiplyAdds) / tokens[index]!) : 0,
      ),
      isShown: tokens.some((count) => count > 0),
    },
    {
      name: messages.depth,
      values: collectValues((one) => one.depth),
      texts: networks.map((network) => describeDepth(network)),
    },
    {
      name: networkMessages.receptiveField,
      values: receptiveFields.map((field) => Math.max(0, ...(field ?? []))),
      texts: receptiveFields.map((field) => field?.join('×') ?? ''),
      isShown: receptiveFields.some((field) => field !== undefined),
    },
    { name: networkMessages.kvCache, values: cacheSizes, isShown: cacheSizes.some((size) => size > 0) },
  ].filter(({ isShown = true }) => isShown)
  return (
    <section aria-labelledby="key-figures">
      <h2 id="key-figures">{messages.figures}</h2>
      <div className={styles.figures}>
        {figures.map(({ name, values, texts, notes }) => (
          <KeyFigure key={name} {...{ name, values, texts, notes, candidates }} />
        ))}
      </div>
    </section>
  )
}

/** The symbols of all inputs, those of the target too; 0 for a network that reads something else. */
const countTokens = ({ inputs }: Network) =>
  [...inputs.values()].reduce(
    (sum, { positions, symbols }) => sum + (symbols === undefined ? 0 : (positions[0] ?? 0)),
    0,
  )

interface KeyFigureProps {
  readonly name: string
  readonly candidates: readonly ReadyCandidate[]
  /** The lengths of the bars; 0 for a network without this figure. */
  readonly values: readonly number[] | undefined
  /** Replaces the formatted values. */
  readonly texts: readonly string[] | undefined
  /** Said after the values. */
  readonly notes: readonly string[] | undefined
}

function KeyFigure({ name, candidates, values, texts, notes }: KeyFigureProps) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const bars = values && layOutBars(values)
  const formatValue = (value: number) => (value === 0 ? '' : formatShort(value, language))
  return (
    <table className={styles.figure}>
      <caption>
        {name}
        {bars?.isLogarithmic && <span> {messages.logarithmic}</span>}
      </caption>
      <tbody>
        {candidates.map((candidate, index) => (
          <tr key={`${index}/${candidate.title}`}>
            <th scope="row">
              <ArchitectureTitle {...candidate} />
            </th>
            <td title={values && values[index]! > 0 ? formatNumber(values[index]!, language) : undefined}>
              {texts?.[index] ?? formatValue(values?.[index] ?? 0)}{' '}
              {notes?.[index] && <span className={styles.note}>{notes[index]}</span>}
              {bars && <span className={styles.bar} style={{ width: `${100 * bars.lengths[index]!}%` }} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
