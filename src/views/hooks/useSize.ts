import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from '../../layout/geometry'
import { onPrint } from '../theme/printing'

/** The size of an element in px, updated when it changes; undefined until the element is laid out. */
export function useSize(ref: RefObject<Element | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useResize(ref, setSize)
  return size
}

/**
 * Calls `onResize` once an element is laid out, and whenever its size changes, also for printing. Layout is up to date at that
 * moment, so further measuring is cheap.
 */
export function useResize(
  ref: RefObject<Element | null>,
  onResize: (size: Size, element: Element) => void,
): void {
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    let previous: Size | undefined
    const measure = () => {
      // Not the bounding box, which includes the transforms of ancestors.
      const next = { width: element.clientWidth, height: element.clientHeight }
      if (next.width === 0 || next.height === 0) return
      if (previous?.width === next.width && previous.height === next.height) return
      previous = next
      onResize(next, element)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Observers are not called before a page is printed.
    const cancel = onPrint(measure)
    return () => {
      cancel()
      observer.disconnect()
    }
  }, [ref, onResize])
}
