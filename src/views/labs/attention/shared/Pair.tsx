import type { ReactNode } from 'react'
import styles from './Pair.module.css'

/** Two things beside each other; on a phone, one below the other. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>
}
