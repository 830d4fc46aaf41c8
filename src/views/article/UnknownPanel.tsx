import { useEffect, useState } from 'react'
import { nearestIds } from '../../state/near'
import { useExplorer, useMessages } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import { Panel } from './Panel'

/** What an address that leads nowhere shows: the nearest names, and the way to everything. */
export function UnknownPanel({ path }: { path: string }) {
  const say = useMessages()
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const near = nearestIds(timeline, path)
  // The file served for unknown addresses is made before the address is known.
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return (
    <Panel title={say.unknownTitle} address={path}>
      <h2 id="panel-title">{say.unknownTitle}</h2>
      {mounted && <p className="summary">{say.unknownText(path)}</p>}
      {mounted && near.length > 0 && (
        <section className="kin" aria-labelledby="near">
          <h3 id="near">{say.unknownNear}</h3>
          <ul className="chips">
            {near.map(({ kind, id, era, title }) => (
              <li key={`${kind}/${id}`}>
                <PageLink className="chip" page={{ kind, id }} style={hueOf(timeline, era)}>
                  <Swatch isRound />
                  {title[language]}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <PageLink page={{ kind: 'timeline' }} goTo="default">
          {say.unknownAll}
        </PageLink>
      </p>
    </Panel>
  )
}
