import { formatPath, formatView, parseView } from './addressCodec'
import type { ExplorerStore } from './explorerState'
import { getView } from './store'

/** The minimum interval between two updates of the address while the view moves. */
const updateIntervalMs = 250

/**
 * Synchronizes the address bar and the store: a new page or language pushes a history entry, any other change replaces
 * the current one, and going back or forward navigates. The only user of `location` and `history`.
 * Returns a function that unbinds.
 */
export function bindHistory(store: ExplorerStore, window: Window, base: string): () => void {
  const formatAddress = () => formatView(getView(store.getState()), base)
  const formatPagePath = () => formatPath(store.getState().language, store.getState().page, base)
  let shownAddress = window.location.pathname + window.location.search
  /** The address of the current view, which the address bar may not show yet. */
  let latestAddress = shownAddress
  let currentPath = formatPagePath()
  let timer: number | undefined

  const flushAddress = () => {
    window.clearTimeout(timer)
    timer = undefined
    if (latestAddress === shownAddress) return
    shownAddress = latestAddress
    window.history.replaceState(null, '', shownAddress + window.location.hash)
  }
  const onStateChange = () => {
    const next = formatAddress()
    if (formatPagePath() === currentPath) {
      latestAddress = next
      if (latestAddress !== shownAddress) timer ??= window.setTimeout(flushAddress, updateIntervalMs)
      return
    }
    flushAddress()
    currentPath = formatPagePath()
    latestAddress = shownAddress = next
    window.history.pushState(null, '', shownAddress)
  }
  const onPopState = () => {
    window.clearTimeout(timer)
    timer = undefined
    latestAddress = shownAddress = window.location.pathname + window.location.search
    const view = parseView(shownAddress, base)
    currentPath = formatPath(view.language, view.page, base)
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

/** Parses the view in the address bar. */
export function parseLocation(window: Window, base: string) {
  return parseView(window.location.pathname + window.location.search, base)
}
