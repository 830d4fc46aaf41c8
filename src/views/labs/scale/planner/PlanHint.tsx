import type { ReactNode } from 'react'
import styles from './PlanHint.module.css'

/** What is to be known of a figure of the plan, below it. */
export const PlanHint = ({ children }: { children: ReactNode }) => <p className={styles.hint}>{children}</p>
