import { useRef } from 'react'

/**
 * Returns the previous array while the contents are equal, so that nothing depending on it is drawn again.
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
