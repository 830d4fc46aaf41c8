import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that never changes and calls the latest given one, so that memoized components need not render again. */
export function useLatestCallback<Args extends unknown[]>(callback: (...args: Args) => void) {
  const latest = useRef(callback)
  useLayoutEffect(() => {
    latest.current = callback
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
