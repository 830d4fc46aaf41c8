import { useLayoutEffect, useState } from 'react'
import type { Protocol } from '../../model/article'
import type { Lab } from '../../model/timeline'
import { Chip } from '../article/Kin'
import { Neighbours } from '../article/Neighbours'
import { useExplorer, useMessages } from '../hooks/context'
import { useReading } from '../hooks/useReading'
import { Boundary } from '../shared/Boundary'
import { Prose } from '../shared/Prose'
import { Sources } from '../shared/Sources'
import { Waiting } from '../shared/Waiting'
import { Opened } from './Opened'
import { Claims } from './shared/Claims'

/** A lab: what it asks, the experiment itself, what was measured with many seeds, and what it has to do with the history. */
export function LabPage({ lab }: { lab: Lab }) {
  const say = useMessages()
  const language = useExplorer((state) => state.language)
  const { labs, architectures } = useExplorer((state) => state.timeline)
  const { reading, ...loading } = useReading('lab', lab.id)
  // What is prerendered has no bench; it comes before the page is painted anew.
  const [lives, setLives] = useState(false)
  useLayoutEffect(() => setLives(true), [])
  const part = useExplorer((state) => state.knobs?.part)
  const at = labs.indexOf(lab)
  const neighbour = (one: Lab | undefined) =>
    one && { page: { kind: 'lab', id: one.id } as const, title: one.title }
  return (
    <article className="lab" tabIndex={0} aria-labelledby="lab-title">
      <div className="sheet">
        <p className="kicker">{say.labs.kicker(at + 1)}</p>
        <h1 id="lab-title">{lab.title[language]}</h1>
        <p className="question">{lab.question[language]}</p>
        <div className="bench">
          {lives && (
            <Boundary say={say} attempt={lab.id}>
              <Opened key={lab.id} id={lab.id} />
            </Boundary>
          )}
          <noscript>{say.labs.script}</noscript>
        </div>
        {reading ? (
          <>
            <Claims claims={lives ? claimsOf(reading, part) : reading.claims} />
            <Prose sections={reading.sections} />
          </>
        ) : (
          <Waiting {...loading} />
        )}
        <section className="kin" aria-labelledby="entrants">
          <h2 id="entrants">{say.labs.architectures}</h2>
          <ul className="chips">
            {lab.architectures.map((id) => (
              <li key={id}>
                <Chip architecture={architectures.find((one) => one.id === id)!} />
              </li>
            ))}
          </ul>
        </section>
        {reading && <Sources sources={reading.sources} />}
        <Neighbours
          before={neighbour(labs[at - 1])}
          after={neighbour(labs[at + 1])}
          labels={{ before: say.labs.previous, after: say.labs.next }}
        />
      </div>
    </article>
  )
}

/** The claims of the part that an address names, or else of the first, and of the lab as a whole. */
function claimsOf({ parts, claims }: Protocol, named: string | undefined) {
  const shown = parts.find((id) => id === named) ?? parts[0]
  return claims.filter(({ part }) => part === undefined || part === shown)
}
