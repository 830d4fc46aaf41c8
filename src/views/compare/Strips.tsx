import { layOutBars } from '../../layout/plot/bars'
import { formatCompact } from '../../model/numberFormat'
import { useExplorer, useMessages } from '../hooks/context'
import { getLayerTable } from '../network/cachedNetworks'
import { ShareBar } from '../network/ShareBar'
import { ArchitectureTitle } from './candidates/ArchitectureTitle'
import type { ReadyCandidate } from './candidates/useCandidates'
import { Hint } from './Hint'
import styles from './Strips.module.css'

/** How the parameters of each network are distributed over its layers; longer strips have more. */
export function Strips({ candidates }: { candidates: readonly ReadyCandidate[] }) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const bars = layOutBars(candidates.map(({ network }) => Number(network.parameters)))
  return (
    <section aria-labelledby="strips">
      <h2 id="strips">{messages.parameters}</h2>
      <Hint>{bars.isLogarithmic ? messages.parametersLogarithmic : messages.parametersHelp}</Hint>
      {candidates.map(({ title, compared, network }, index) => (
        <figure className={styles.strip} key={`${index}/${title}`}>
          <figcaption>
            <ArchitectureTitle {...{ title, compared }} />
            <span>{formatCompact(Number(network.parameters), language)}</span>
          </figcaption>
          <ShareBar
            rows={getLayerTable(network)}
            count="parameters"
            width={1000}
            style={{ width: `${100 * bars.lengths[index]!}%` }}
          />
        </figure>
      ))}
    </section>
  )
}
