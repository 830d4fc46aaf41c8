import { clsx } from 'clsx'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { locales } from '../model/language'
import { findArchitecture, findEra, findLab } from '../model/timeline'
import { hasPanel, isFullPage } from '../state/explorerPage'
import styles from './App.module.css'
import { Header } from './header/Header'
import {
  type AppServices,
  MarkBoxesProvider,
  ServicesProvider,
  useExplorer,
  useMessages,
  useServices,
} from './hooks/context'
import { lazyView, untilLoaded } from './hooks/lazyView'
import { useFocusHeading } from './hooks/useFocusHeading'
import { useFocusMarkOnClose } from './hooks/useFocusMarkOnClose'
import { useKeyboard } from './hooks/useKeyboard'
import { usePrintedAddress } from './hooks/usePrintedAddress'
import { useRestoreFocus } from './hooks/useRestoreFocus'
import { makePageTitle } from './page/pageTitle'
import { ErrorBoundary } from './shared/ErrorBoundary'
import { Timeline } from './timeline/Timeline'

// Loaded only by the pages that need them.
const AboutPage = lazyView(async () => (await import('./about/AboutPage')).AboutPage, 'about', 'article')
const loadArchitecturePanel = async () => (await import('./article/ArchitecturePanel')).ArchitecturePanel
const ArchitecturePanel = lazyView(loadArchitecturePanel, 'article', 'filter')
const ComparePage = lazyView(async () => (await import('./compare/ComparePage')).ComparePage, 'comparison')
const EraPanel = lazyView(async () => (await import('./article/EraPanel')).EraPanel, 'filter')
const loadFind = async () => (await import('./header/Find')).Find
const Find = lazyView(loadFind, 'find')
const Help = lazyView(async () => (await import('./header/Help')).Help, 'help')
const LabPage = lazyView(async () => (await import('./labs/LabPage')).LabPage, 'labs')
const LabsPage = lazyView(async () => (await import('./labs/LabsPage')).LabsPage, 'labs', 'head')
const UnknownPanel = lazyView(async () => (await import('./article/UnknownPanel')).UnknownPanel, 'find')

/** The application: the timeline with a panel, or a full page. */
export function App(services: AppServices) {
  return (
    <ServicesProvider value={services}>
      <MarkBoxesProvider value={useRef(undefined)}>
        <Explorer />
      </MarkBoxesProvider>
    </ServicesProvider>
  )
}

function Explorer() {
  const messages = useMessages('explorer')
  const page = useExplorer((state) => state.page)
  const isDiagramOpen = useExplorer((state) => state.diagram?.progress === 1)
  const [isFindOpen, setFindOpen] = useState(false)
  const openFind = useCallback(() => setFindOpen(true), [])
  const [isHelpOpen, setHelpOpen] = useState(false)
  const openHelp = useCallback(() => setHelpOpen(true), [])
  useKeyboard(openFind, openHelp)
  usePreload()
  useFocusHeading()
  useFocusMarkOnClose()
  useRestoreFocus()
  useHead()
  usePrintedAddress()
  return (
    <div
      className={clsx(styles.explorer, hasPanel(page) && styles.withPanel)}
      data-has-panel={hasPanel(page) || undefined}
    >
      {!isDiagramOpen && (
        <a className={clsx(styles.skip, 'visually-hidden')} href="#timeline">
          {isFullPage(page) ? messages.skipToPage : messages.skipToTimeline}
        </a>
      )}
      <Header onFind={openFind} onHelp={openHelp} />
      <main id="timeline" className={styles.main} tabIndex={-1} inert={isDiagramOpen}>
        {isFullPage(page) ? (
          <ErrorBoundary messages={messages} resetKey={page}>
            {fullPage}
          </ErrorBoundary>
        ) : (
          <>
            <h1 className="visually-hidden">{messages.site}</h1>
            <ErrorBoundary messages={messages} resetKey={page}>
              <Timeline />
            </ErrorBoundary>
          </>
        )}
      </main>
      <ErrorBoundary messages={messages} resetKey={page}>
        {panel}
      </ErrorBoundary>
      <OpenedDiagram />
      <ErrorBoundary messages={messages} resetKey={page}>
        {untilLoaded(
          <>
            {isFindOpen && <Find onClose={() => setFindOpen(false)} />}
            {isHelpOpen && <Help onClose={() => setHelpOpen(false)} />}
          </>,
        )}
      </ErrorBoundary>
    </div>
  )
}

