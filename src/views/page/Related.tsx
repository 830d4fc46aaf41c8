import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import styles from './Related.module.css'
import { SmallTitle } from './SmallTitle'

interface Props {
  /** The id of the heading. */
  readonly id: string
  readonly title: string
  readonly as?: 'h2' | 'h3'
  readonly className?: string
  readonly children: ReactNode
}

/** A section of links with a small title. */
export const Related = ({ id, title, as = 'h3', className, children }: Props) => (
  <section className={clsx(styles.related, className)} aria-labelledby={id}>
    <SmallTitle as={as} id={id}>
      {title}
    </SmallTitle>
    {children}
  </section>
)
