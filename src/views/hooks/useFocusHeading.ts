import { useEffect } from 'react'
import { formatPath } from '../../state/addressCodec'
import { hasPanel } from '../../state/explorerPage'
import { useServices } from './context'

/** The id of the heading of a panel. */
export const panelTitleId = 'panel-title'

/** About a second: longer than a panel's code takes to load. */
const maxAttempts = 60

/**
 * When a panel opens, or shows another page, by keyboard, moves the focus to its heading. Not after a press of the
 * pointer: there the focus stays where it is.
 */
export function useFocusHeading() {
  const { store } = useServices()
  useEffect(() => {
    let frame = 0
    let isByKeyboard = false
    const onKeyDown = () => {
      isByKeyboard = true
    }
    const onPointerDown = () => {
      isByKeyboard = false
    }
    // Screen readers and voice control press no key: their clicks count no presses of the pointer.
    const onClick = ({ detail }: MouseEvent) => {
      isByKeyboard ||= detail === 0
    }
    const focusHeading = (attemptsLeft: number) => {
      frame = requestAnimationFrame(() => {
        const heading = document.getElementById(panelTitleId)
        heading?.focus({ preventScroll: true })
        if (document.activeElement !== heading && attemptsLeft > 0) focusHeading(attemptsLeft - 1)
      })
    }
    const unsubscribe = store.subscribe(({ page, diagram }, previous) => {
      if (page === previous.page || formatPath('en', page) === formatPath('en', previous.page)) return
      cancelAnimationFrame(frame)
      if (isByKeyboard && hasPanel(page) && !diagram) focusHeading(maxAttempts)
    })
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('click', onClick, true)
    return () => {
      cancelAnimationFrame(frame)
      unsubscribe()
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('click', onClick, true)
    }
  }, [store])
}
