import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import styles from './PageFrame.module.css'
import { SmallTitle } from './SmallTitle'

interface Props {
  /** The id of its title. */
  readonly id: string
  readonly title: string
  /** What stands above the title. */
  readonly kicker?: string
  /** What the page is about, or asks. */
  readonly lead?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A page that takes the place of the timeline. */
export const PageFrame = ({ id, title, kicker, lead, className, children }: Props) => (
  <article className={clsx(styles.page, className)} tabIndex={0} aria-labelledby={id}>
    <div>
      {kicker && (
        <SmallTitle as="p" className={styles.kicker}>
          {kicker}
        </SmallTitle>
      )}
      <h1 id={id}>{title}</h1>
      {lead && <p>{lead}</p>}
      {children}
    </div>
  </article>
)
