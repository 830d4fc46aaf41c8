import { computeFingerprint } from '../../network/describe/computeFingerprint'
import { strokes } from '../../network/layers/stroke'
import { useMessages } from '../hooks/context'
import { Fingerprint } from '../shared/Fingerprint'
import { ArchitectureTitle } from './candidates/ArchitectureTitle'
import type { ReadyCandidate } from './candidates/useCandidates'
import styles from './Fingerprints.module.css'
import { Hint } from './Hint'

const size = { width: 1000, height: 22 }

/** The fingerprints of all networks on one scale, with a legend. */
export function Fingerprints({ candidates }: { candidates: readonly ReadyCandidate[] }) {
  const messages = useMessages('comparison')
  const fingerprints = candidates.map(({ network }) => computeFingerprint(network.nodes))
  const maxLength = Math.max(...fingerprints.map(({ length }) => length))
  const usedStrokes = strokes.filter((stroke) =>
    fingerprints.some((fingerprint) => fingerprint.includes(stroke)),
  )
  return (
    <section aria-labelledby="fingerprints">
      <h2 id="fingerprints">{messages.fingerprints}</h2>
      <Hint>{messages.fingerprintsHelp}</Hint>
      {candidates.map((candidate, index) => (
        <figure className={styles.print} key={`${index}/${candidate.title}`}>
          <figcaption>
            <ArchitectureTitle {...candidate} />
          </figcaption>
          <Fingerprint strokes={fingerprints[index]!.padEnd(maxLength)} {...size} />
        </figure>
      ))}
      <ul className={styles.key}>
        {usedStrokes.map((stroke) => (
          <li key={stroke}>
            <span data-kind={stroke} aria-hidden="true" />
            {messages.strokes[stroke]}
          </li>
        ))}
      </ul>
    </section>
  )
}
