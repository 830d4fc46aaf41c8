import { useMemo } from 'react'
import { alignNetworks } from '../../network/compare/alignNetworks'
import { useMessages, usePage } from '../hooks/context'
import { Answer } from './answer/Answer'
import { type ReadyCandidate, useCandidates } from './candidates/useCandidates'
import { Difference } from './difference/Difference'
import { Fingerprints } from './Fingerprints'
import { Hint } from './Hint'
import { KeyFigures } from './KeyFigures'
import { Picker } from './picker/Picker'
import { Strips } from './Strips'

const none: readonly never[] = []

/** The comparison of the chosen networks, shown once all of them are loaded. */
export default function Comparison() {
  const { loading } = useMessages('explorer')
  const messages = useMessages('comparison')
  const compared = usePage('compare')?.networks ?? none
  const candidates = useCandidates(compared)
  const readyCandidates = useMemo(
    () =>
      candidates.flatMap(({ title, architecture, names, network }): ReadyCandidate[] =>
        network ? [{ title, architecture, names, network }] : [],
      ),
    [candidates],
  )
  const failed = candidates.filter((one) => one.failed)
  const isComplete = readyCandidates.length === candidates.length
  return (
    <>
      <Picker compared={compared} candidates={candidates} />
      <Hint role="status">
        {failed.map(({ title }) => messages.failed(title)).join(' ')}
        {failed.length === 0 && !isComplete && loading}
        {compared.length === 1 && isComplete && messages.chooseSecond}
      </Hint>
      {isComplete && readyCandidates.length > 0 && <ReadyComparison candidates={readyCandidates} />}
    </>
  )
}

/** The answer first, then figures and pictures, then every layer. */
function ReadyComparison({ candidates }: { candidates: readonly ReadyCandidate[] }) {
  const rows = useMemo(() => alignNetworks(candidates.map(({ network }) => network)), [candidates])
  const isComparison = candidates.length > 1
  return (
    <>
      {isComparison && <Answer candidates={candidates} rows={rows} />}
      <KeyFigures candidates={candidates} />
      <Fingerprints candidates={candidates} />
      <Strips candidates={candidates} />
      {isComparison && <Difference columns={candidates} rows={rows} />}
    </>
  )
}
