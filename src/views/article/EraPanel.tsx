import { formatDate } from '../../i18n/format'
import type { Era } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { useReading } from '../hooks/useReading'
import { Prose } from '../shared/Prose'
import { Sources } from '../shared/Sources'
import { Waiting } from '../shared/Waiting'
import { hueOf } from '../theme/hue'
import { Chip } from './Kin'
import { Neighbours } from './Neighbours'
import { Panel } from './Panel'

/** The page of an era: its story and its architectures. */
export function EraPanel({ era }: { era: Era }) {
  const say = useMessages()
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const { reading, ...loading } = useReading('era', era.id)
  const members = timeline.architectures.filter((one) => one.era === era.id)
  const at = timeline.eras.indexOf(era)
  const neighbour = (one: Era | undefined) => {
    if (!one) return undefined
    const page = { kind: 'era', id: one.id } as const
    return { page, title: one.title, goTo: 'default' } as const
  }
  return (
    <Panel title={era.title[language]} style={hueOf(timeline, era.id)} address={era.id}>
      <p className="kicker">
        {say.era} · {era.to ? say.span(era.from, era.to) : say.ongoing(era.from)} ·{' '}
        {say.count(members.length)}
      </p>
      <h2 id="panel-title">{era.title[language]}</h2>
      <p className="summary">{era.summary[language]}</p>
      {reading ? <Prose sections={reading.sections} /> : <Waiting {...loading} />}
      <section className="kin" aria-labelledby="members">
        <h3 id="members">{say.architecturesOf}</h3>
        <ul className="taken">
          {members.map((one) => (
            <li key={one.id}>
              <Chip architecture={one} />
              <span className="idea">
                {formatDate(one.date, language)} · {one.tagline[language]}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {reading && <Sources sources={reading.sources} />}
      <Neighbours
        before={neighbour(timeline.eras[at - 1])}
        after={neighbour(timeline.eras[at + 1])}
        labels={{ before: say.previousEra, after: say.nextEra }}
      />
    </Panel>
  )
}
