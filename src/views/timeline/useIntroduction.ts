import { useCallback, useEffect, useRef, useState } from 'react'
import { useExplorer } from '../hooks/context'
import { useHydrated } from '../hooks/useHydrated'
import { rememberChoice } from '../theme/rememberChoice'

const isClosed = () => document.documentElement.dataset.introduction === 'closed'

/** Whether the introduction is open, and how to close it for good: this browser remembers. Opening a page from the timeline closes it, too. */
export function useIntroduction(): { readonly isOpen: boolean; readonly close: () => void } {
  const isTimeline = useExplorer((state) => state.page.kind === 'timeline')
  const isHydrated = useHydrated()
  const wasTimeline = useRef(false)
  const [wasClosed, setClosed] = useState(false)
  const close = useCallback(() => {
    setClosed(true)
    rememberChoice('introduction', 'closed')
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a page opens.
  useEffect(() => {
    if (wasTimeline.current && !isTimeline) close()
    wasTimeline.current = isTimeline
  }, [isTimeline])
  return { isOpen: isTimeline && !wasClosed && !(isHydrated && isClosed()), close }
}
