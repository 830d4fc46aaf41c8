import { useMemo, useState } from 'react'
import type { AlignedRow } from '../../../network/compare/alignNetworks'
import { useMessages } from '../../hooks/context'
import type { ReadyCandidate } from '../candidates/useCandidates'
import styles from './Difference.module.css'
import { DifferenceTable, filterDifferingRows } from './DifferenceTable'
import { Summary } from './Summary'

interface Props {
  readonly columns: readonly ReadyCandidate[]
  /** The aligned layers of the columns. */
  readonly rows: readonly AlignedRow[]
}

/** The differences of each network to the one before: a summary, and a table of all layers. */
export function Difference({ columns, rows }: Props) {
  const messages = useMessages('comparison')
  const [isFiltered, setIsFiltered] = useState(false)
  const differingRows = useMemo(() => filterDifferingRows(rows), [rows])
  return (
    <section className={styles.difference} aria-labelledby="difference">
      <h2 id="difference">{messages.difference}</h2>
      {columns.slice(1).map(({ title }, index) => (
        <Summary
          key={`${index}/${title}`}
          rows={rows}
          column={index + 1}
          title={messages.between(columns[index]!.title, title)}
        />
      ))}
      <p className={styles.fold}>
        <label>
          <input type="checkbox" checked={isFiltered} onChange={() => setIsFiltered(!isFiltered)} />
          {messages.differencesOnly}
        </label>
        <span role="status">{isFiltered && messages.rows(differingRows.length, rows.length)}</span>
      </p>
      <DifferenceTable headings={columns} rows={isFiltered ? differingRows : rows} />
    </section>
  )
}
