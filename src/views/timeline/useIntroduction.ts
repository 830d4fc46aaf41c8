import { useCallback, useEffect, useRef, useState } from 'react'
import { useExplorer } from '../hooks/context'
import { useHydrated } from '../hooks/useHydrated'

/** The key in the browser's storage, which index.html reads before the first paint. */
const key = 'introduction'

function isClosed(): boolean {
  try {
    return localStorage.getItem(key) === 'closed'
  } catch {
    return false
  }
}

/** Whether the introduction is open, and how to close it for good: this browser remembers. Opening a page from the timeline closes it, too. */
export function useIntroduction(): { readonly isOpen: boolean; readonly close: () => void } {
  const isTimeline = useExplorer((state) => state.page.kind === 'timeline')
  const isHydrated = useHydrated()
  const wasTimeline = useRef(false)
  const [wasClosed, setClosed] = useState(false)
  const close = useCallback(() => {
    setClosed(true)
    document.documentElement.dataset.introduction = 'closed'
    try {
      localStorage.setItem(key, 'closed')
    } catch {
      // The choice holds until the page is closed.
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a page opens.
  useEffect(() => {
    if (wasTimeline.current && !isTimeline) close()
    wasTimeline.current = isTimeline
  }, [isTimeline])
  return { isOpen: isTimeline && !wasClosed && !(isHydrated && isClosed()), close }
}