/** Whoever moves the pointer may soon search or open an article: then the dialog and the panel are there at once. */
function usePreload() {
  useEffect(() => {
    const preload = () => Promise.all([loadFind(), loadArchitecturePanel()]).catch(() => {})
    addEventListener('pointermove', preload, { once: true })
    return () => removeEventListener('pointermove', preload)
  }, [])
}

function FullPageView() {
  const page = useExplorer((state) => state.page)
  const timeline = useExplorer((state) => state.timeline)
  if (!isFullPage(page)) return null
  if (page.kind === 'compare') return <ComparePage />
  if (page.kind === 'labs') return <LabsPage />
  if (page.kind === 'about') return <AboutPage />
  return <LabPage key={page.id} lab={findLab(timeline, page.id)!} />
}

function PagePanel() {
  const page = useExplorer((state) => state.page)
  const timeline = useExplorer((state) => state.timeline)
  if (page.kind === 'timeline' || isFullPage(page)) return null
  if (page.kind === 'unknown') return <UnknownPanel path={page.path} />
  if (page.kind === 'era') return <EraPanel era={findEra(timeline, page.id)!} />
  return <ArchitecturePanel architecture={findArchitecture(timeline, page.id)!} />
}

const fullPage = untilLoaded(<FullPageView />)
const panel = untilLoaded(<PagePanel />)

const FullscreenDiagram = lazyView(
  async () => (await import('./diagram/fullscreen/FullscreenDiagram')).default,
  'network',
)

/** The diagram that fills the page, or is opening or closing. */
function OpenedDiagram() {
  const messages = useMessages('explorer')
  const diagram = useExplorer((state) => state.diagram)
  const timeline = useExplorer((state) => state.timeline)
  const architecture = findArchitecture(timeline, diagram?.id)
  if (!diagram || !architecture) return null
  return (
    <ErrorBoundary messages={messages} resetKey={diagram.id}>
      {untilLoaded(<FullscreenDiagram key={diagram.id} diagramState={diagram} architecture={architecture} />)}
    </ErrorBoundary>
  )
}

/** Keeps the language and title of the document right, and once the page or language changes the rest of its head, too. */
function useHead() {
  const { base, contentCache, store } = useServices()
  const timeline = useExplorer((state) => state.timeline)
  const page = useExplorer((state) => state.page)
  const language = useExplorer((state) => state.language)
  // The messages of a language may load after it is chosen.
  const messages = useMessages('explorer')
  const title = makePageTitle(timeline, page, language, messages)
  // Before the effects of the panel, which adds the name of a changed network to the title.
  useLayoutEffect(() => {
    document.documentElement.lang = locales[language]
    document.title = title
  }, [language, title])
  useEffect(() => {
    const served = store.getInitialState()
    // That is as it was served.
    if (page === served.page && language === served.language) return
    let isCurrent = true
    const apply = async () => {
      const { applyHead, loadHead } = await import('./head')
      const head = await loadHead(timeline, contentCache, page, language, base)
      if (isCurrent) applyHead(head, document)
    }
    // Without this file the page can be read all the same.
    const tryToApply = () => void apply().catch(() => {})
    tryToApply()
    const unsubscribe = contentCache.onChange(tryToApply)
    return () => {
      isCurrent = false
      unsubscribe()
    }
  }, [store, contentCache, timeline, page, language, base])
}
