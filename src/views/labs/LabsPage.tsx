import { findArchitecture } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { PageFrame } from '../page/PageFrame'
import { SmallTitle } from '../page/SmallTitle'
import { PageLink } from '../shared/PageLink'
import { hueOf } from '../theme/hue'
import styles from './LabsPage.module.css'

/** All labs, in historical order. */
export function LabsPage() {
  const { labs } = useMessages('explorer')
  const { labsDescription } = useMessages('head')
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const getEra = (id: string | undefined) => findArchitecture(timeline, id)?.era ?? ''
  return (
    <PageFrame id="labs-title" title={labs.title} lead={labsDescription}>
      <ol className={styles.labs}>
        {timeline.labs.map((lab, index) => (
          <li key={lab.id} style={hueOf(timeline, getEra(lab.architectures.at(-1)))}>
            <PageLink page={{ kind: 'lab', id: lab.id }}>
              <SmallTitle as="span" className={styles.kicker}>
                {messages.kicker(index + 1)}
              </SmallTitle>
              <span className={styles.name}>{lab.title[language]}</span>
              <span className={styles.tagline}>{lab.tagline[language]}</span>
              <span className={styles.question}>{lab.question[language]}</span>
            </PageLink>
          </li>
        ))}
      </ol>
    </PageFrame>
  )
}
