import { clsx } from 'clsx'
import type { Localized } from '../../model/language'
import type { ExplorerPage } from '../../state/explorerPage'
import { useExplorer } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import styles from './PreviousNextLinks.module.css'

export interface Neighbour {
  readonly page: ExplorerPage
  readonly title: Localized
  /** Shown after the label. */
  readonly date?: string
  /** `default` moves the timeline to the page's default view; without it, only as far as needed. */
  readonly goTo?: 'default'
}

interface Props {
  readonly className?: string
  readonly before: Neighbour | undefined
  readonly after: Neighbour | undefined
  readonly labels: { readonly before: string; readonly after: string }
}

/** Links to the previous and the next page. */
export function PreviousNextLinks({ className, before, after, labels }: Props) {
  const language = useExplorer((state) => state.language)
  const link = (neighbour: Neighbour | undefined, label: string, rel: string) =>
    neighbour ? (
      <PageLink rel={rel} page={neighbour.page} goTo={neighbour.goTo}>
        <span className={styles.label}>
          {label}
          {neighbour.date && ` · ${neighbour.date}`}
        </span>
        <span className={styles.title}>{neighbour.title[language]}</span>
      </PageLink>
    ) : (
      <span />
    )
  return (
    <nav className={clsx(styles.neighbours, className)} aria-label={`${labels.before}, ${labels.after}`}>
      {link(before, labels.before, 'prev')}
      {link(after, labels.after, 'next')}
    </nav>
  )
}
