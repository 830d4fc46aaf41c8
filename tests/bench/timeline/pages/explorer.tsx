/**
 * The explorer, mounted as in main.tsx, with names, lineage and accessible names, but without content that is loaded on
 * demand: articles, networks, labs.
 */

// First, because tokens.css defines the order of the layers.
import '../../../../src/views/theme/tokens.css'
import '../../../../src/views/theme/fonts.css'
import '../../../../src/views/theme/base.css'
import '../../../../src/views/theme/utilities.css'

import { createRoot } from 'react-dom/client'
import { loadMessages } from '../../../../src/i18n/messages'
import { parseView } from '../../../../src/state/addressCodec'
import { createContentCache } from '../../../../src/state/contentCache'
import { createExplorerStore } from '../../../../src/state/store'
import { App } from '../../../../src/views/App'
import { dateOf, type TimelinePage } from './mountedTimeline'

const clock = {
  now: () => performance.now(),
  requestFrame(callback: (now: number) => void) {
    const id = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(id)
  },
  prefersReducedMotion: () => false,
}

const rejectLoading = () => Promise.reject(new Error('This page has only the timeline.'))

await loadMessages('en', 'explorer')

export const mount: TimelinePage['mount'] = (root, timeline) => {
  const store = createExplorerStore(timeline, parseView('/'), clock)
  createRoot(root).render(
    <App
      store={store}
      contentCache={createContentCache(rejectLoading)}
      loadSearchIndex={rejectLoading}
      loadSpecification={rejectLoading}
      connectLab={() => ({ send() {}, close() {} })}
      base="/"
    />,
  )
  const findMark = (id: string) => root.querySelector(`[data-drawing] a[href$="/architecture/${id}/"]`)
  return {
    isDrawn: () => root.querySelector('[data-drawing] a[href*="/architecture/"]') !== null,
    locate(date) {
      const distance = (one: { date: string }) => Math.abs(Number(dateOf(one.date)) - Number(date))
      const [mark] = [...timeline.architectures]
        .sort((a, b) => distance(a) - distance(b))
        .map(({ id }) => findMark(id))
        .filter((one) => one !== null)
      const { left, width } = mark!.getBoundingClientRect()
      return left + width / 2
    },
  }
}
