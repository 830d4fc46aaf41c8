import { useEffect, useState } from 'react'
import { suggestPages } from '../../state/suggestPages'
import { useExplorer, useMessages } from '../hooks/context'
import { Chips } from '../page/Chip'
import { Related } from '../page/Related'
import { PageLink } from '../shared/PageLink'
import { below, Panel } from './Panel'

/** What an address that leads nowhere shows: the nearest names, and the way to everything. */
export function UnknownPanel({ path }: { path: string }) {
  const messages = useMessages('explorer')
  const timeline = useExplorer((state) => state.timeline)
  const suggestions = suggestPages(timeline, path)
  // The file served for unknown addresses is made before the address is known.
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return (
    <Panel
      address={path}
      title={messages.unknownTitle}
      summary={mounted ? messages.unknownText(path) : undefined}
    >
      {mounted && suggestions.length > 0 && (
        <Related id="near" title={messages.unknownNear} className={below}>
          <Chips members={suggestions} />
        </Related>
      )}
      <p>
        <PageLink page={{ kind: 'timeline' }} goTo="default">
          {messages.unknownAll}
        </PageLink>
      </p>
    </Panel>
  )
}
