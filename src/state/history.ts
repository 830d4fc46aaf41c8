import { formatPath, formatView, parseView } from './addressCodec'
import type { ExplorerStore } from './explorerState'
import { getView } from './store'

/** The minimum interval between two updates of the address while the view moves. */
const updateIntervalMs = 250

/**
 * Synchronizes the address bar and the store: a new page or language, or opening a diagram, pushes a history entry, any
 * other change replaces the current one, and going back or forward navigates. Closing a diagram goes back to the entry
 * from which it was opened, if there is one, so that no entry looks like the one before it. The only user of `location`
 * and `history`. Returns a function that unbinds.
 */
export function bindHistory(store: ExplorerStore, window: Window, base: string): () => void {
  const formatAddress = () => formatView(getView(store.getState()), base)
  const formatPagePath = () => formatPath(store.getState().language, store.getState().page, base)
  let shownAddress = window.location.pathname + window.location.search
  /** The address of the current view, which the address bar may not show yet. */
  let latestAddress = shownAddress
  let currentPath = formatPagePath()
  let timer: number | undefined
  let wasDiagramOpen = store.getState().diagram?.progress === 1
  /** Whether the diagram has been closed and the history is on its way back to the entry before it. */
  let isReturning = false
  /** A diagram that a gesture has begun to close still counts as open: the gesture may turn round. */
  const isDiagramOpen = () => {
    const { diagram } = store.getState()
    return wasDiagramOpen ? diagram !== undefined : diagram?.progress === 1
  }

  const flushAddress = () => {
    window.clearTimeout(timer)
    timer = undefined
    if (latestAddress === shownAddress) return
    shownAddress = latestAddress
    writeHistory(() =>
      window.history.replaceState(window.history.state, '', shownAddress + window.location.hash),
    )
  }
  const onStateChange = () => {
    const next = formatAddress()
    const [isOpen, isSamePath] = [isDiagramOpen(), formatPagePath() === currentPath]
    const [opens, closes] = [isOpen && !wasDiagramOpen, !isOpen && wasDiagramOpen]
    wasDiagramOpen = isOpen
    if (isSamePath && !opens) {
      latestAddress = next
      if (closes && isDiagramEntry(window.history.state)) {
        isReturning = true
        return window.history.back()
      }
      if (latestAddress !== shownAddress) timer ??= window.setTimeout(flushAddress, updateIntervalMs)
      return
    }
    flushAddress()
    currentPath = formatPagePath()
    latestAddress = shownAddress = next
    writeHistory(() => window.history.pushState(isSamePath ? diagramEntry : null, '', shownAddress))
  }
  const onPopState = () => {
    window.clearTimeout(timer)
    timer = undefined
    shownAddress = window.location.pathname + window.location.search
    if (isReturning) {
      // What the reader has changed in the diagram, such as dimensions, stays.
      isReturning = false
      latestAddress = formatAddress()
      return flushAddress()
    }
    latestAddress = shownAddress
    const view = parseView(shownAddress, base)
    currentPath = formatPath(view.language, view.page, base)
    wasDiagramOpen = view.isDiagramOpen
    store.actions.navigate(view)
  }

  const unsubscribe = store.subscribe(onStateChange)
  window.addEventListener('popstate', onPopState)
  window.addEventListener('pagehide', flushAddress)
  return () => {
    window.clearTimeout(timer)
    unsubscribe()
    window.removeEventListener('popstate', onPopState)
    window.removeEventListener('pagehide', flushAddress)
  }
}

/** Browsers refuse too many changes in a short time; the page opens all the same. */
function writeHistory(write: () => void) {
  try {
    write()
  } catch {
    // The address bar then shows an earlier view.
  }
}

/** The state of a history entry that opened the diagram of the page before it. */
const diagramEntry = { opensDiagram: true }
const isDiagramEntry = (state: unknown) => (state as typeof diagramEntry | null)?.opensDiagram === true

/** Parses the view in the address bar. */
export function parseLocation(window: Window, base: string) {
  return parseView(window.location.pathname + window.location.search, base)
}

/**
 * Reloads the page if the site has been published again since: then the files of this page are gone, and the new page names
 * others than `script`. The address keeps the view.
 */
export async function reloadIfOutdated(script: string): Promise<void> {
  try {
    const response = await fetch(location.href, { cache: 'no-store' })
    if (response.ok && !(await response.text()).includes(script)) location.reload()
  } catch {
    // Offline.
  }
}
