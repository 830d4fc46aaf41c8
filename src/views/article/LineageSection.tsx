import { childrenOf } from '../../model/lineage'
import { type Architecture, findArchitecture } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { Chip, Chips } from '../page/Chip'
import { Related } from '../page/Related'
import { DescribedLink, DescribedLinks } from './DescribedLinks'
import { below } from './Panel'

/** What an architecture builds on, with the idea taken from each, and what builds on it. */
export function LineageSection({ architecture }: { architecture: Architecture }) {
  const messages = useMessages('explorer')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const ancestors = architecture.buildsOn.flatMap(({ id, idea }) => {
    const one = findArchitecture(timeline, id)
    return one ? [{ one, idea: idea?.[language] }] : []
  })
  const descendants = childrenOf(timeline, architecture.id)
  return (
    <>
      {ancestors.length > 0 && (
        <Related id="built-on" title={messages.builtOn} className={below}>
          <DescribedLinks>
            {ancestors.map(({ one, idea }) => (
              <DescribedLink key={one.id} description={idea}>
                <Chip to={one} />
              </DescribedLink>
            ))}
          </DescribedLinks>
        </Related>
      )}
      {descendants.length > 0 && (
        <Related id="led-to" title={messages.ledTo} className={below}>
          <Chips members={descendants} />
        </Related>
      )}
    </>
  )
}
