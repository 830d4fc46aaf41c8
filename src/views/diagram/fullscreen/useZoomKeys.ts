import { useEffect, useEffectEvent } from 'react'
import { isInteractiveTarget } from '../../hooks/useKeyboard'

const zoomStep = 1.4
const factors: Readonly<Record<string, number>> = {
  '+': zoomStep,
  '=': zoomStep,
  '-': 1 / zoomStep,
  _: 1 / zoomStep,
}

/** Keys of the full-screen diagram, wherever the focus is: + and − zoom, 0 shows all. */
export function useZoomKeys(isEnabled: boolean, zoomBy: (factor: number) => void, showAll: () => void) {
  const handleKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      isInteractiveTarget(event)
    )
      return
    const factor = factors[event.key]
    if (factor === undefined && event.key !== '0') return
    event.preventDefault()
    factor === undefined ? showAll() : zoomBy(factor)
  })
  useEffect(() => {
    if (!isEnabled) return undefined
    const listener = (event: KeyboardEvent) => handleKeyDown(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [isEnabled])
}
