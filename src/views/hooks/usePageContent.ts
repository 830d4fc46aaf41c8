import { useEffect, useState, useSyncExternalStore } from 'react'
import type { AboutArticle } from '../../model/aboutArticle'
import type { ArchitectureArticle, EraArticle, LabArticle } from '../../model/article'
import { useExplorer, useServices } from './context'

interface ContentByKind {
  readonly architecture: ArchitectureArticle
  readonly era: EraArticle
  readonly lab: LabArticle
  readonly about: AboutArticle
}

interface LoadingContent<Content> {
  /** Undefined until it is loaded. */
  readonly content: Content | undefined
  readonly hasFailed: boolean
  readonly retry: () => void
}

/** The content of a page in the reader's language. */
export function usePageContent<Kind extends keyof ContentByKind>(
  kind: Kind,
  id: string,
): LoadingContent<ContentByKind[Kind]> {
  const { contentCache } = useServices()
  const language = useExplorer((state) => state.language)
  const peek = () => contentCache.peek(kind, id, language) as ContentByKind[Kind] | undefined
  const content = useSyncExternalStore(contentCache.onChange, peek, peek)
  const [attempt, setAttempt] = useState(0)
  const [failedKey, setFailedKey] = useState<string>()
  const key = `${language}/${kind}/${id}/${attempt}`
  useEffect(() => {
    contentCache.load(kind, id, language).catch(() => setFailedKey(key))
  }, [contentCache, kind, id, language, key])
  return { content, hasFailed: failedKey === key, retry: () => setAttempt(attempt + 1) }
}
