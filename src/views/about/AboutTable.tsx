import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import styles from './AboutTable.module.css'

interface Props {
  readonly caption: string
  /** The style of row headers: capitalised labels, or eras with their colour; by default, plain text. */
  readonly rowHeader?: 'labels' | 'eras'
  readonly children: ReactNode
}

/** A table of numbers; columns of text use `TextCell` and `TextHeader`. */
export const AboutTable = ({ caption, rowHeader, children }: Props) => (
  <table className={clsx(styles.table, rowHeader && styles[rowHeader])}>
    <caption>{caption}</caption>
    {children}
  </table>
)

export const TextCell = ({ children }: { children: ReactNode }) => <td className={styles.text}>{children}</td>

export const TextHeader = ({ children }: { children: ReactNode }) => (
  <th scope="col" className={styles.text}>
    {children}
  </th>
)
