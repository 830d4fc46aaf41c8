import { useEffect, useState } from 'react'

/** False when prerendering and in the first render, which must match the prerendered HTML; then true. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return isHydrated
}
