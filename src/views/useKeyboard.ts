import { useEffect } from 'react'
import { useSurroundings } from './context'

const zoomStep = 1.6
const panStep = 0.2
/** Where keys belong to what has the focus. */
const busy = 'input, textarea, select, dialog, [popover], [role=slider]'

/** The keyboard's shortcuts for the whole page. */
export function useKeyboard(onFind: () => void) {
  const { store } = useSurroundings()
  useEffect(() => {
    const { actions } = store
    const deeds: Record<string, () => void> = {
      '+': () => actions.zoom(zoomStep),
      '=': () => actions.zoom(zoomStep),
      '-': () => actions.zoom(1 / zoomStep),
      _: () => actions.zoom(1 / zoomStep),
      '0': () => actions.showAll(),
      '/': onFind,
      ArrowLeft: () => actions.pan(-panStep),
      ArrowRight: () => actions.pan(panStep),
      ArrowUp: () => actions.pan(-panStep),
      ArrowDown: () => actions.pan(panStep),
      Escape: () => actions.open({ kind: 'timeline' }),
    }
    const press = (event: KeyboardEvent) => {
      const command = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k'
      if (event.defaultPrevented || event.altKey || ((event.metaKey || event.ctrlKey) && !command)) return
      const target = event.target as Element
      if (target.closest(busy)) return
      // In the panel, up and down scroll.
      if (target.closest('aside') && /^Arrow(Up|Down)$/.test(event.key)) return
      // A page without time has nothing to move or zoom.
      const isComparing = store.getState().page.kind === 'compare'
      const deed =
        command || (isComparing && event.key === '/') ? onFind : isComparing ? undefined : deeds[event.key]
      if (!deed) return
      if (event.key === 'Escape' && store.getState().page.kind === 'timeline') return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [store, onFind])
}
