import { pointer, pointers, type Selection, select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useEffect, useRef } from 'react'
import type { TimelineFrame } from '../../layout/timeline/axis/timelineFrame'
import { getZoom, panBy, zoomBy } from '../../layout/timeline/axis/viewport'
import { minZoom } from '../../layout/timeline/labels/obstacleIndex'
import { findNearestMark } from '../../layout/timeline/scene/findNearestMark'
import type { Scene } from '../../layout/timeline/scene/scene'
import type { ExplorerStore } from '../../state/explorerState'
import { getOpenFraction, getWarp } from '../../state/store'

/**
 * Wheel, trackpad, drag, pinch and double-click. d3-zoom reads the gestures; what they do to time is decided by the
 * viewport. For the axis is warped anew at each zoom, so d3's transform cannot hold the state: each of its
 * events is taken as a change since the one before, about the place of the pointer.
 */
export function useZoom(
  ref: RefObject<HTMLElement | null>,
  frame: TimelineFrame,
  scene: Scene,
  store: ExplorerStore,
) {
  /** What is on the screen when a gesture asks. */
  const shown = useRef(scene)
  shown.current = scene
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const { plot } = frame
    const start = frame.orientation === 'horizontal' ? plot.x : plot.y
    const along = ([x, y]: readonly [number, number] | number[]) =>
      ((frame.orientation === 'horizontal' ? x! : y!) - start) / frame.length
    const shift = (transform: ZoomTransform) =>
      frame.orientation === 'horizontal' ? transform.x : transform.y
    const now = () => {
      const state = store.getState()
      return { ...state, warp: getWarp(state), open: getOpenFraction(state) }
    }
    const nearest = (event: Event) => {
      const [x, y] = centre(event, element)
      return findNearestMark(shown.current, { x: x - plot.x, y: y - plot.y }, maxDistancePx)
    }
    let last = zoomIdentity
    let gestures = 0
    /** Whether the latest movement went into a card or out of it. */
    let inward = true
    /** Before d3 takes hold of a place in its own transform: that one is of old, so give it the true scale. */
    const begin = () => {
      const { warp, viewport, open, diagram } = now()
      last = zoomIdentity.scale(getZoom(warp, viewport, open) * zoomIntoCard ** (diagram?.progress ?? 0))
      ;(element as { __zoom?: ZoomTransform }).__zoom = last
    }

    const behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([minZoom, getWarp(store.getState()).maxZoom * zoomIntoCard])
      .clickDistance(5)
      .filter((event: WheelEvent | MouseEvent | TouchEvent) => {
        const taken =
          event.type === 'wheel' ? !isSideways(event as WheelEvent) : !('button' in event && event.button)
        if (taken && gestures === 0) begin()
        return taken
      })
      .on('start', () => {
        gestures++
      })
      .on('end', () => {
        gestures--
        const { diagram } = store.getState()
        if (gestures > 0 || !diagram || diagram.progress === 1) return
        // A hand that stops half-way meant to go on.
        if (inward ? diagram.progress > 0.2 : diagram.progress > 0.8) store.actions.openDiagram(diagram.id)
        else store.actions.closeDiagram()
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { transform, sourceEvent } = event
        if (!sourceEvent) return
        const place = along(centre(sourceEvent, element))
        const ratio = transform.k / last.k
        const at = place * frame.length + start
        const moved = shift(transform) - (at - (at - shift(last)) * ratio)
        const { viewport, warp, open, diagram } = now()
        const zoomed = ratio === 1 ? viewport : zoomBy(warp, viewport, ratio, place, open)
        last = transform
        const depth = Math.log(transform.k / warp.maxZoom) / Math.log(zoomIntoCard)
        if (depth > 0 || diagram) {
          const id = diagram?.id ?? nearest(sourceEvent)
          inward = ratio > 1
          if (id !== undefined) store.actions.setDiagramProgress(id, depth)
          if (id !== undefined && depth > 0) return
        }
        const isStill = Math.abs(moved) < 1e-6
        store.actions.setViewport(isStill ? zoomed : panBy(warp, zoomed, -moved / frame.length, open))
      })

    const selection: Selection<HTMLElement, unknown, null, undefined> = select(element)
    selection
      .call(behaviour)
      .on('dblclick.zoom', (event: MouseEvent | TouchEvent) => {
        event.preventDefault()
        const factor = 'shiftKey' in event && event.shiftKey ? 1 / 2.2 : 2.2
        store.actions.zoomBy(factor, along(centre(event, element)))
      })
      .on(
        'wheel.sideways',
        (event: WheelEvent) => {
          if (!isSideways(event)) return
          event.preventDefault()
          const { viewport, warp, open } = now()
          store.actions.setViewport(panBy(warp, viewport, event.deltaX / frame.length, open))
        },
        { passive: false } as AddEventListenerOptions,
      )
    return () => {
      selection.on('.zoom', null).on('.sideways', null)
    }
  }, [ref, frame, store])
}

/** How far a card at the closest zoom is still to be zoomed until it fills the view. */
const zoomIntoCard = 2.2
/** Pixels within which a mark is meant. */
const maxDistancePx = 220

/** A trackpad's sideways stroke: it moves through time. */
const isSideways = (event: WheelEvent) => !event.ctrlKey && Math.abs(event.deltaX) > Math.abs(event.deltaY)

/** The place of the pointer, or the middle of the fingers. */
function centre(event: Event, element: Element): [number, number] {
  const touch = event as TouchEvent
  const places = touch.touches?.length
    ? pointers(touch, element)
    : [pointer(touch.changedTouches?.[0] ?? event, element)]
  const sum = places.reduce((total, [x, y]) => [total[0]! + x!, total[1]! + y!], [0, 0])
  return [sum[0]! / places.length, sum[1]! / places.length]
}
