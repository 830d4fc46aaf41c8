import type { ReactNode } from 'react'
import styles from './Row.module.css'

/** A labelled row of the figure; all rows share the horizontal axis of steps. */
export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{name}</span>
      {children}
    </div>
  )
}
