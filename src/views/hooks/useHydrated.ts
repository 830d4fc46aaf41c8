import { useEffect, useState } from 'react'

/** False while prerendering and in the component's first render, which must match the prerendered HTML; then true. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return isHydrated
}
