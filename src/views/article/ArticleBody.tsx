import { type ComponentProps, Suspense } from 'react'
import type { ArchitectureArticle, Section } from '../../model/article'
import type { Architecture } from '../../model/timeline'
import { useMessages } from '../hooks/context'
import { lazyView } from '../hooks/lazyView'
import { useHydrated } from '../hooks/useHydrated'
import { Prose } from '../page/Prose'
import { Sources } from '../page/Sources'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { LoadingStatus } from '../shared/LoadingStatus'
import { Figures } from './Figures'
import { LabLinks } from './LabLinks'
import { LineageSection } from './LineageSection'
import { NetworkPlace } from './NetworkPlace'
import { below } from './Panel'

interface Props {
  readonly architecture: Architecture
  /** Undefined until it has loaded. */
  readonly article: ArchitectureArticle | undefined
  readonly loading: ComponentProps<typeof LoadingStatus>
}

/** The diagram follows the section that it illustrates. */
const illustratedSection = 'idea'

/** An article below its lead: the figures, the story with the diagram, and what is related. */
export function ArticleBody({ architecture, article, loading }: Props) {
  if (!article) return <LoadingStatus {...loading} />
  const { id, fingerprint } = architecture
  const [before, after] = splitAfter(article.sections, illustratedSection)
  return (
    <>
      <Figures article={article} />
      <Prose sections={before} />
      {fingerprint !== undefined && <NetworkInPlace id={id} article={article} />}
      <Prose className={below} sections={after} />
      <LabLinks id={id} />
      <LineageSection architecture={architecture} />
      <Sources className={below} sources={article.metadata.sources} />
    </>
  )
}

function splitAfter(sections: readonly Section[], id: string) {
  const end = sections.findIndex((one) => one.id === id) + 1
  return [sections.slice(0, end), sections.slice(end)] as const
}

const NetworkSection = lazyView(async () => (await import('./NetworkSection')).default, 'network')

/** The network section is not prerendered: it loads together with the code that computes the network. */
function NetworkInPlace({ id, article }: { id: string; article: ArchitectureArticle }) {
  const messages = useMessages('explorer')
  const isHydrated = useHydrated()
  const place = <NetworkPlace size={article.diagramSize} />
  if (!isHydrated) return place
  return (
    <ErrorBoundary messages={messages} resetKey={id}>
      <Suspense fallback={place}>
        <NetworkSection key={id} id={id} figures={article.metadata.figures} place={place} />
      </Suspense>
    </ErrorBoundary>
  )
}
