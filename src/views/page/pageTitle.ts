import type { Messages } from '../../i18n/messages'
import type { Language } from '../../model/language'
import type { Timeline } from '../../model/timeline'
import type { ExplorerPage } from '../../state/explorerPage'
import { findSubject } from '../../state/resolveView'

/** The title of a page in the browser. */
export function makePageTitle(
  timeline: Timeline,
  page: ExplorerPage,
  language: Language,
  messages: Messages<'explorer'>,
): string {
  const titles: Partial<Record<ExplorerPage['kind'], string>> = {
    ...{ compare: messages.compare.title, labs: messages.labs.title },
    ...{ about: messages.about, unknown: messages.notFoundTitle },
  }
  const name = titles[page.kind] ?? findSubject(timeline, page)?.title[language]
  return name ? `${name} · ${messages.site}` : messages.site
}
