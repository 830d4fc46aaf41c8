// First of all, as tokens.css states the order of the layers.
import './views/theme/tokens.css'
import './views/theme/fonts.css'
import './views/theme/base.css'
import './views/theme/utilities.css'
import 'virtual:size-classes.css'

import { loadPageContent } from 'virtual:page-contents'
import { loadSpecification } from 'virtual:specifications'
import loadTimeline from 'virtual:timeline'
import { startTransition } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { loadMessages } from './i18n/messages'
import { type ExplorerView, formatPath, getContentKey } from './state/addressCodec'
import type { AnimationClock } from './state/animation'
import { createContentCache, type FetchContent } from './state/contentCache'
import { initialPanelFraction } from './state/explorerState'
import { bindHistory, parseLocation } from './state/history'
import { createExplorerStore } from './state/store'
import { App } from './views/App'
import type { AppServices } from './views/hooks/context'
import type { LabLoader } from './views/labs/labLoader'

const base = import.meta.env.BASE_URL
const root = document.getElementById('root')!

const clock: AnimationClock = {
  now: () => performance.now(),
  requestFrame(callback) {
    const id = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(id)
  },
  prefersReducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
}

const makeFetch =
  (load: typeof loadPageContent): FetchContent =>
  (kind, id, language) =>
    load(`${language}/${kind}/${id}`)

async function start() {
  let labLoader: LabLoader | undefined
  const connectLab: AppServices['connectLab'] = (onEvent) => {
    // It is asked for before the bench, which comes with it.
    if (labLoader) return labLoader.connectLab(onEvent)
    onEvent({ kind: 'lost' })
    return { send() {}, close() {} }
  }
  const contentCache = createContentCache(makeFetch(loadPageContent))
  const view = parseLocation(window, base)
  const prepareLab = async ({ page, labParameters }: Pick<ExplorerView, 'page' | 'labParameters'>) => {
    if (page.kind !== 'lab') return
    const loaded = await import('./views/labs/labLoader').catch(() => undefined)
    labLoader ??= loaded?.createLabLoader()
    labLoader?.prepare(page.id, labParameters?.part)
  }
  const pendingMessages = loadMessages(view.language, 'explorer')
  // All that the page needs is asked for at once.
  prepareLab(view)
  // Without its words the page would lose what it already shows; failing that, the panel says so.
  const contentKey = getContentKey(view.page)
  const pendingContent =
    contentKey && contentCache.load(contentKey.kind, contentKey.id, view.language).catch(() => {})
  // Failing that, the page stays as it was served: readable, its links leading on.
  const [timeline] = await Promise.all([loadTimeline(), pendingMessages])
  // A page is prerendered in its own view: hydration begins there, and the address's wishes come after.
  const { viewport: _, isDiagramOpen: __, comparedNetworks: ___, labParameters: ____, ...page } = view
  const store = createExplorerStore(
    timeline,
    { ...page, filter: { eras: [], minImportance: 1 }, isLinear: false },
    clock,
    initialPanelFraction,
  )
  const { page: initialPage, language } = store.getState()
  await pendingContent
  store.actions.restore(view)
  store.subscribe((now, before) => {
    if (now.page !== before.page) prepareLab(now)
  })
  bindHistory(store, window, base)

  const loadSearchIndex = async () => {
    const [find, documents] = await Promise.all([
      import('./state/searchIndex'),
      import('virtual:search-documents'),
    ])
    return find.createSearchIndex(await documents.default())
  }
  const renderApp = (load: AppServices['loadSpecification']) => (
    <App
      store={store}
      contentCache={contentCache}
      loadSearchIndex={loadSearchIndex}
      loadSpecification={load}
      connectLab={connectLab}
      base={base}
    />
  )
  const isPrerendered = root.dataset.page === formatPath(language, initialPage, base)
  let reactRoot!: Root
  // In slices, between which the page answers to the reader.
  startTransition(() => {
    reactRoot = isPrerendered ? hydrateRoot(root, renderApp(loadSpecification)) : createRoot(root)
    if (!isPrerendered) reactRoot.render(renderApp(loadSpecification))
  })

  import.meta.hot?.accept('virtual:timeline', async (next) => {
    if (next) store.actions.setTimeline(await next.default())
  })
  import.meta.hot?.accept(
    'virtual:specifications',
    (next) => next && reactRoot.render(renderApp(next.loadSpecification)),
  )
  import.meta.hot?.accept(
    'virtual:page-contents',
    (next) => next && contentCache.refetch(makeFetch(next.loadPageContent)),
  )
  // The find box takes on what was edited when the page is next opened.
  import.meta.hot?.accept('virtual:search-documents', () => {})
}

start()
