import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type FitTransform, fitDrawing, getInitialTransform } from '../../layout/diagram/fitDrawing'
import type { Box, Size } from '../../layout/geometry'

interface PanZoom {
  /** The SVG transform of the drawing. */
  readonly transform: string
  zoomBy(factor: number): void
  /** Fits the whole drawing into the frame. */
  showAll(): void
  /** Centres a box of the drawing, in its units, unless it is visible. */
  panIntoView(box: Box): void
}

/** d3-zoom stores the transform on the element. */
interface ElementWithZoom {
  readonly __zoom?: ZoomTransform
}

/** Handlers for closing the diagram by zooming out beyond the fit. */
interface CloseHandlers {
  /** How far the diagram is still open, from 1 (it fits) to 0. */
  onProgress(progress: number): void
  /** The gesture has ended below the fit, in its last direction. */
  onRelease(isZoomingIn: boolean): void
}

/** The maximum scale, relative to the fit. */
const maxZoom = 8
/** A box whose centre is closer to an edge of the frame counts as not visible. */
const revealMarginPx = 48

/**
 * Pan and zoom of a drawing in a frame. Initially, and when a size changes before the reader has moved it, it
 * is shown as a whole or at a readable scale. Zooming out beyond the fit calls `closeHandlers`; when
 * `isFullyOpen` the scale is reset to the fit.
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
  /** Whether the reader has moved the drawing; its position is then kept when its size changes. */
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
  // Reopened after a gesture that zoomed out: shows the whole drawing again.
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

/** The ratio of the fit to the minimum scale, at which the diagram is closed. */
const closeZoomRatio = 2.2
