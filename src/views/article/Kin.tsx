import type { ReactNode } from 'react'
import { descendantsOf } from '../../model/lineage'
import type { Architecture } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'

/** What an architecture was built on, with the idea taken from each, and what it led to. */
export function Kin({ architecture }: { architecture: Architecture }) {
  const say = useMessages()
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const byId = (id: string) => timeline.architectures.find((one) => one.id === id)
  const ancestors = architecture.buildsOn.flatMap(({ id, idea }) => {
    const one = byId(id)
    return one ? [{ one, idea: idea?.[language] }] : []
  })
  const descendants = descendantsOf(timeline, architecture.id)
  return (
    <>
      <Group title={say.builtOn} show={ancestors.length > 0} id="built-on">
        <ul className="taken">
          {ancestors.map(({ one, idea }) => (
            <li key={one.id}>
              <Chip architecture={one} />
              {idea && <span className="idea">{idea}</span>}
            </li>
          ))}
        </ul>
      </Group>
      <Group title={say.ledTo} show={descendants.length > 0} id="led-to">
        <ul className="chips">
          {descendants.map((one) => (
            <li key={one.id}>
              <Chip architecture={one} />
            </li>
          ))}
        </ul>
      </Group>
    </>
  )
}

function Group(props: { title: string; id: string; show: boolean; children: ReactNode }) {
  if (!props.show) return null
  return (
    <section className="kin" aria-labelledby={props.id}>
      <h3 id={props.id}>{props.title}</h3>
      {props.children}
    </section>
  )
}

/** A link to an architecture in the colour of its era. */
export function Chip({ architecture }: { architecture: Architecture }) {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  return (
    <PageLink
      className="chip"
      page={{ kind: 'architecture', id: architecture.id }}
      style={hueOf(timeline, architecture.era)}
    >
      <Swatch isRound />
      {architecture.title[language]}
    </PageLink>
  )
}
