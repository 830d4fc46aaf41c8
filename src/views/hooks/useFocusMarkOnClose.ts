import { useEffect } from 'react'
import { formatPath } from '../../state/addressCodec'
import { useServices } from './context'

/** About a second: longer than the view takes to reach the mark of the page that was closed. */
const maxAttempts = 60

/** When the panel closes while it has the focus, moves the focus to the link of its page in the timeline. */
export function useFocusMarkOnClose() {
  const { store, base } = useServices()
  useEffect(() => {
    let frame = 0
    const focusMark = (address: string, attemptsLeft: number) => {
      const link = document.querySelector<HTMLElement>(`main a[href="${address}"]`)
      link?.focus({ preventScroll: true })
      const isFocused = link !== null && document.activeElement === link
      if (attemptsLeft === 0 || isFocused) {
        if (!isFocused || !link.matches(':focus-visible')) store.actions.setHovered(undefined)
        return
      }
      // While the view still moves, the mark may be out of view, where it cannot have the focus.
      frame = requestAnimationFrame(() => {
        const { activeElement } = document
        if (activeElement === document.body || activeElement?.closest('aside'))
          focusMark(address, attemptsLeft - 1)
      })
    }
    const unsubscribe = store.subscribe(({ page }, previous) => {
      if (page.kind !== 'timeline' || previous.page.kind === 'timeline') return
      if (!document.activeElement?.closest('aside')) return
      cancelAnimationFrame(frame)
      // It is shown although it may be clustered, until it has the focus.
      if (previous.page.kind === 'architecture') store.actions.setHovered(previous.page.id)
      focusMark(formatPath(previous.language, previous.page, base), maxAttempts)
    })
    return () => {
      cancelAnimationFrame(frame)
      unsubscribe()
    }
  }, [store, base])
}
