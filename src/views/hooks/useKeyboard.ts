import { useEffect } from 'react'
import { isFullPage } from '../../state/explorerPage'
import { useServices } from './context'

const zoomStep = 1.6
const panStep = 0.2
const interactiveSelector = 'input, textarea, select, dialog, [popover], [role=slider]'

/** Whether the target handles keys itself: a field, dialog, popover or slider. */
export const isInteractiveTarget = ({ target }: KeyboardEvent) =>
  (target as Element).closest(interactiveSelector) !== null

/** Keyboard shortcuts of the whole page. The help dialog (header/Help.tsx) lists them. */
export function useKeyboard(onFind: () => void, onHelp: () => void) {
  const { store } = useServices()
  useEffect(() => {
    const { actions } = store
    const shortcuts: Record<string, () => void> = {
      '+': () => actions.zoomBy(zoomStep),
      '=': () => actions.zoomBy(zoomStep),
      '-': () => actions.zoomBy(1 / zoomStep),
      _: () => actions.zoomBy(1 / zoomStep),
      '0': () => actions.showAll(),
      '/': onFind,
      '?': onHelp,
      ArrowLeft: () => actions.panBy(-panStep),
      ArrowRight: () => actions.panBy(panStep),
      ArrowUp: () => actions.panBy(-panStep),
      ArrowDown: () => actions.panBy(panStep),
      Escape: () =>
        store.getState().diagram ? actions.closeDiagram() : actions.openPage({ kind: 'timeline' }),
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const isFindShortcut = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k'
      if (event.defaultPrevented || event.altKey || ((event.metaKey || event.ctrlKey) && !isFindShortcut))
        return
      // A field does not use Escape: in the diagram, it closes the diagram.
      const isEscapeInDiagram =
        event.key === 'Escape' && (event.target as Element).matches('[data-fullscreen-diagram] input')
      if (isInteractiveTarget(event) && !isEscapeInDiagram) return
      // In the panel, the up and down arrows scroll.
      if ((event.target as Element).closest('aside') && /^Arrow(Up|Down)$/.test(event.key)) return
      const { page, diagram } = store.getState()
      // Chinese keyboards have full-width signs.
      const key = isFindShortcut ? '/' : event.key.normalize('NFKC')
      // A hidden timeline is not moved or zoomed.
      const isTimelineVisible = !isFullPage(page) && diagram?.progress !== 1
      const isForEveryPage = key === '/' || key === '?' || (key === 'Escape' && diagram)
      const shortcut = isTimelineVisible || isForEveryPage ? shortcuts[key] : undefined
      if (!shortcut) return
      if (key === 'Escape' && page.kind === 'timeline') return
      event.preventDefault()
      shortcut()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [store, onFind, onHelp])
}
