import type { AboutArticle } from '../model/aboutArticle'
import type { ArchitectureArticle, EraArticle, LabArticle } from '../model/article'
import type { Language } from '../model/timeline'

/** What is read: the article of an architecture, the story of an era, the protocol of a lab, what is said of the site. */
export type PageContent = ArchitectureArticle | EraArticle | LabArticle | AboutArticle

/** Articles are loaded when first opened and kept. */
export interface ContentCache {
  /** What is already here. */
  peek(kind: PageContent['kind'], id: string, language: Language): PageContent | undefined
  /** Loads it; rejects when it cannot be had. */
  load(kind: PageContent['kind'], id: string, language: Language): Promise<PageContent>
  /** Calls back when something has come or been replaced; returns a function that stops it. */
  onChange(callback: () => void): () => void
  /** Fetches anew all that is kept, as authoring does, from now on by `fetch`. */
  refetch(fetch: FetchContent): Promise<void>
}

export type FetchContent = (kind: PageContent['kind'], id: string, language: Language) => Promise<PageContent>

export function createContentCache(fetch: FetchContent): ContentCache {
  let fetchContent = fetch
  const cached = new Map<string, PageContent>()
  const listeners = new Set<() => void>()
  const key = (kind: string, id: string, language: Language) => `${language}/${kind}/${id}`
  const keep = (reading: PageContent) => {
    cached.set(key(reading.kind, reading.id, reading.language), reading)
    for (const listener of listeners) listener()
  }
  return {
    peek: (kind, id, language) => cached.get(key(kind, id, language)),
    async load(kind, id, language) {
      const present = cached.get(key(kind, id, language))
      if (present) return present
      const reading = await fetchContent(kind, id, language)
      keep(reading)
      return reading
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
