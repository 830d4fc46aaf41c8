import { pointer, pointers, select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import {
  type DiagramZoom,
  getInitialZoom,
  getWholeView,
  middleOf,
  panDiagram,
  type ZoomStage,
  zoomDiagram,
} from '../../../layout/diagram/zoom/zoomDiagram'
import type { Box, Point } from '../../../layout/geometry'

interface ZoomControls {
  /** Undefined until the size of the frame is known. */
  readonly view: DiagramZoom | undefined
  /** Zooms by a factor about a point of the frame, by default its middle; not beyond the whole diagram. */
  zoomBy(factor: number, point?: Point): void
  /** Fits the whole diagram into the frame and closes what zooming in has opened. */
  showAll(): void
  show(view: DiagramZoom): void
  /** Centres a box of the drawing, in its units, unless it is visible. */
  panIntoView(box: Box): void
}

/** Handlers for closing the diagram by zooming out beyond the fit. */
interface CloseHandlers {
  /** How far the diagram is still open, from 1 (it fits) to 0. */
  onProgress(progress: number): void
  /** The gesture has ended below the fit, in its last direction. */
  onRelease(isZoomingIn: boolean): void
}

/** The zoom out, from the fit, over which the diagram closes. */
const closeZoomRatio = 2.2
/** A box whose centre is closer to an edge of the frame counts as not visible. */
const revealMarginPx = 48

/**
 * Zooms and pans a diagram by wheel, trackpad, drag and pinch. d3-zoom reads the gestures; each of its events is applied
 * to the view as a change since the previous one, centred on the pointer. `isFullyOpen`: after a gesture that has closed
 * the diagram, it is shown as a whole again. The view starts anew when the stage changes before the reader has moved it.
 */
export function useDiagramZoom(
  ref: RefObject<HTMLElement | null>,
  stage: ZoomStage | undefined,
  isFullyOpen: boolean,
  closeHandlers: CloseHandlers,
): ZoomControls {
  const [view, setView] = useState<DiagramZoom>()
  const latest = useRef({ view, stage, closeHandlers, wasMoved: false })
  latest.current.stage = stage
  latest.current.closeHandlers = closeHandlers
  const show = useCallback((next: DiagramZoom, wasMoved = true) => {
    latest.current.wasMoved = wasMoved
    latest.current.view = next
    setView(next)
  }, [])
  const update = useCallback(
    (change: (view: DiagramZoom, stage: ZoomStage) => DiagramZoom) => {
      const { view, stage } = latest.current
      if (view && stage) show(change(view, stage))
    },
    [show],
  )

  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    let last = zoomIdentity
    let activeGestures = 0
    let isZoomingIn = true
    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([0, Infinity])
      .clickDistance(5)
      .filter((event: MouseEvent) => {
        // In the card of a layer one finger scrolls.
        const isScroll =
          isTouch(event) && event.touches.length < 2 && isInside(event.target, '[data-layer-card]')
        if (event.button || isScroll || isInside(event.target, 'a, button')) return false
        if (activeGestures === 0) {
          last = zoomIdentity
          ;(element as { __zoom?: ZoomTransform }).__zoom = last
        }
        return true
      })
      .on('start', () => {
        activeGestures++
      })
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (!sourceEvent) return
        const point = getPointerCentre(sourceEvent, element)
        const factor = transform.k / last.k
        const moved = (['x', 'y'] as const).map(
          (axis) => transform[axis] - (point[axis] - (point[axis] - last[axis]) * factor),
        )
        last = transform
        const wasZooming = latest.current.view?.zoom ?? 1
        update((view, stage) => {
          const zoomed = factor === 1 ? view : zoomDiagram(view, factor, point, stage)
          return Math.hypot(...moved) < 1e-6 ? zoomed : panDiagram(zoomed, moved[0]!, moved[1]!)
        })
        const now = latest.current.view?.zoom ?? 1
        if (factor !== 1) isZoomingIn = factor > 1
        if (now < 1 || wasZooming < 1)
          latest.current.closeHandlers.onProgress(1 + Math.log(Math.min(1, now)) / Math.log(closeZoomRatio))
      })
      .on('end', () => {
        activeGestures--
        const isClosing = (latest.current.view?.zoom ?? 1) < 1
        if (activeGestures === 0 && isClosing) latest.current.closeHandlers.onRelease(isZoomingIn)
      })
    const selection = select(element)
    selection.call(behaviour).on('dblclick.zoom', null)
    return () => {
      selection.on('.zoom', null)
    }
  }, [ref, update])

  // A new stage: the view starts anew, or keeps what is still there.
  useEffect(() => {
    const { view, wasMoved } = latest.current
    if (stage && (!view || !wasMoved)) show(getInitialZoom(stage), false)
  }, [stage, show])
  // Reopened after a gesture that zoomed out: shows the whole drawing again.
  useEffect(() => {
    if (isFullyOpen && stage && (latest.current.view?.zoom ?? 1) < 1) show(getWholeView(stage), false)
  }, [isFullyOpen, stage, show])

  return {
    view,
    show,
    showAll: () => stage && show(getWholeView(stage), false),
    zoomBy: (factor, point) =>
      update((view, stage) => {
        // At most one level is closed, and the whole diagram is the end.
        const limited = Math.max(factor, (view.levels.at(-2)?.zoom ?? 1) / view.zoom)
        return limited === 1 ? view : zoomDiagram(view, limited, point ?? middleOf(stage.frame), stage)
      }),
    panIntoView: (box) =>
      update((view, { frame }) => {
        const { k, x, y } = view.transform
        const centre = { x: k * (box.x + box.width / 2) + x, y: k * (box.y + box.height / 2) + y }
        const isWithin = (at: number, size: number) => at > revealMarginPx && at < size - revealMarginPx
        return isWithin(centre.x, frame.width) && isWithin(centre.y, frame.height)
          ? view
          : panDiagram(view, frame.width / 2 - centre.x, frame.height / 2 - centre.y)
      }),
  }
}

const isTouch = (event: Event): event is TouchEvent => 'touches' in event

const isInside = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null

/** The position of the pointer, or the mean of all touches, in px relative to the element. */
function getPointerCentre(event: Event, element: Element): Point {
  const points =
    isTouch(event) && event.touches.length > 0
      ? pointers(event, element)
      : [pointer(isTouch(event) ? (event.changedTouches[0] ?? event) : event, element)]
  const mean = (axis: 0 | 1) => points.reduce((sum, at) => sum + at[axis]!, 0) / points.length
  return { x: mean(0), y: mean(1) }
}
