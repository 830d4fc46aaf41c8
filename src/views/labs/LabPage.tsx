import { memo, useLayoutEffect, useState } from 'react'
import type { LabArticle } from '../../model/article'
import { findArchitecture, type Lab } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { usePageContent } from '../hooks/usePageContent'
import { Chips } from '../page/Chip'
import { PageFrame } from '../page/PageFrame'
import { PreviousNextLinks } from '../page/PreviousNextLinks'
import { Prose } from '../page/Prose'
import { Related } from '../page/Related'
import { Sources } from '../page/Sources'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { LoadingStatus } from '../shared/LoadingStatus'
import { Claims } from './Claims'
import { LabContainer } from './LabContainer'
import styles from './LabPage.module.css'

/** The page of a lab: its question, the experiment, the claims measured with many seeds, the article. */
export const LabPage = memo(function LabPage({ lab }: { lab: Lab }) {
  const common = useMessages('explorer')
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const { labs } = timeline
  const { content, ...loading } = usePageContent('lab', lab.id)
  // The experiment is not prerendered. The layout effect adds it before the browser paints.
  const [isMounted, setMounted] = useState(false)
  useLayoutEffect(() => setMounted(true), [])
  const part = useExplorer(({ page }) => (page.kind === 'lab' ? page.part : undefined))
  const index = labs.indexOf(lab)
  const makeNeighbour = (neighbour: Lab | undefined) =>
    neighbour && { page: { kind: 'lab', id: neighbour.id } as const, title: neighbour.title }
  return (
    <PageFrame
      id="lab-title"
      kicker={messages.kicker(index + 1)}
      title={lab.title[language]}
      lead={lab.question[language]}
    >
      <div className={styles.lab}>
        {isMounted && (
          <ErrorBoundary messages={common} resetKey={lab.id}>
            <LabContainer key={lab.id} id={lab.id} />
          </ErrorBoundary>
        )}
        <noscript>{messages.needsJavaScript}</noscript>
      </div>
      {content ? (
        <>
          <Claims claims={isMounted ? filterClaims(content, part) : content.claims} />
          <Prose className={styles.prose} sections={content.sections} />
        </>
      ) : (
        <LoadingStatus {...loading} />
      )}
      <Related as="h2" id="lab-architectures" title={messages.architectures}>
        <Chips members={lab.architectures.map((id) => findArchitecture(timeline, id)!)} />
      </Related>
      {content && <Sources sources={content.sources} />}
      <PreviousNextLinks
        before={makeNeighbour(labs[index - 1])}
        after={makeNeighbour(labs[index + 1])}
        labels={{ before: messages.previous, after: messages.next }}
      />
    </PageFrame>
  )
})

/** The claims of one part (by default the first) and of the whole lab. */
function filterClaims({ parts, claims }: LabArticle, partId: string | undefined) {
  const shownPart = parts.find((id) => id === partId) ?? parts[0]
  return claims.filter(({ part }) => part === undefined || part === shownPart)
}
