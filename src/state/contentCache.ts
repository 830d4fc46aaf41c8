import type { AboutArticle } from '../model/aboutArticle'
import type { ArchitectureArticle, EraArticle, LabArticle } from '../model/article'
import type { Language } from '../model/language'
import { type ExplorerPage, getContentKey } from './explorerPage'

/** The content of any page that must be loaded. */
export type PageContent = ArchitectureArticle | EraArticle | LabArticle | AboutArticle

/** Loads page contents on first use and keeps them. */
export interface ContentCache {
  /** The content if it has been loaded already. */
  peek(kind: PageContent['kind'], id: string, language: Language): PageContent | undefined
  /** Loads the content unless it is cached; rejects if that fails. */
  load(kind: PageContent['kind'], id: string, language: Language): Promise<PageContent>
  /** Loads the content that a page needs, if any. */
  loadPage(page: ExplorerPage, language: Language): Promise<void>
  /** Calls back when a content is loaded or replaced; returns a function that unsubscribes. */
  onChange(callback: () => void): () => void
  /** Replaces the fetch function and refetches all cached contents; used when content is edited in development. */
  refetch(fetch: FetchContent): Promise<void>
}

export type FetchContent = (kind: PageContent['kind'], id: string, language: Language) => Promise<PageContent>

export function createContentCache(fetch: FetchContent): ContentCache {
  let fetchContent = fetch
  const cached = new Map<string, PageContent>()
  const listeners = new Set<() => void>()
  const key = (kind: string, id: string, language: Language) => `${language}/${kind}/${id}`
  const keep = (content: PageContent) => {
    cached.set(key(content.kind, content.id, content.language), content)
    for (const listener of listeners) listener()
  }
  const load: ContentCache['load'] = async (kind, id, language) => {
    const present = cached.get(key(kind, id, language))
    if (present) return present
    const content = await fetchContent(kind, id, language)
    keep(content)
    return content
  }
  return {
    load,
    peek: (kind, id, language) => cached.get(key(kind, id, language)),
    async loadPage(page, language) {
      const contentKey = getContentKey(page)
      if (contentKey) await load(contentKey.kind, contentKey.id, language)
    },
    onChange(callback) {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    async refetch(next) {
      fetchContent = next
      for (const { kind, id, language } of [...cached.values()]) keep(await fetchContent(kind, id, language))
    },
  }
}
