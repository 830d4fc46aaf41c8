import { useEffect, useRef } from 'react'
import { isInteractiveTarget } from '../hooks/useKeyboard'

const step = 1.4
const factors: Readonly<Record<string, number>> = { '+': step, '=': step, '-': 1 / step, _: 1 / step }

/** The keys of a diagram that fills the page, wherever the focus is: + and − zoom, 0 shows all of it. */
export function useZoomKeys(open: boolean, zoomBy: (factor: number) => void, showAll: () => void) {
  const press = (event: KeyboardEvent) => {
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
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    if (!open) return undefined
    const listen = (event: KeyboardEvent) => latest.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open])
}
