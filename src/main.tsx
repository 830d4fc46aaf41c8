// Must come first: tokens.css declares the order of the cascade layers.
import './views/theme/tokens.css'
import './views/theme/contrast.css'
import './views/theme/fonts.css'
import './views/theme/base.css'
import './views/theme/utilities.css'
import './views/theme/print.css'
import 'virtual:size-classes.css'

import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { loadMessages } from './i18n/messages'
import { onSiteDataChange, siteData } from './siteData'
import { formatPath } from './state/addressCodec'
import { createClock } from './state/animation'
import { createContentCache } from './state/contentCache'
import { initialPanelFraction } from './state/explorerState'
import { bindHistory, parseLocation } from './state/history'
import { createExplorerStore } from './state/store'
import { App } from './views/App'
import { createLazyLabs } from './views/labs/lazyLabs'
import { tolerateTranslation } from './views/tolerateTranslation'

const base = import.meta.env.BASE_URL
const { loadSearchIndex, loadSpecification } = siteData

async function start() {
  const root = document.getElementById('root')!
  const view = parseLocation(window, base)
  const { connectLab, ...labs } = createLazyLabs()
  const contentCache = createContentCache(siteData.fetchContent)
  // Everything that the page needs is requested in parallel.
  const pendingMessages = loadMessages(view.language, 'explorer')
  labs.prepare(view.page)
  // Without its content, hydration would remove the served article. If loading fails, the panel says so.
  const pendingContent = contentCache.loadPage(view.page, view.language).catch(() => {})
  // If this fails, the page stays as it was served, readable and with working links, and says so.
  const [timeline] = await Promise.all([siteData.loadTimeline(), pendingMessages])
  await pendingContent
  const store = createExplorerStore(timeline, view, createClock(window), initialPanelFraction)
  labs.follow(store)
  bindHistory(store, window, base)

  const services = { store, contentCache, loadSearchIndex, loadSpecification, connectLab, base }
  const app = <App {...services} />
  const { page } = store.getInitialState()
  // A transition, so that rendering yields to input.
  startTransition(() => {
    const isPrerendered = root.dataset.page === formatPath(view.language, page, base)
    const reactRoot = isPrerendered ? hydrateRoot(root, app) : createRoot(root)
    if (!isPrerendered) reactRoot.render(app)
    onSiteDataChange({
      setTimeline: store.actions.setTimeline,
      setContents: contentCache.refetch,
      setSpecifications: (load) => reactRoot.render(<App {...services} loadSpecification={load} />),
    })
  })
}

tolerateTranslation()
start().catch((error) => {
  document.documentElement.dataset.start = 'failed'
  console.error(error)
})
