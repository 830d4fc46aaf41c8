import { useEffect } from 'react'
import { isSamePage } from '../../state/addressCodec'
import { useServices } from './context'

/** About a second: longer than the code of a page takes to load. */
const maxAttempts = 60

/**
 * When another page than the timeline opens by keyboard, moves the focus to its heading. Not after a press of the pointer:
 * there the focus stays where it is.
 */
export function useFocusHeading() {
  const { store } = useServices()
  useEffect(() => {
    let frame = 0
    let isByKeyboard = false
    // Screen readers and voice control press no key: their clicks count no presses of the pointer.
    const onInput = ({ type, detail }: UIEvent) => {
      isByKeyboard = type === 'keydown' || (type === 'click' && (isByKeyboard || detail === 0))
    }
    const inputs = ['keydown', 'pointerdown', 'click'] as const
    const focusHeading = (attemptsLeft: number) => {
      frame = requestAnimationFrame(() => {
        const heading = document.querySelector<HTMLElement>('article :is(h1, h2)')
        heading?.focus({ preventScroll: true })
        if (document.activeElement !== heading && attemptsLeft > 0) focusHeading(attemptsLeft - 1)
      })
    }
    const unsubscribe = store.subscribe(({ page, diagram }, previous) => {
      if (page === previous.page || isSamePage(page, previous.page)) return
      cancelAnimationFrame(frame)
      if (isByKeyboard && page.kind !== 'timeline' && !diagram) focusHeading(maxAttempts)
    })
    for (const type of inputs) document.addEventListener(type, onInput, true)
    return () => {
      cancelAnimationFrame(frame)
      unsubscribe()
      for (const type of inputs) document.removeEventListener(type, onInput, true)
    }
  }, [store])
}
