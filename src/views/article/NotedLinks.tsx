import type { ReactNode } from 'react'
import styles from './NotedLinks.module.css'

/** Links, each with a few words beside it. */
export const NotedLinks = ({ children }: { children: ReactNode }) => (
  <ul className={styles.list}>{children}</ul>
)

interface Props {
  readonly note: string | undefined
  /** The link. */
  readonly children: ReactNode
}

export const NotedLink = ({ note, children }: Props) => (
  <li>
    {children}
    {note && <span className={styles.note}>{note}</span>}
  </li>
)
