import type { Messages } from '../i18n/messages'
import type { Language } from '../model/language'
import { findArchitecture, findEra, findLab, type Timeline } from '../model/timeline'
import type { ExplorerPage } from '../state/explorerPage'

/** What a page is about, if it is about one thing. */
export function findSubject(timeline: Timeline, page: ExplorerPage) {
  if (page.kind === 'era') return findEra(timeline, page.id)
  if (page.kind === 'architecture') return findArchitecture(timeline, page.id)
  if (page.kind === 'lab') return findLab(timeline, page.id)
  return undefined
}

/** The title of a page in the browser. */
export function makePageTitle(
  timeline: Timeline,
  page: ExplorerPage,
  language: Language,
  messages: Messages<'explorer'>,
): string {
  const title = {
    ...{ timeline: undefined, compare: messages.compare.title, labs: messages.labs.title },
    ...{ about: messages.about, unknown: messages.notFoundTitle },
    ...{ era: undefined, architecture: undefined, lab: undefined },
  }[page.kind]
  const name = title ?? findSubject(timeline, page)?.title[language]
  return name ? `${name} · ${messages.site}` : messages.site
}
