import { getBarcodePaths } from '../../layout/plot/barcode'
import { computeFingerprint, strokes } from '../../network/describe/computeFingerprint'
import { useMessages } from '../hooks/context'
import styles from './Fingerprints.module.css'
import { Hint } from './Hint'
import type { Entrant } from './useCandidates'

const box = { x: 0, y: 0, width: 1000, height: 22 }

/** The layers of all networks as strokes, equally wide in all. */
export function Fingerprints({ entrants }: { entrants: readonly Entrant[] }) {
  const messages = useMessages('comparison')
  const prints = entrants.map(({ network }) => computeFingerprint(network.nodes))
  const longest = Math.max(...prints.map((print) => print.length))
  const seen = strokes.filter((stroke) => prints.some((print) => print.includes(stroke)))
  return (
    <section aria-labelledby="fingerprints">
      <h2 id="fingerprints">{messages.fingerprints}</h2>
      <Hint>{messages.fingerprintsHelp}</Hint>
      {entrants.map(({ title }, index) => (
        <figure className={styles.print} key={`${index}/${title}`}>
          <figcaption>{title}</figcaption>
          <svg viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="none" aria-hidden="true">
            {getBarcodePaths(prints[index]!.padEnd(longest), box).map(({ kind, path }) => (
              <path key={kind} data-kind={kind} d={path} />
            ))}
          </svg>
        </figure>
      ))}
      <ul className={styles.key}>
        {seen.map((stroke) => (
          <li key={stroke}>
            <span data-kind={stroke} aria-hidden="true" />
            {messages.strokes[stroke]}
          </li>
        ))}
      </ul>
    </section>
  )
}
