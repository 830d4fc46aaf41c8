import { renderToString } from 'react-dom/server'
import { getMessages, loadMessages } from './i18n/messages'
import { languages } from './model/language'
import type { Timeline } from './model/timeline'
import { formatPath, parseView } from './state/addressCodec'
import { createContentCache, type FetchContent } from './state/contentCache'
import type { ExplorerPage } from './state/explorerPage'
import { initialPanelFraction } from './state/explorerState'
import { createExplorerStore } from './state/store'
import { App } from './views/App'
import { type Head, loadHead } from './views/head'
import { StaticTimeline } from './views/timeline/StaticTimeline'

/** A page as the site serves it before any JavaScript has run. */
export interface PrerenderedPage {
  /** Begins with the base, for example `/history/zh/era/rnn/`. */
  readonly path: string
  readonly head: Head
  readonly html: string
  /** Shown if the scripts cannot be loaded. */
  readonly startFailed: string
}

/** The paths of all pages, in each language. */
export function pagePaths(timeline: Timeline, base: string): string[] {
  const pages: ExplorerPage[] = [
    { kind: 'timeline' },
    { kind: 'compare' },
    { kind: 'labs' },
    { kind: 'about' },
    ...timeline.labs.map(({ id }) => ({ kind: 'lab', id }) as const),
    ...timeline.eras.map(({ id }) => ({ kind: 'era', id }) as const),
    ...timeline.architectures.map(({ id }) => ({ kind: 'architecture', id }) as const),
  ]
  return languages.flatMap((language) => pages.map((page) => formatPath(language, page, base)))
}

/** The paths of the page for unknown addresses, in each language. */
export const notFoundPaths = (base: string) =>
  languages.map((language) => `${formatPath(language, { kind: 'timeline' }, base)}404`)

/** Renders the page at a path. */
export async function prerender(
  timeline: Timeline,
  fetch: FetchContent,
  path: string,
  base: string,
): Promise<PrerenderedPage> {
  await Promise.all(languages.map((one) => loadMessages(one, 'explorer', 'head')))
  const reducedMotionClock = { now: () => 0, requestFrame: () => () => {}, prefersReducedMotion: () => true }
  const store = createExplorerStore(timeline, parseView(path, base), reducedMotionClock, initialPanelFraction)
  const contentCache = createContentCache(fetch)
  const { page, language } = store.getState()
  await contentCache.loadPage(page, language)
  const loadSearchIndex = () =>
    Promise.reject(new Error('The search index is not loaded while prerendering.'))
  const loadSpecification = () => Promise.reject(new Error('Networks are not computed while prerendering.'))
  const html = await renderFully(
    <App
      store={store}
      contentCache={contentCache}
      loadSearchIndex={loadSearchIndex}
      loadSpecification={loadSpecification}
      connectLab={() => ({ send() {}, close() {} })}
      base={base}
      staticTimeline={<StaticTimeline />}
    />,
  )
  return {
    path,
    html,
    startFailed: getMessages('head', language).startFailed,
    head: await loadHead(timeline, contentCache, page, language, base),
  }
}

/** React writes this where a lazy view has not loaded yet. */
const suspenseMarker = '<!--$!-->'
const retries = { max: 500, pauseMs: 10 }

/** Renders a page including its lazy views. Each attempt starts to load those that are missing. */
async function renderFully(page: Parameters<typeof renderToString>[0]): Promise<string> {
  for (let attempt = 0; attempt < retries.max; attempt++) {
    const html = renderToString(page)
    if (!html.includes(suspenseMarker)) return html
    await new Promise((done) => setTimeout(done, retries.pauseMs))
  }
  throw new Error('A view of the page could not be loaded.')
}
