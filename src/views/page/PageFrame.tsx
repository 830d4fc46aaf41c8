import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import styles from './PageFrame.module.css'
import { SmallTitle } from './SmallTitle'

interface Props {
  /** The id of the heading. */
  readonly id: string
  readonly title: string
  /** A line above the title. */
  readonly kicker?: string
  /** The introductory sentence. */
  readonly lead?: string
  readonly className?: string
  readonly children: ReactNode
}

/** The frame of a page that replaces the timeline. */
export const PageFrame = ({ id, title, kicker, lead, className, children }: Props) => (
  <article className={clsx(styles.page, className)} tabIndex={0} aria-labelledby={id}>
    <div>
      {kicker && (
        <SmallTitle as="p" className={styles.kicker}>
          {kicker}
        </SmallTitle>
      )}
      <h1 id={id} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p>{lead}</p>}
      {children}
    </div>
  </article>
)
