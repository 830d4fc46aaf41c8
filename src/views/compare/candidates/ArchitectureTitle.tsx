import { noOverrides } from '../../network/cachedNetworks'
import { PageLink } from '../../shared/PageLink'
import styles from './ArchitectureTitle.module.css'
import type { ReadyCandidate } from './useCandidates'

/** The title of a network, which links to the article on its architecture, with the same changes. */
export function ArchitectureTitle({ title, compared }: Pick<ReadyCandidate, 'title' | 'compared'>) {
  const { id, variant, dimensions = noOverrides } = compared
  return (
    <PageLink className={styles.link} page={{ kind: 'architecture', id, overrides: { variant, dimensions } }}>
      {title}
    </PageLink>
  )
}
