import { pointer, pointers, type Selection, select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useEffect, useRef } from 'react'
import type { TimelineFrame } from '../../../layout/timeline/axis/timelineFrame'
import { panBy, zoomBy } from '../../../layout/timeline/axis/viewport'
import { minZoom } from '../../../layout/timeline/labels/obstacleIndex'
import { findNearestMark } from '../../../layout/timeline/scene/markBoxes'
import type { Scene } from '../../../layout/timeline/scene/scene'
import type { ExplorerStore } from '../../../state/explorerState'
import { getOpenFraction, getWarp } from '../../../state/store'

/**
 * Zooms and pans by wheel, trackpad, drag, pinch and double-click. d3-zoom reads the gestures. The warp of
 * the axis depends on the zoom, so d3's transform cannot hold the state: each of its events is applied to the
 * viewport as a change since the previous event, centred on the pointer.
 */
export function useTimelinePanZoom(
  ref: RefObject<HTMLElement | null>,
  frame: TimelineFrame,
  scene: Scene,
  store: ExplorerStore,
) {
  /** The latest scene, for event handlers. */
  const sceneRef = useRef(scene)
  sceneRef.current = scene
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const { plot } = frame
    const start = frame.orientation === 'horizontal' ? plot.x : plot.y
    const toFraction = ([x, y]: readonly [number, number] | number[]) =>
      ((frame.orientation === 'horizontal' ? x! : y!) - start) / frame.length
    const getTranslation = (transform: ZoomTransform) =>
      frame.orientation === 'horizontal' ? transform.x : transform.y
    const getState = () => {
      const state = store.getState()
      return { ...state, warp: getWarp(state), openFraction: getOpenFraction(state) }
    }
    const findMark = (event: Event) => {
      const [x, y] = getPointerCentre(event, element)
      return findNearestMark(sceneRef.current, { x: x - plot.x, y: y - plot.y }, maxDistancePx)
    }
    let lastTransform = zoomIdentity
    let activeGestures = 0
    /** Whether the last zoom event opened the diagram further, rather than closing it. */
    let isOpening = true
    /** Sets d3's transform, left from the previous gesture, to the current zoom before a gesture starts. */
    const syncTransform = () => {
      const { viewport, diagram } = store.getState()
      lastTransform = zoomIdentity.scale(viewport.zoom * diagramZoomFactor ** (diagram?.progress ?? 0))
      ;(element as { __zoom?: ZoomTransform }).__zoom = lastTransform
    }

    const zoomBehaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([minZoom, getWarp(store.getState()).maxZoom * diagramZoomFactor])
      .clickDistance(5)
      .filter((event: WheelEvent | MouseEvent | TouchEvent) => {
        const isHandled =
          event.type === 'wheel'
            ? !isHorizontalWheel(event as WheelEvent)
            : !('button' in event && event.button)
        if (isHandled && activeGestures === 0) syncTransform()
        return isHandled
      })
      .on('start', () => {
        activeGestures++
      })
      .on('end', () => {
        activeGestures--
        const { diagram } = store.getState()
        if (activeGestures > 0 || !diagram || diagram.progress === 1) return
        // A gesture that ends half-way, or after one notch of a wheel, is completed in its direction.
        if (isOpening ? diagram.progress > 0.15 : diagram.progress > 0.85)
          store.actions.openDiagram(diagram.id)
        else store.actions.closeDiagram()
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { transform, sourceEvent } = event
        if (!sourceEvent) return
        const fraction = toFraction(getPointerCentre(sourceEvent, element))
        const ratio = transform.k / lastTransform.k
        const pointerPx = fraction * frame.length + start
        const movedPx =
          getTranslation(transform) - (pointerPx - (pointerPx - getTranslation(lastTransform)) * ratio)
        const { viewport, warp, openFraction, diagram } = getState()
        const zoomed = ratio === 1 ? viewport : zoomBy(warp, viewport, ratio, fraction, openFraction)
        lastTransform = transform
        const diagramProgress = Math.log(transform.k / warp.maxZoom) / Math.log(diagramZoomFactor)
        if (diagramProgress > 0 || diagram) {
          const id = diagram?.id ?? findMark(sourceEvent)
          // Lifting a finger reports a move without a change of scale.
          if (Math.abs(ratio - 1) > minRatioChange) isOpening = ratio > 1
          if (id !== undefined) store.actions.setDiagramProgress(id, diagramProgress)
          if (id !== undefined && diagramProgress > 0) {
            // The timeline zooms in fully, or the next notch would begin where this one did.
            if (ratio > 1 && viewport.zoom < warp.maxZoom) store.actions.setViewport(zoomed)
            return
          }
        }
        const isStill = Math.abs(movedPx) < 1e-6
        store.actions.setViewport(
          isStill ? zoomed : panBy(warp, zoomed, -movedPx / frame.length, openFraction),
        )
      })

    const selection: Selection<HTMLElement, unknown, null, undefined> = select(element)
    selection
      .call(zoomBehaviour)
      .on('dblclick.zoom', (event: MouseEvent | TouchEvent) => {
        event.preventDefault()
        const factor = 'shiftKey' in event && event.shiftKey ? 1 / 2.2 : 2.2
        store.actions.zoomBy(factor, toFraction(getPointerCentre(event, element)))
      })
      .on(
        'wheel.horizontal',
        (event: WheelEvent) => {
          if (!isHorizontalWheel(event)) return
          event.preventDefault()
          const { viewport, warp, openFraction } = getState()
          store.actions.setViewport(panBy(warp, viewport, event.deltaX / frame.length, openFraction))
        },
        { passive: false } as AddEventListenerOptions,
      )
    return () => {
      selection.on('.zoom', null).on('.horizontal', null)
    }
  }, [ref, frame, store])
}

/** The zoom factor beyond the max zoom over which the diagram of a card opens until it fills the view. */
const diagramZoomFactor = 2.2
/** Smaller changes of scale are rounding errors. */
const minRatioChange = 1e-6
/** The max distance from the pointer to a mark whose diagram opens. */
const maxDistancePx = 220

/** Whether a wheel event scrolls mainly sideways, as on a trackpad; it pans. */
const isHorizontalWheel = (event: WheelEvent) =>
  !event.ctrlKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)

/** The position of the pointer, or the mean of all touches, in px relative to the element. */
function getPointerCentre(event: Event, element: Element): [number, number] {
  const touchEvent = event as TouchEvent
  const points = touchEvent.touches?.length
    ? pointers(touchEvent, element)
    : [pointer(touchEvent.changedTouches?.[0] ?? event, element)]
  const sum = points.reduce((total, [x, y]) => [total[0]! + x!, total[1]! + y!], [0, 0])
  return [sum[0]! / points.length, sum[1]! / points.length]
}
