import type { ArchitectureArticle } from '../../model/article'
import { DiagramFrame } from '../diagram/DiagramFrame'
import { useMessages } from '../hooks/context'
import { NetworkHeading } from './NetworkHeading'
import styles from './NetworkSection.module.css'

/** Keeps the place of the network section, which has the same parts, until it has loaded. */
export function NetworkPlace({ size }: { size: ArchitectureArticle['diagramSize'] }) {
  const messages = useMessages('network')
  return (
    <section className={styles.network} aria-busy="true">
      <NetworkHeading />
      <DiagramFrame size={size ?? { width: 0, height: 0 }} hint={messages.expandHint} />
      <div className={styles.folds} />
    </section>
  )
}
