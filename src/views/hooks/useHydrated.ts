import { useEffect, useState } from 'react'

/** Whether the component runs in the browser: false while prerendering and on the first render after hydration. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return isHydrated
}
