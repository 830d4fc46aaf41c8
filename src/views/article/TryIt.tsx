import { useExplorer, useMessages } from '../hooks/context'
import { Related } from '../page/Related'
import { PageLink } from '../shared/PageLink'
import { NotedLink, NotedLinks } from './NotedLinks'
import { below } from './Panel'

/** The ways to the labs in which an architecture takes part. */
export function TryIt({ id }: { id: string }) {
  const { labs: messages } = useMessages('explorer')
  const language = useExplorer((state) => state.language)
  const labs = useExplorer((state) => state.timeline.labs)
  const own = labs.filter(({ architectures }) => architectures.includes(id))
  if (own.length === 0) return null
  return (
    <Related id="try-it" title={messages.tryIt} className={below}>
      <NotedLinks>
        {own.map((lab) => (
          <NotedLink key={lab.id} note={lab.question[language]}>
            <PageLink page={{ kind: 'lab', id: lab.id }}>{lab.title[language]}</PageLink>
          </NotedLink>
        ))}
      </NotedLinks>
    </Related>
  )
}
