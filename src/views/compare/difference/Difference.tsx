import { useMemo, useState } from 'react'
import { alignNetworks } from '../../../network/compare/alignNetworks'
import type { Network } from '../../../network/evaluate/networkNode'
import { useMessages } from '../../hooks/context'
import styles from './Difference.module.css'
import { DifferenceTable, differing, type Heading } from './DifferenceTable'
import { Summary } from './Summary'

interface Entrant extends Heading {
  readonly network: Network
}

/** What became of each network in the next: in a few words, and in all layers. */
export function Difference({ entrants }: { entrants: readonly Entrant[] }) {
  const messages = useMessages('comparison')
  const [isFolded, fold] = useState(false)
  const rows = useMemo(() => alignNetworks(entrants.map(({ network }) => network)), [entrants])
  const differences = useMemo(() => differing(rows), [rows])
  return (
    <section className={styles.difference} aria-labelledby="difference">
      <h2 id="difference">{messages.difference}</h2>
      {entrants.slice(1).map(({ title }, index) => (
        <Summary
          key={`${index}/${title}`}
          rows={rows}
          column={index + 1}
          title={messages.between(entrants[index]!.title, title)}
        />
      ))}
      <p className={styles.fold}>
        <label>
          <input type="checkbox" checked={isFolded} onChange={() => fold(!isFolded)} />
          {messages.differing}
        </label>
        <span role="status">{isFolded && messages.rows(differences.length, rows.length)}</span>
      </p>
      <DifferenceTable headings={entrants} rows={isFolded ? differences : rows} />
    </section>
  )
}
