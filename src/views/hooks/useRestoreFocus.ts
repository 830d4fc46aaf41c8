import { useEffect, useRef } from 'react'
import { useExplorer, useServices } from './context'

/**
 * Gives the focus back when the diagram no longer fills the view. Where it was is kept from when the card began to
 * open: what the diagram covers is inert, and loses the focus before the diagram's program has come.
 */
export function useRestoreFocus() {
  const { store } = useServices()
  const isDiagramOpen = useExplorer((state) => state.diagram?.progress === 1)
  const focusedRef = useRef<Element>(null)
  useEffect(
    () =>
      store.subscribe(({ diagram }, before) => {
        if (diagram && !before.diagram) focusedRef.current = document.activeElement
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
