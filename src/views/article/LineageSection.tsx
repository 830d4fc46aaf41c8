import { childrenOf } from '../../model/lineage'
import { type Architecture, findArchitecture } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { Chip } from '../page/Chip'
import { Related } from '../page/Related'
import { DescribedLink, DescribedLinks } from './DescribedLinks'
import { below } from './Panel'

/** What an architecture builds on, with the idea taken from each, and what builds on it, with the idea taken from here. */
export function LineageSection({ architecture }: { architecture: Architecture }) {
  const messages = useMessages('article')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const ancestors = architecture.buildsOn.flatMap(({ id, idea }) => {
    const one = findArchitecture(timeline, id)
    return one ? [{ one, idea: idea?.[language] }] : []
  })
  const descendants = childrenOf(timeline, architecture.id).map((one) => ({
    one,
    idea: one.buildsOn.find(({ id }) => id === architecture.id)?.idea?.[language],
  }))
  return (
    <>
      <Relatives id="built-on" title={messages.builtOn} relatives={ancestors} />
      <Relatives id="led-to" title={messages.ledTo} relatives={descendants} />
    </>
  )
}

interface RelativesProps {
  readonly id: string
  readonly title: string
  /** With the idea that was taken from one to the other. */
  readonly relatives: readonly { readonly one: Architecture; readonly idea: string | undefined }[]
}

function Relatives({ id, title, relatives }: RelativesProps) {
  if (relatives.length === 0) return null
  return (
    <Related id={id} title={title} className={below}>
      <DescribedLinks>
        {relatives.map(({ one, idea }) => (
          <DescribedLink key={one.id} description={idea}>
            <Chip to={one} />
          </DescribedLink>
        ))}
      </DescribedLinks>
    </Related>
  )
}
