import { memo, Suspense } from 'react'
import { formatDate } from '../../i18n/format/formatDate'
import { formatList, parenthesize } from '../../i18n/format/grammar'
import type { ArchitectureArticle } from '../../model/article'
import { type Architecture, findArchitecture, findEra } from '../../model/timeline'
import { hasNetwork } from '../../state/resolveView'
import { useExplorer, useMessages, usePage } from '../hooks/context'
import { lazyView } from '../hooks/lazyView'
import { usePageContent } from '../hooks/usePageContent'
import { Authors } from '../page/Authors'
import { PreviousNextLinks } from '../page/PreviousNextLinks'
import { buttonClass } from '../shared/Button'
import { CompareLink } from '../shared/CompareLink'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { Icon } from '../shared/Icon'
import { LoadingStatus } from '../shared/LoadingStatus'
import { PageLink } from '../shared/PageLink'
import { hueOf } from '../theme/hue'
import styles from './ArchitecturePanel.module.css'
import { FilterNotice } from './FilterNotice'
import { below, Panel } from './Panel'

const ArticleBody = lazyView(async () => (await import('./ArticleBody')).ArticleBody, 'article', 'network')

export const ArchitecturePanel = memo(function ArchitecturePanel({
  architecture,
}: {
  architecture: Architecture
}) {
  const messages = useMessages('explorer')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const { content, ...loading } = usePageContent('architecture', architecture.id)
  const era = findEra(timeline, architecture.era)!
  const index = timeline.architectures.indexOf(architecture)
  const makeNeighbour = (one: Architecture | undefined) =>
    one &&
    ({
      page: { kind: 'architecture', id: one.id },
      title: one.title,
      date: formatDate(one.date, language),
    } as const)
  return (
    <Panel
      pageKey={architecture.id}
      style={hueOf(timeline, era.id)}
      actions={<CompareButton architecture={architecture} />}
      kicker={<PageLink page={{ kind: 'era', id: era.id }}>{era.title[language]}</PageLink>}
      title={architecture.title[language]}
      byline={<Byline architecture={architecture} article={content} />}
      notice={<FilterNotice era={era} importance={architecture.importance} />}
      summary={content?.summary ?? architecture.tagline[language]}
    >
      <ErrorBoundary messages={messages} resetKey={architecture.id}>
        <Suspense fallback={<LoadingStatus {...loading} />}>
          <ArticleBody architecture={architecture} article={content} loading={loading} />
          <PreviousNextLinks
            className={below}
            before={makeNeighbour(timeline.architectures[index - 1])}
            after={makeNeighbour(timeline.architectures[index + 1])}
            labels={{ before: messages.previous, after: messages.next }}
          />
        </Suspense>
      </ErrorBoundary>
    </Panel>
  )
})

/** A link that compares its network, as the reader has changed it, with that of its first ancestor that has one. */
function CompareButton({ architecture: { id, fingerprint, buildsOn } }: { architecture: Architecture }) {
  const { compare: messages } = useMessages('explorer')
  const timeline = useExplorer((state) => state.timeline)
  const overrides = usePage('architecture')?.overrides
  const language = useExplorer((state) => state.language)
  if (!fingerprint) return null
  const ownNetwork = { id, ...overrides }
  const ancestorId = buildsOn.find((one) => hasNetwork(timeline, one.id))?.id
  const ancestor = findArchitecture(timeline, ancestorId)
  return (
    <CompareLink
      className={buttonClass()}
      label={ancestor ? messages.with(ancestor.title[language]) : messages.link}
      compared={ancestor ? [{ id: ancestor.id }, ownNetwork] : [ownNetwork]}
    >
      <Icon name="compare" />
      <span>{messages.link}</span>
    </CompareLink>
  )
}

function Byline({
  architecture,
  article,
}: {
  architecture: Architecture
  article: ArchitectureArticle | undefined
}) {
  const messages = useMessages('explorer')
  const { dateOf } = useMessages('article')
  const language = useExplorer((state) => state.language)
  const date = formatDate(architecture.date, language)
  if (!article) return <p className={styles.byline}>{date}</p>
  const { metadata, names } = article
  const localize = (proper: string) => names[proper] ?? proper
  // An organisation that is the author is not repeated.
  const hasOrganisations = metadata.organisations.some((one) => !metadata.authors.includes(one))
  return (
    <p className={styles.byline}>
      <span>
        <time dateTime={architecture.date}>{date}</time>
        {parenthesize(dateOf[metadata.dateOf], language)}
      </span>
      <span>
        <Authors names={metadata.authors.map(localize)} language={language} />
      </span>
      {hasOrganisations && <span>{formatList(metadata.organisations.map(localize), language)}</span>}
      <span>{localize(metadata.venue)}</span>
      <span>{messages.importance(architecture.importance)}</span>
    </p>
  )
}
