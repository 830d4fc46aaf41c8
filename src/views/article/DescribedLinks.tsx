import type { ReactNode } from 'react'
import styles from './DescribedLinks.module.css'

export const DescribedLinks = ({ children }: { children: ReactNode }) => (
  <ul className={styles.list}>{children}</ul>
)

interface Props {
  readonly description: string | undefined
  /** The link. */
  readonly children: ReactNode
}

export const DescribedLink = ({ description, children }: Props) => (
  <li>
    {children}
    {description && <span className={styles.description}>{description}</span>}
  </li>
)
