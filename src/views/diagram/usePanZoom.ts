import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type FitTransform, fitDrawing, getInitialTransform } from '../../layout/diagram/fitDrawing'
import type { Box, Size } from '../../layout/geometry'

interface PanZoom {
  /** Where the drawing is. */
  readonly transform: string
  zoomBy(factor: number): void
  showAll(): void
  /** Moves the drawing until a box of it is seen. */
  panIntoView(box: Box): void
}

/** An element of which d3-zoom keeps the transform. */
interface ElementWithZoom {
  readonly __zoom?: ZoomTransform
}

/** What is to be done when the hand goes out of the drawing. */
interface CloseHandlers {
  /** How far it is still in, from 1 (all is seen) to 0. */
  onProgress(progress: number): void
  /** It has let go, having last gone in or out. */
  onRelease(isZoomingIn: boolean): void
}

/** How far the drawing can be zoomed beyond what fits, and how far out of itself: a card's size. */
const maxZoom = 8
/** Pixels of the frame's edge that nothing revealed lies in. */
const revealMarginPx = 48

/**
 * Pan and zoom of a drawing in a frame. It is first seen whole, or readably, and so again whenever its size changes, until
 * the reader takes hold of it. Zoomed out beyond what fits, it asks to be left; `within` tells that it is not being left.
 */
export function usePanZoom(
  ref: RefObject<SVGSVGElement | null>,
  frameSize: Size | undefined,
  drawingSize: Size,
  isFullyOpen: boolean,
  closeHandlers: CloseHandlers,
): PanZoom {
  const [transform, setTransform] = useState('')
  const zoomBehavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined)
  const fit: FitTransform | undefined = frameSize && fitDrawing(frameSize, drawingSize)
  const k = fit?.k
  const latestHandlers = useRef(closeHandlers)
  latestHandlers.current = closeHandlers
  /** Whether the reader has moved the drawing, which then stays where it is when it grows. */
  const wasMoved = useRef(false)

  useEffect(() => {
    const element = ref.current
    if (!element || k === undefined) return undefined
    const minScale = k / closeZoomRatio
    let lastScale = k
    let isZoomingIn = true
    zoomBehavior.current = zoom<SVGSVGElement, unknown>()
      .scaleExtent([minScale, k * maxZoom])
      .clickDistance(5)
      .filter((event: MouseEvent) => !event.button)
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (transform.k >= k) {
          setTransform(`translate(${transform.x},${transform.y}) scale(${transform.k})`)
        }
        if (!sourceEvent) return
        wasMoved.current = true
        const progress = 1 - Math.log(k / Math.min(k, transform.k)) / Math.log(closeZoomRatio)
        isZoomingIn = transform.k > lastScale
        lastScale = transform.k
        latestHandlers.current.onProgress(progress)
      })
      .on('end', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (sourceEvent && lastScale < k) latestHandlers.current.onRelease(isZoomingIn)
      })
    const selection = select(element)
    selection.call(zoomBehavior.current)
    return () => {
      selection.on('.zoom', null)
    }
  }, [ref, k])

  const { width, height } = drawingSize
  const applyTransform = useCallback(
    (target: FitTransform | undefined) => {
      if (!ref.current || !zoomBehavior.current || !target) return
      wasMoved.current = false
      select(ref.current).call(
        zoomBehavior.current.transform,
        zoomIdentity.translate(target.x, target.y).scale(target.k),
      )
    },
    [ref],
  )
  // Whoever comes back in finds all of it.
  useEffect(() => {
    const current = (ref.current as ElementWithZoom | null)?.__zoom
    if (isFullyOpen && current && k !== undefined && current.k < k) applyTransform(fit)
  })
  useEffect(() => {
    if (frameSize && !wasMoved.current) applyTransform(getInitialTransform(frameSize, { width, height }))
  }, [frameSize, width, height, applyTransform])

  return {
    transform,
    showAll: () => applyTransform(fit),
    zoomBy(factor) {
      if (!ref.current || !zoomBehavior.current || k === undefined) return
      wasMoved.current = true
      const scale = (ref.current as ElementWithZoom).__zoom?.k ?? k
      select(ref.current).call(zoomBehavior.current.scaleTo, Math.max(k, scale * factor))
    },
    panIntoView(box) {
      const element = ref.current
      const current = (element as ElementWithZoom | null)?.__zoom
      if (!element || !zoomBehavior.current || !frameSize || !current) return
      const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
      const [left, top] = [cx * current.k + current.x, cy * current.k + current.y]
      const isVisible =
        left > revealMarginPx &&
        left < frameSize.width - revealMarginPx &&
        top > revealMarginPx &&
        top < frameSize.height - revealMarginPx
      if (!isVisible) select(element).call(zoomBehavior.current.translateTo, cx, cy)
    },
  }
}

/** How many times smaller than what fits a drawing is when it has been left. */
const closeZoomRatio = 2.2
