import { suggestPages } from '../../state/suggestPages'
import { useExplorer, useMessages } from '../hooks/context'
import { useHydrated } from '../hooks/useHydrated'
import { Chips } from '../page/Chip'
import { Related } from '../page/Related'
import { PageLink } from '../shared/PageLink'
import { below, Panel } from './Panel'

/** The panel of an unknown address: similar pages, and a link to the whole timeline. */
export function UnknownPanel({ path }: { path: string }) {
  const { notFoundTitle } = useMessages('explorer')
  const messages = useMessages('find')
  const timeline = useExplorer((state) => state.timeline)
  const suggestions = suggestPages(timeline, path)
  // The file served for unknown addresses (404) is prerendered without knowing the address.
  const isHydrated = useHydrated()
  return (
    <Panel
      pageKey={path}
      title={notFoundTitle}
      summary={isHydrated ? messages.notFoundText(path) : undefined}
    >
      {isHydrated && suggestions.length > 0 && (
        <Related id="near" title={messages.notFoundSuggestions} className={below}>
          <Chips members={suggestions} />
        </Related>
      )}
      <p>
        <PageLink page={{ kind: 'timeline' }} goTo="default">
          {messages.notFoundHome}
        </PageLink>
      </p>
    </Panel>
  )
}
