import { useEffect, useRef, useState } from 'react'

/** A little longer than the movement that the theme gives to marks. */
const duration = 340

/**
 * Whether the layout has just changed (another size, language or filter), so that the marks should glide to their
 * new places; false while time itself moves, which must follow the hand at once.
 */
export function useSettling(arrangement: unknown): boolean {
  const [settling, setSettling] = useState(false)
  const before = useRef(arrangement)
  useEffect(() => {
    const first = before.current === undefined
    before.current = arrangement
    if (first || arrangement === undefined) return
    setSettling(true)
    const timer = setTimeout(() => setSettling(false), duration)
    return () => clearTimeout(timer)
  }, [arrangement])
  return settling
}
