import { getFingerprintPaths } from '../../layout/plot/fingerprintPaths'
import { computeFingerprint } from '../../network/describe/computeFingerprint'
import { strokes } from '../../network/layers/stroke'
import { useMessages } from '../hooks/context'
import styles from './Fingerprints.module.css'
import { Hint } from './Hint'
import type { ReadyCandidate } from './useCandidates'

const box = { x: 0, y: 0, width: 1000, height: 22 }

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
      {candidates.map(({ title }, index) => (
        <figure className={styles.print} key={`${index}/${title}`}>
          <figcaption>{title}</figcaption>
          <svg viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="none" aria-hidden="true">
            {getFingerprintPaths(fingerprints[index]!.padEnd(maxLength), box).map(({ kind, path }) => (
              <path key={kind} data-kind={kind} d={path} />
            ))}
          </svg>
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
