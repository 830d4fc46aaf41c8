import { useExplorer, useMessages } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import { hueOf } from '../theme/hue'

/** All labs, in the order of the history. */
export function LabsPage() {
  const { labs: say } = useMessages()
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const eraOf = (id: string | undefined) => timeline.architectures.find((one) => one.id === id)?.era ?? ''
  return (
    <article className="lab" tabIndex={0} aria-labelledby="labs-title">
      <div className="sheet">
        <h1 id="labs-title">{say.title}</h1>
        <p className="question">{say.intro}</p>
        <ol className="labs">
          {timeline.labs.map((lab, index) => (
            <li key={lab.id} style={hueOf(timeline, eraOf(lab.architectures.at(-1)))}>
              <PageLink page={{ kind: 'lab', id: lab.id }}>
                <span className="kicker">{say.kicker(index + 1)}</span>
                <span className="name">{lab.title[language]}</span>
                <span className="tagline">{lab.tagline[language]}</span>
                <span className="asks">{lab.question[language]}</span>
              </PageLink>
            </li>
          ))}
        </ol>
      </div>
    </article>
  )
}
