import { useRef } from 'react'

/**
 * The array given before, as long as those that follow hold the same: what is drawn from it need not be drawn
 * anew.
 */
export function useStableArray<T extends ArrayLike<number>>(values: T): T {
  const kept = useRef(values)
  const before = kept.current
  if (before !== values) {
    let at = 0
    while (at < values.length && before[at] === values[at]) at++
    if (before.length !== values.length || at < values.length) kept.current = values
  }
  return kept.current
}
