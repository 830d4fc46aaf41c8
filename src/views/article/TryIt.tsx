import { useExplorer, useMessages } from '../hooks/context'
import { PageLink } from '../shared/PageLink'

/** The ways to the labs in which an architecture takes part. */
export function TryIt({ id }: { id: string }) {
  const { labs: say } = useMessages()
  const language = useExplorer((state) => state.language)
  const labs = useExplorer((state) => state.timeline.labs)
  const own = labs.filter(({ architectures }) => architectures.includes(id))
  if (own.length === 0) return null
  return (
    <section className="kin" aria-labelledby="try-it">
      <h3 id="try-it">{say.tryIt}</h3>
      <ul className="taken">
        {own.map((lab) => (
          <li key={lab.id}>
            <PageLink page={{ kind: 'lab', id: lab.id }}>{lab.title[language]}</PageLink>
            <span className="idea">{lab.question[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
