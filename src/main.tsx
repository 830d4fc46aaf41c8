// Must come first: tokens.css declares the order of the cascade layers.
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
    // Called by LabView, which is in the loader's chunk: it is missing only if that chunk failed to load.
    if (labLoader) return labLoader.connectLab(onEvent)
    onEvent({ kind: 'workerFailed' })
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
  // Everything that the page needs is requested in parallel.
  prepareLab(view)
  // Without its content, hydration would remove the served article. If loading fails, the panel says so.
  const contentKey = getContentKey(view.page)
  const pendingContent =
    contentKey && contentCache.load(contentKey.kind, contentKey.id, view.language).catch(() => {})
  // If this fails, the page stays as it was served: readable, with working links.
  const [timeline] = await Promise.all([loadTimeline(), pendingMessages])
  // Pages are prerendered in their default view: hydrate with that, then restore the view in the address.
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
  store.subscribe((state, previous) => {
    if (state.page !== previous.page) prepareLab(state)
  })
  bindHistory(store, window, base)

  const loadSearchIndex = async () => {
    const [searchIndex, documents] = await Promise.all([
      import('./state/searchIndex'),
      import('virtual:search-documents'),
    ])
    return searchIndex.createSearchIndex(await documents.default())
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
  // A transition, so that rendering yields to input.
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
  // Edited documents are searched only after the next page load.
  import.meta.hot?.accept('virtual:search-documents', () => {})
}

start()
