import { useEffect, useRef } from 'react'
import { useExplorer, useServices } from './context'

/**
 * Restores the focus when the diagram no longer fills the view. The focused element is stored when the
 * diagram starts to open: what it covers becomes inert, and loses the focus, before the diagram's code has
 * loaded.
 */
export function useRestoreFocus() {
  const { store } = useServices()
  const isDiagramOpen = useExplorer((state) => state.diagram?.progress === 1)
  const focusedRef = useRef<Element>(null)
  useEffect(
    () =>
      store.subscribe(({ diagram }, previous) => {
        if (diagram && !previous.diagram) focusedRef.current = document.activeElement
      }),
    [store],
  )
  useEffect(() => {
    if (!isDiagramOpen) return undefined
    return () => {
      const { current } = focusedRef
      if (current instanceof HTMLElement || current instanceof SVGElement)
        current.focus({ preventScroll: true })
    }
  }, [isDiagramOpen])
}
