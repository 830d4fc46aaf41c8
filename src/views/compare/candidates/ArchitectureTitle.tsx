import { PageLink } from '../../shared/PageLink'
import styles from './ArchitectureTitle.module.css'
import type { ReadyCandidate } from './useCandidates'

/** The title of a network, which links to the article on its architecture. */
export function ArchitectureTitle({ title, architecture }: Pick<ReadyCandidate, 'title' | 'architecture'>) {
  return (
    <PageLink className={styles.link} page={{ kind: 'architecture', id: architecture.id }}>
      {title}
    </PageLink>
  )
}
