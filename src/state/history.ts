import type { ExplorerStore } from './explorer'
import { viewOf } from './store'
import { formatPath, formatView, parseView } from './url'

/** Milliseconds between two rewritings of the address while the view moves. */
const pace = 250

/**
 * Keeps the address bar and the explorer in step: a new page or language is a new entry of the history, a movement
 * rewrites the current one, and going back or forward is a visit. The only user of `location` and `history`.
 * Returns a function that undoes the binding.
 */
export function bindHistory(store: ExplorerStore, window: Window, base: string): () => void {
  const address = () => formatView(viewOf(store.getState()), base)
  const place = () => formatPath(store.getState().language, store.getState().page, base)
  let written = window.location.pathname + window.location.search
  /** The address of the latest view of the current entry, which the address bar may not tell yet. */
  let latest = written
  let at = place()
  let timer: number | undefined

  const replace = () => {
    window.clearTimeout(timer)
    timer = undefined
    if (latest === written) return
    written = latest
    window.history.replaceState(null, '', written + window.location.hash)
  }
  const changed = () => {
    const next = address()
    if (place() === at) {
      latest = next
      if (latest !== written) timer ??= window.setTimeout(replace, pace)
      return
    }
    replace()
    at = place()
    latest = written = next
    window.history.pushState(null, '', written)
  }
  const returned = () => {
    window.clearTimeout(timer)
    timer = undefined
    latest = written = window.location.pathname + window.location.search
    const view = parseView(written, base)
    at = formatPath(view.language, view.page, base)
    store.actions.visit(view)
  }

  const unsubscribe = store.subscribe(changed)
  window.addEventListener('popstate', returned)
  window.addEventListener('pagehide', replace)
  return () => {
    window.clearTimeout(timer)
    unsubscribe()
    window.removeEventListener('popstate', returned)
    window.removeEventListener('pagehide', replace)
  }
}

/** The view that the address bar tells. */
export function currentView(window: Window, base: string) {
  return parseView(window.location.pathname + window.location.search, base)
}
