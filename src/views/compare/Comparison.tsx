import { useMemo } from 'react'
import { useExplorer, useMessages } from '../hooks/context'
import { Difference } from './difference/Difference'
import { Fingerprints } from './Fingerprints'
import { Hint } from './Hint'
import { KeyFigures } from './KeyFigures'
import { Picker } from './Picker'
import { Strips } from './Strips'
import { type Entrant, useCandidates } from './useCandidates'

const none: readonly never[] = []

/** The networks that were chosen, side by side. */
export default function Comparison() {
  const { loading } = useMessages('explorer')
  const messages = useMessages('comparison')
  const compared = useExplorer((state) => state.comparedNetworks) ?? none
  const candidates = useCandidates(compared)
  const entrants = useMemo(
    () =>
      candidates.flatMap(({ title, architecture, names, network }): Entrant[] =>
        network ? [{ title, architecture, names, network }] : [],
      ),
    [candidates],
  )
  const failed = candidates.filter((one) => one.failed)
  const isComplete = entrants.length === candidates.length
  return (
    <>
      <Picker compared={compared} candidates={candidates} />
      <Hint role="status">
        {failed.map(({ title }) => messages.failed(title)).join(' ')}
        {failed.length === 0 && !isComplete && loading}
        {compared.length === 1 && isComplete && messages.few}
      </Hint>
      {isComplete && entrants.length > 0 && (
        <>
          <KeyFigures entrants={entrants} />
          <Fingerprints entrants={entrants} />
          <Strips entrants={entrants} />
          {entrants.length > 1 && <Difference entrants={entrants} />}
        </>
      )}
    </>
  )
}
