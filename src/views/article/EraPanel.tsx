import { formatDate } from '../../i18n/format/formatDate'
import type { Era } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { usePageContent } from '../hooks/usePageContent'
import { Chip } from '../page/Chip'
import { PreviousNextLinks } from '../page/PreviousNextLinks'
import { Prose } from '../page/Prose'
import { Related } from '../page/Related'
import { Sources } from '../page/Sources'
import { LoadingStatus } from '../shared/LoadingStatus'
import { hueOf } from '../theme/hue'
import { DescribedLink, DescribedLinks } from './DescribedLinks'
import { FilterNotice } from './FilterNotice'
import { below, Panel } from './Panel'

/** The panel of an era: its article and its architectures. */
export function EraPanel({ era }: { era: Era }) {
  const messages = useMessages('explorer')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const { content, ...loading } = usePageContent('era', era.id)
  const members = timeline.architectures.filter((one) => one.era === era.id)
  const index = timeline.eras.indexOf(era)
  const makeNeighbour = (one: Era | undefined) => {
    if (!one) return undefined
    const page = { kind: 'era', id: one.id } as const
    return { page, title: one.title, goTo: 'default' } as const
  }
  const span = era.to ? messages.span(era.from, era.to) : messages.ongoing(era.from)
  return (
    <Panel
      pageKey={era.id}
      style={hueOf(timeline, era.id)}
      kicker={`${messages.era} · ${span} · ${messages.architectureCount(members.length)}`}
      title={era.title[language]}
      notice={<FilterNotice era={era} />}
      summary={era.summary[language]}
    >
      {content ? <Prose className={below} sections={content.sections} /> : <LoadingStatus {...loading} />}
      <Related id="members" title={messages.eraArchitectures} className={below}>
        <DescribedLinks>
          {members.map((one) => (
            <DescribedLink
              key={one.id}
              description={`${formatDate(one.date, language)} · ${one.tagline[language]}`}
            >
              <Chip to={one} />
            </DescribedLink>
          ))}
        </DescribedLinks>
      </Related>
      {content && <Sources className={below} sources={content.sources} />}
      <PreviousNextLinks
        className={below}
        before={makeNeighbour(timeline.eras[index - 1])}
        after={makeNeighbour(timeline.eras[index + 1])}
        labels={{ before: messages.previousEra, after: messages.nextEra }}
      />
    </Panel>
  )
}
