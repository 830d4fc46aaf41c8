import { useExplorer, useMessages } from '../hooks/context'
import { Related } from '../page/Related'
import { PageLink } from '../shared/PageLink'
import { DescribedLink, DescribedLinks } from './DescribedLinks'
import { below } from './Panel'

/** Links to the labs that include an architecture. */
export function LabLinks({ id }: { id: string }) {
  const { labs: messages } = useMessages('explorer')
  const language = useExplorer((state) => state.language)
  const labs = useExplorer((state) => state.timeline.labs)
  const ownLabs = labs.filter(({ architectures }) => architectures.includes(id))
  if (ownLabs.length === 0) return null
  return (
    <Related id="try-it" title={messages.tryIt} className={below}>
      <DescribedLinks>
        {ownLabs.map((lab) => (
          <DescribedLink key={lab.id} description={lab.question[language]}>
            <PageLink page={{ kind: 'lab', id: lab.id }}>{lab.title[language]}</PageLink>
          </DescribedLink>
        ))}
      </DescribedLinks>
    </Related>
  )
}
