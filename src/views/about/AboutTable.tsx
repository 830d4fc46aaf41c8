import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { formatNumber } from '../../i18n/format/formatNumber'
import { useExplorer } from '../hooks/context'
import styles from './AboutTable.module.css'

/** The header of a row and its cells: numbers, or text, which begins on the left. */
type Row = readonly [header: ReactNode, ...cells: ReactNode[]]

interface Props {
  readonly caption: string
  /** The style of row headers: capitalised labels, or eras with their colour; by default, plain text. */
  readonly rowHeader?: 'labels' | 'eras'
  readonly head: readonly ReactNode[]
  /** The tooltips of the columns. */
  readonly titles?: readonly (string | undefined)[]
  readonly rows: readonly Row[]
  readonly foot?: Row
}

/** A table of numbers and text. */
export function AboutTable({ caption, rowHeader, head, titles = [], rows, foot }: Props) {
  const language = useExplorer((state) => state.language)
  const classOf = (cell: ReactNode) => (typeof cell === 'number' ? undefined : styles.text)
  const renderRow = ([header, ...cells]: Row, index: number) => (
    <tr key={index}>
      <th scope="row">{header}</th>
      {cells.map((cell, column) => (
        <td key={column} className={classOf(cell)}>
          {typeof cell === 'number' ? formatNumber(cell, language) : cell}
        </td>
      ))}
    </tr>
  )
  return (
    <table className={clsx(styles.table, rowHeader && styles[rowHeader])}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name, column) => (
            <th
              key={column}
              scope="col"
              title={titles[column]}
              className={column === 0 ? undefined : classOf(rows[0]?.[column] ?? 0)}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map(renderRow)}</tbody>
      {foot && <tfoot>{renderRow(foot, 0)}</tfoot>}
    </table>
  )
}
