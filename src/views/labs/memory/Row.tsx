import type { ReactNode } from 'react'
import styles from './Row.module.css'

/** What goes along the steps of the sequence, with its name before it: all rows are in line. */
export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{name}</span>
      {children}
    </div>
  )
}
