import type { ReactNode } from 'react'
import styles from './TwoColumns.module.css'

/** Two columns; one on narrow screens. */
export function TwoColumns({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>
}
