import { useRef } from 'react'

/**
 * The array given before, as long as those that follow hold the same: what is drawn from it need not be drawn
 * anew.
 */
export function useStableArray<T extends ArrayLike<number>>(values: T): T {
  const stable = useRef(values)
  const previous = stable.current
  if (previous !== values) {
    let index = 0
    while (index < values.length && previous[index] === values[index]) index++
    if (previous.length !== values.length || index < values.length) stable.current = values
  }
  return stable.current
}
