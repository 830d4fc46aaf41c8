import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type FitTransform, fitDrawing, getInitialTransform } from '../../layout/diagram/fitDrawing'
import type { Box, Size } from '../../layout/geometry'

interface Moved {
  /** Where the drawing is. */
  readonly transform: string
  zoomBy(factor: number): void
  showAll(): void
  /** Moves the drawing until a box of it is seen. */
  reveal(box: Box): void
}

/** An element of which d3-zoom keeps the transform. */
interface Zoomed {
  readonly __zoom?: ZoomTransform
}

/** What is to be done when the hand goes out of the drawing. */
interface Leaving {
  /** How far it is still in, from 1 (all is seen) to 0. */
  leave(depth: number): void
  /** It has let go, having last gone in or out. */
  left(inward: boolean): void
}

/** How far the drawing can be zoomed beyond what fits, and how far out of itself: a card's size. */
const closest = 8
/** Pixels of the frame's edge that nothing revealed lies in. */
const edge = 48

/**
 * Pan and zoom of a drawing in a frame. It is first seen whole, or readably, and so again whenever its size changes, until
 * the reader takes hold of it. Zoomed out beyond what fits, it asks to be left; `within` tells that it is not being left.
 */
export function usePanZoom(
  ref: RefObject<SVGSVGElement | null>,
  frame: Size | undefined,
  drawing: Size,
  within: boolean,
  leaving: Leaving,
): Moved {
  const [transform, setTransform] = useState('')
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined)
  const fit: FitTransform | undefined = frame && fitDrawing(frame, drawing)
  const k = fit?.k
  const latest = useRef(leaving)
  latest.current = leaving
  /** Whether the reader has moved the drawing, which then stays where it is when it grows. */
  const held = useRef(false)

  useEffect(() => {
    const element = ref.current
    if (!element || k === undefined) return undefined
    const out = k / leaveBy
    let last = k
    let inward = true
    behaviour.current = zoom<SVGSVGElement, unknown>()
      .scaleExtent([out, k * closest])
      .clickDistance(5)
      .filter((event: MouseEvent) => !event.button)
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (transform.k >= k) {
          setTransform(`translate(${transform.x},${transform.y}) scale(${transform.k})`)
        }
        if (!sourceEvent) return
        held.current = true
        const depth = 1 - Math.log(k / Math.min(k, transform.k)) / Math.log(leaveBy)
        inward = transform.k > last
        last = transform.k
        latest.current.leave(depth)
      })
      .on('end', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (sourceEvent && last < k) latest.current.left(inward)
      })
    const selection = select(element)
    selection.call(behaviour.current)
    return () => {
      selection.on('.zoom', null)
    }
  }, [ref, k])

  const { width, height } = drawing
  const show = useCallback(
    (place: FitTransform | undefined) => {
      if (!ref.current || !behaviour.current || !place) return
      held.current = false
      select(ref.current).call(
        behaviour.current.transform,
        zoomIdentity.translate(place.x, place.y).scale(place.k),
      )
    },
    [ref],
  )
  // Whoever comes back in finds all of it.
  useEffect(() => {
    const now = (ref.current as Zoomed | null)?.__zoom
    if (within && now && k !== undefined && now.k < k) show(fit)
  })
  useEffect(() => {
    if (frame && !held.current) show(getInitialTransform(frame, { width, height }))
  }, [frame, width, height, show])

  return {
    transform,
    showAll: () => show(fit),
    zoomBy(factor) {
      if (!ref.current || !behaviour.current || k === undefined) return
      held.current = true
      const now = (ref.current as Zoomed).__zoom?.k ?? k
      select(ref.current).call(behaviour.current.scaleTo, Math.max(k, now * factor))
    },
    reveal(box) {
      const element = ref.current
      const now = (element as Zoomed | null)?.__zoom
      if (!element || !behaviour.current || !frame || !now) return
      const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
      const [left, top] = [cx * now.k + now.x, cy * now.k + now.y]
      const seen = left > edge && left < frame.width - edge && top > edge && top < frame.height - edge
      if (!seen) select(element).call(behaviour.current.translateTo, cx, cy)
    },
  }
}

/** How many times smaller than what fits a drawing is when it has been left. */
const leaveBy = 2.2
