import { hasNetwork } from '../../../state/resolveView'
import { suggestPages } from '../../../state/suggestPages'
import { useExplorer, useMessages } from '../../hooks/context'
import { NamesProvider } from '../../network/nameTranslations'
import { InvalidMessage } from '../../network/whatIf/InvalidMessage'
import styles from './LeftOutNotice.module.css'
import type { LeftOut } from './mendNetworks'
import type { Candidate } from './useCandidates'

interface Props {
  readonly leftOut: readonly LeftOut[]
  readonly candidates: readonly Candidate[]
}

/** Says what was left out of the address of a comparison, and why. */
export function LeftOutNotice({ leftOut, candidates }: Props) {
  return (
    <div role="status" className={styles.notice}>
      {leftOut.map((one, index) => (
        <Sentence
          key={index}
          leftOut={one}
          candidate={candidates.find(({ compared }) => compared.id === one.id)}
        />
      ))}
    </div>
  )
}

function Sentence({ leftOut, candidate }: { leftOut: LeftOut; candidate: Candidate | undefined }) {
  const messages = useMessages('comparison')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  if (leftOut.kind === 'network') {
    const suggestion = suggestPages(timeline, leftOut.id).find(
      ({ kind, id }) => kind === 'architecture' && hasNetwork(timeline, id),
    )
    return <p>{messages.unknownNetwork(leftOut.id, suggestion?.title[language])}</p>
  }
  if (!candidate) return null
  const name = candidate.architecture.title[language]
  if (leftOut.kind === 'variant') return <p>{messages.unknownVariant(name, leftOut.variant)}</p>
  return (
    <NamesProvider value={candidate.names}>
      <InvalidMessage {...leftOut.invalid} network={name} />
    </NamesProvider>
  )
}
