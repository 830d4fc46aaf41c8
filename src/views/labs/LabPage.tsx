import { useLayoutEffect, useState } from 'react'
import type { LabArticle } from '../../model/article'
import type { Lab } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { usePageContent } from '../hooks/usePageContent'
import { Chips } from '../page/Chip'
import { Neighbours } from '../page/Neighbours'
import { PageFrame } from '../page/PageFrame'
import { Prose } from '../page/Prose'
import { Related } from '../page/Related'
import { Sources } from '../page/Sources'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { LoadingStatus } from '../shared/LoadingStatus'
import { Claims } from './Claims'
import styles from './LabPage.module.css'
import { LabSlot } from './LabSlot'

/** A lab: what it asks, the experiment itself, what was measured with many seeds, and what it has to do with the history. */
export function LabPage({ lab }: { lab: Lab }) {
  const common = useMessages('explorer')
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const { labs, architectures } = useExplorer((state) => state.timeline)
  const { content, ...loading } = usePageContent('lab', lab.id)
  // What is prerendered has no bench; it comes before the page is painted anew.
  const [lives, setLives] = useState(false)
  useLayoutEffect(() => setLives(true), [])
  const part = useExplorer((state) => state.labParameters?.part)
  const at = labs.indexOf(lab)
  const neighbour = (one: Lab | undefined) =>
    one && { page: { kind: 'lab', id: one.id } as const, title: one.title }
  return (
    <PageFrame
      id="lab-title"
      kicker={messages.kicker(at + 1)}
      title={lab.title[language]}
      lead={lab.question[language]}
    >
      <div className={styles.bench}>
        {lives && (
          <ErrorBoundary messages={common} resetKey={lab.id}>
            <LabSlot key={lab.id} id={lab.id} />
          </ErrorBoundary>
        )}
        <noscript>{messages.needsJavaScript}</noscript>
      </div>
      {content ? (
        <>
          <Claims claims={lives ? claimsOf(content, part) : content.claims} />
          <Prose className={styles.prose} sections={content.sections} />
        </>
      ) : (
        <LoadingStatus {...loading} />
      )}
      <Related as="h2" id="entrants" title={messages.architectures}>
        <Chips members={lab.architectures.map((id) => architectures.find((one) => one.id === id)!)} />
      </Related>
      {content && <Sources sources={content.sources} />}
      <Neighbours
        before={neighbour(labs[at - 1])}
        after={neighbour(labs[at + 1])}
        labels={{ before: messages.previous, after: messages.next }}
      />
    </PageFrame>
  )
}

/** The claims of the part that an address names, or else of the first, and of the lab as a whole. */
function claimsOf({ parts, claims }: LabArticle, named: string | undefined) {
  const shown = parts.find((id) => id === named) ?? parts[0]
  return claims.filter(({ part }) => part === undefined || part === shown)
}
