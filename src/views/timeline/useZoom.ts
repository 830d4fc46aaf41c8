import { pointer, pointers, type Selection, select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useEffect } from 'react'
import type { Frame } from '../../layout/timeline/frame'
import { closestZoom, panBy, zoomBy, zoomOf } from '../../layout/timeline/viewport'
import type { ExplorerStore } from '../../state/explorer'
import { warpFor } from '../../state/store'

/**
 * Wheel, trackpad, drag, pinch and double-click. d3-zoom reads the gestures; what they do to time is decided by the
 * viewport. For the axis is warped anew at each zoom, so d3's transform cannot hold the state: each of its
 * events is taken as a change since the one before, about the place of the pointer.
 */
export function useZoom(
  ref: RefObject<SVGSVGElement | null>,
  frame: Frame | undefined,
  store: ExplorerStore,
) {
  useEffect(() => {
    const element = ref.current
    if (!element || !frame) return
    const along = ([x, y]: readonly [number, number] | number[]) =>
      ((frame.orientation === 'horizontal' ? x! : y!) - frame.start) / frame.length
    const shift = (transform: ZoomTransform) =>
      frame.orientation === 'horizontal' ? transform.x : transform.y
    const current = () => zoomOf(warpFor(store.getState()), store.getState().viewport)
    let last = zoomIdentity
    let gestures = 0
    /** Whether the latest movement went into a card or out of it. */
    let inward = true
    /** Before d3 takes hold of a place in its own transform: that one is of old, so give it the true scale. */
    const begin = () => {
      last = zoomIdentity.scale(current() * deepest ** (store.getState().dive?.depth ?? 0))
      ;(element as { __zoom?: ZoomTransform }).__zoom = last
    }

    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, closestZoom * deepest])
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
        const { dive } = store.getState()
        if (gestures > 0 || !dive || dive.depth === 1) return
        // A hand that stops half-way meant to go on.
        if (inward ? dive.depth > 0.2 : dive.depth > 0.8) store.actions.enter(dive.id)
        else store.actions.surface()
      })
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        const { transform, sourceEvent } = event
        if (!sourceEvent) return
        const place = along(centre(sourceEvent, element))
        const ratio = transform.k / last.k
        const at = place * frame.length + frame.start
        const moved = shift(transform) - (at - (at - shift(last)) * ratio)
        const { viewport } = store.getState()
        const warp = warpFor(store.getState())
        const zoomed = ratio === 1 ? viewport : zoomBy(warp, viewport, ratio, place)
        last = transform
        const depth = Math.log(transform.k / closestZoom) / Math.log(deepest)
        const { dive } = store.getState()
        if (depth > 0 || dive) {
          const id = dive?.id ?? nearest(element, sourceEvent)
          inward = ratio > 1
          if (id !== undefined) store.actions.dive(id, depth)
          if (id !== undefined && depth > 0) return
        }
        store.actions.look(Math.abs(moved) < 1e-6 ? zoomed : panBy(warp, zoomed, -moved / frame.length))
      })

    const selection: Selection<SVGSVGElement, unknown, null, undefined> = select(element)
    selection
      .call(behaviour)
      .on('dblclick.zoom', (event: MouseEvent | TouchEvent) => {
        event.preventDefault()
        store.actions.zoom(
          'shiftKey' in event && event.shiftKey ? 1 / 2.2 : 2.2,
          along(centre(event, element)),
        )
      })
      .on(
        'wheel.sideways',
        (event: WheelEvent) => {
          if (!isSideways(event)) return
          event.preventDefault()
          const { viewport } = store.getState()
          store.actions.look(panBy(warpFor(store.getState()), viewport, event.deltaX / frame.length))
        },
        { passive: false } as AddEventListenerOptions,
      )
    return () => {
      selection.on('.zoom', null).on('.sideways', null)
    }
  }, [ref, frame, store])
}

/** How far a card at the closest zoom is still to be zoomed until it fills the view. */
const deepest = 2.2
/** Pixels within which a card is meant. */
const near = 220

/** The id of the mark nearest to the pointer. */
function nearest(element: Element, event: Event): string | undefined {
  const [x, y] = centre(event, element)
  const frame = element.getBoundingClientRect()
  const distances = [...element.querySelectorAll<SVGAElement>('a.mark[data-id]:not(.beyond)')].map((mark) => {
    const box = mark.getBoundingClientRect()
    const [left, top] = [box.left - frame.left, box.top - frame.top]
    const dx = Math.max(left - x, 0, x - left - box.width)
    const dy = Math.max(top - y, 0, y - top - box.height)
    return { id: mark.dataset.id, distance: Math.hypot(dx, dy) }
  })
  const [best] = distances.sort((a, b) => a.distance - b.distance)
  return best && best.distance < near ? best.id : undefined
}

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
