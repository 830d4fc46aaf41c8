import type { ReactNode } from 'react'
import styles from './TwoColumns.module.css'

/** Two things beside each other; on a phone, one below the other. */
export function TwoColumns({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>
}
