import type { AboutArticle } from '../model/aboutArticle'
import type { ArchitectureArticle, EraArticle, LabArticle } from '../model/article'
import type { Language } from '../model/timeline'

/** What is read: the article of an architecture, the story of an era, the protocol of a lab, what is said of the site. */
export type Reading = ArchitectureArticle | EraArticle | LabArticle | AboutArticle

/** Articles are loaded when first opened and kept. */
export interface Library {
  /** What is already here. */
  peek(kind: Reading['kind'], id: string, language: Language): Reading | undefined
  /** Loads it; rejects when it cannot be had. */
  load(kind: Reading['kind'], id: string, language: Language): Promise<Reading>
  /** Calls back when something has come or been replaced; returns a function that stops it. */
  onChange(callback: () => void): () => void
  /** Fetches anew all that is kept, as authoring does, from now on by `fetch`. */
  renew(fetch: Fetch): Promise<void>
}

export type Fetch = (kind: Reading['kind'], id: string, language: Language) => Promise<Reading>

export function createLibrary(fetch: Fetch): Library {
  let source = fetch
  const kept = new Map<string, Reading>()
  const listeners = new Set<() => void>()
  const key = (kind: string, id: string, language: Language) => `${language}/${kind}/${id}`
  const keep = (reading: Reading) => {
    kept.set(key(reading.kind, reading.id, reading.language), reading)
    for (const listener of listeners) listener()
  }
  return {
    peek: (kind, id, language) => kept.get(key(kind, id, language)),
    async load(kind, id, language) {
      const present = kept.get(key(kind, id, language))
      if (present) return present
      const reading = await source(kind, id, language)
      keep(reading)
      return reading
    },
    onChange(callback) {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
    async renew(next) {
      source = next
      for (const { kind, id, language } of [...kept.values()]) keep(await source(kind, id, language))
    },
  }
}
