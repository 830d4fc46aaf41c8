import type { ReactNode } from 'react'
import styles from './PlanHint.module.css'

/** A note below a figure of the plan. */
export const PlanHint = ({ children }: { children: ReactNode }) => <p className={styles.hint}>{children}</p>
