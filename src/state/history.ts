import { formatPath, formatView, parseView } from './addressCodec'
import type { ExplorerStore } from './explorerState'
import { getView } from './store'

/** Milliseconds between two rewritings of the address while the view moves. */
const rewriteIntervalMs = 250

/**
 * Keeps the address bar and the explorer in step: a new page or language is a new entry of the history, a movement
 * rewrites the current one, and going back or forward is a visit. The only user of `location` and `history`.
 * Returns a function that undoes the binding.
 */
export function bindHistory(store: ExplorerStore, window: Window, base: string): () => void {
  const formatAddress = () => formatView(getView(store.getState()), base)
  const formatPagePath = () => formatPath(store.getState().language, store.getState().page, base)
  let shownAddress = window.location.pathname + window.location.search
  /** The address of the latest view of the current entry, which the address bar may not tell yet. */
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
      if (latestAddress !== shownAddress) timer ??= window.setTimeout(flushAddress, rewriteIntervalMs)
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

/** The view that the address bar tells. */
export function parseLocation(window: Window, base: string) {
  return parseView(window.location.pathname + window.location.search, base)
}
