import { useMemo, useState } from 'react'
import { alignNetworks } from '../../network/compare/alignNetworks'
import { useMessages, usePage } from '../hooks/context'
import { Answer } from './answer/Answer'
import { LeftOutNotice } from './candidates/LeftOutNotice'
import { isReady, type ReadyCandidate, useCandidates } from './candidates/useCandidates'
import { useMendedNetworks } from './candidates/useMendedNetworks'
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
  const { networks, leftOut, specifications } = useMendedNetworks(usePage('compare')?.networks ?? none)
  const candidates = useCandidates(networks, specifications)
  const readyCandidates = useMemo(() => candidates.filter(isReady), [candidates])
  const failed = candidates.filter((one) => one.failed)
  const isComplete = readyCandidates.length === candidates.length
  const isLoading = candidates.some(({ specification, failed }) => !specification && !failed)
  const [wasLoaded, setLoaded] = useState(!isLoading)
  if (!wasLoaded && !isLoading) setLoaded(true)
  return (
    <>
      {/* Not before the networks of the address are there: the variants that it then offers would push the rest down. */}
      {wasLoaded && <Picker compared={networks} candidates={candidates} />}
      <LeftOutNotice leftOut={leftOut} candidates={candidates} />
      <Hint role="status">
        {/* One text: several beside each other are lost when the browser translates the page. */}
        {[
          ...failed.map(({ title }) => messages.failed(title)),
          ...(failed.length === 0 && !isComplete ? [loading] : []),
          ...(networks.length === 1 && isComplete ? [messages.chooseSecond] : []),
        ].join(' ')}
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
