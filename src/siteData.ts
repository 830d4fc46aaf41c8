import { loadPageContent } from 'virtual:page-contents'
import { loadSpecification } from 'virtual:specifications'
import loadTimeline from 'virtual:timeline'
import type { Timeline } from './model/timeline'
import type { FetchContent } from './state/contentCache'
import type { SearchIndex } from './state/searchIndex'
import type { AppServices } from './views/hooks/context'

/** What the content is compiled to, loaded when it is needed. */
export const siteData = {
  loadTimeline,
  loadSpecification,
  fetchContent: toFetchContent(loadPageContent),
  /** Loads all searchable texts and makes their index. */
  async loadSearchIndex(): Promise<SearchIndex> {
    const [{ createSearchIndex }, documents] = await Promise.all([
      import('./state/searchIndex'),
      import('virtual:search-documents'),
    ])
    return createSearchIndex(await documents.default())
  },
}

function toFetchContent(load: typeof loadPageContent): FetchContent {
  return (kind, id, language) => load(`${language}/${kind}/${id}`)
}

interface ChangeListeners {
  readonly setTimeline: (timeline: Timeline) => void
  readonly setSpecifications: (load: AppServices['loadSpecification']) => void
  readonly setContents: (fetch: FetchContent) => void
}

/** In development, passes on content that has been edited. Searchable texts are edited only for the next page load. */
export function onSiteDataChange({ setTimeline, setSpecifications, setContents }: ChangeListeners): void {
  // Written out each time: Vite finds these calls in the text.
  import.meta.hot?.accept('virtual:timeline', async (next) => next && setTimeline(await next.default()))
  import.meta.hot?.accept(
    'virtual:specifications',
    (next) => next && setSpecifications(next.loadSpecification),
  )
  import.meta.hot?.accept(
    'virtual:page-contents',
    (next) => next && setContents(toFetchContent(next.loadPageContent)),
  )
  import.meta.hot?.accept('virtual:search-documents', () => {})
}
