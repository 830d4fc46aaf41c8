import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import styles from './AboutTable.module.css'

interface Props {
  readonly caption: string
  /** What its rows begin with, if that is not words of its own. */
  readonly rowHeader?: 'labels' | 'eras'
  readonly children: ReactNode
}

/** A table of numbers, or of words where its cells are so. */
export const AboutTable = ({ caption, rowHeader, children }: Props) => (
  <table className={clsx(styles.table, rowHeader && styles[rowHeader])}>
    <caption>{caption}</caption>
    {children}
  </table>
)

/** The cell of words. */
export const TextCell = ({ children }: { children: ReactNode }) => <td className={styles.text}>{children}</td>

/** The head of a column of words. */
export const TextHeader = ({ children }: { children: ReactNode }) => (
  <th scope="col" className={styles.text}>
    {children}
  </th>
)
