import { useMemo, useState } from 'react'
import { alignNetworks } from '../../../network/compare/alignNetworks'
import type { Network } from '../../../network/evaluate/networkNode'
import { useMessages } from '../../hooks/context'
import styles from './Difference.module.css'
import { type ColumnHeading, DifferenceTable, filterDifferingRows } from './DifferenceTable'
import { Summary } from './Summary'

interface NetworkColumn extends ColumnHeading {
  readonly network: Network
}

/** The differences of each network to the one before: a summary, and a table of all layers. */
export function Difference({ columns }: { columns: readonly NetworkColumn[] }) {
  const messages = useMessages('comparison')
  const [isFiltered, setIsFiltered] = useState(false)
  const rows = useMemo(() => alignNetworks(columns.map(({ network }) => network)), [columns])
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
