// First of all, as tokens.css states the order of the layers.
import './views/theme/tokens.css'
import './views/theme/fonts.css'
import './views/theme/base.css'
import './views/theme/utilities.css'
import 'virtual:size-classes.css'

import { loadBlueprint } from 'virtual:blueprints'
import { loadReading } from 'virtual:readings'
import loadTimeline from 'virtual:timeline'
import { startTransition } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { servedPanelFraction } from './state/explorer'
import type { Clock } from './state/flight'
import { bindHistory, currentView } from './state/history'
import { createLibrary, type Fetch } from './state/library'
import { createExplorer } from './state/store'
import { formatPath, readingOf, type View } from './state/url'
import { App } from './views/App'
import type { Surroundings } from './views/hooks/context'
import type { Workplace } from './views/labs/workplace'

const base = import.meta.env.BASE_URL
const root = document.getElementById('root')!

const clock: Clock = {
  now: () => performance.now(),
  frame(callback) {
    const id = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(id)
  },
  still: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
}

const fetchFrom =
  (load: typeof loadReading): Fetch =>
  (kind, id, language) =>
    load(`${language}/${kind}/${id}`)

async function start() {
  let workplace: Workplace | undefined
  const openLab: Surroundings['openLab'] = (hear) => {
    // It is asked for before the bench, which comes with it.
    if (workplace) return workplace.openLab(hear)
    hear({ kind: 'lost' })
    return { send() {}, close() {} }
  }
  const library = createLibrary(fetchFrom(loadReading))
  const view = currentView(window, base)
  const prepareLab = async ({ page, knobs }: Pick<View, 'page' | 'knobs'>) => {
    if (page.kind !== 'lab') return
    const loaded = await import('./views/labs/workplace').catch(() => undefined)
    workplace ??= loaded?.createWorkplace()
    workplace?.prepare(page.id, knobs?.part)
  }
  // All that the page needs is asked for at once.
  prepareLab(view)
  // Without its words the page would lose what it already shows; failing that, the panel says so.
  const wanted = readingOf(view.page)
  const reading = wanted && library.load(wanted.kind, wanted.id, view.language).catch(() => {})
  // Failing that, the page stays as it was served: readable, its links leading on.
  const timeline = await loadTimeline()
  // A page is prerendered in its own view: hydration begins there, and the address's wishes come after.
  const { viewport: _, inside: __, compared: ___, knobs: ____, ...page } = view
  const store = createExplorer(
    timeline,
    { ...page, filter: { eras: [], minImportance: 1 }, linear: false },
    clock,
    servedPanelFraction,
  )
  const { page: opened, language } = store.getState()
  await reading
  store.actions.settle(view)
  store.subscribe((now, before) => {
    if (now.page !== before.page) prepareLab(now)
  })
  bindHistory(store, window, base)

  const openIndex = async () => {
    const [find, documents] = await Promise.all([import('./state/find'), import('virtual:documents')])
    return find.openIndex(await documents.default())
  }
  const appWith = (openBlueprint: typeof loadBlueprint) => (
    <App
      store={store}
      library={library}
      openIndex={openIndex}
      openBlueprint={openBlueprint}
      openLab={openLab}
      base={base}
    />
  )
  const printed = root.dataset.page === formatPath(language, opened, base)
  let onScreen!: Root
  // In slices, between which the page answers to the reader.
  startTransition(() => {
    onScreen = printed ? hydrateRoot(root, appWith(loadBlueprint)) : createRoot(root)
    if (!printed) onScreen.render(appWith(loadBlueprint))
  })

  import.meta.hot?.accept('virtual:timeline', async (next) => {
    if (next) store.actions.setTimeline(await next.default())
  })
  import.meta.hot?.accept(
    'virtual:blueprints',
    (next) => next && onScreen.render(appWith(next.loadBlueprint)),
  )
  import.meta.hot?.accept('virtual:readings', (next) => next && library.renew(fetchFrom(next.loadReading)))
  // The find box takes on what was edited when the page is next opened.
  import.meta.hot?.accept('virtual:documents', () => {})
}

start()
