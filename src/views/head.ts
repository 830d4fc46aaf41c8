import { getMessages, loadNamespaces } from '../i18n/messages'
import { type Language, languages, locales, originalLanguage } from '../model/language'
import { findEra, findLab, type Timeline } from '../model/timeline'
import { formatPath } from '../state/addressCodec'
import type { ContentCache } from '../state/contentCache'
import { type ExplorerPage, getContentKey } from '../state/explorerPage'
import { findSubject } from '../state/resolveView'
import { makePageTitle } from './page/pageTitle'

/** The metadata of a page for browsers and search engines. */
export interface Head {
  readonly language: string
  readonly title: string
  readonly description: string
  /** The page's own address; undefined for an unknown page. */
  readonly canonical?: string
  /** The addresses of the page in each language, and `x-default`; empty for an unknown page. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[]
}

/** The messages must be loaded. `summary` is the description; its default is the tagline of the page's subject, or the site's description. */
export function makeHead(
  timeline: Timeline,
  page: ExplorerPage,
  language: Language,
  base: string,
  summary?: string,
): Head {
  const { description, compareDescription, labsDescription } = getMessages('head', language)
  const subject = findSubject(timeline, page)
  const path = (to: Language) => formatPath(to, page, base)
  return {
    language: locales[language],
    title: makePageTitle(timeline, page, language, getMessages('explorer', language)),
    description:
      summary ??
      subject?.tagline[language] ??
      (page.kind === 'compare' ? compareDescription : page.kind === 'labs' ? labsDescription : description),
    ...(page.kind === 'unknown'
      ? { alternates: [] }
      : {
          canonical: path(language),
          alternates: [
            ...languages.map((one) => ({ language: locales[one], href: path(one) })),
            { language: 'x-default', href: path(originalLanguage) },
          ],
        }),
  }
}

/** The sentence that describes a page: of an era or lab, or from the article if it is loaded. */
function findSummary(
  timeline: Timeline,
  contentCache: ContentCache,
  page: ExplorerPage,
  language: Language,
): string | undefined {
  if (page.kind === 'era') return findEra(timeline, page.id)?.summary[language]
  if (page.kind === 'lab') return findLab(timeline, page.id)?.question[language]
  const contentKey = getContentKey(page)
  const content = contentKey && contentCache.peek(contentKey.kind, contentKey.id, language)
  return content && 'summary' in content ? content.summary : undefined
}

/** Loads what is needed for the head of a page, and returns it. */
export async function loadHead(
  timeline: Timeline,
  contentCache: ContentCache,
  page: ExplorerPage,
  language: Language,
  base: string,
): Promise<Head> {
  await loadNamespaces('head')
  return makeHead(timeline, page, language, base, findSummary(timeline, contentCache, page, language))
}

/** Writes the description and the addresses into the elements that the served document already has. */
export function applyHead(head: Head, document: Document) {
  const set = (selector: string, name: string, value: string) =>
    document.head.querySelector(selector)?.setAttribute(name, value)
  const absolute = (href: string) => new URL(href, document.baseURI).href
  set('meta[name="description"]', 'content', head.description)
  if (head.canonical) set('link[rel="canonical"]', 'href', absolute(head.canonical))
  for (const { language, href } of head.alternates) {
    set(`link[rel="alternate"][hreflang="${language}"]`, 'href', absolute(href))
  }
}
