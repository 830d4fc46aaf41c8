import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from '../../layout/geometry'

/** The size of an element in pixels, followed as it changes; undefined before it is on the screen. */
export function useSize(ref: RefObject<Element | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useResize(ref, setSize)
  return size
}

/**
 * Calls back with the size of an element, and with the element, once it is on the screen and whenever the size changes. The
 * page has just been laid out then, so that it costs nothing to measure more.
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
      // Not the bounding box: that shrinks with whatever the element is shown in.
      const next = { width: element.clientWidth, height: element.clientHeight }
      if (next.width === 0 || next.height === 0) return
      if (previous?.width === next.width && previous.height === next.height) return
      previous = next
      onResize(next, element)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, onResize])
}
