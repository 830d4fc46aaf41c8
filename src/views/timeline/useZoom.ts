import { pointer, pointers, type Selection, select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useEffect } from 'react'
import type { Frame } from '../../layout/frame'
import { closestZoom, panBy, zoomBy, zoomOf } from '../../layout/viewport'
import { type ExplorerStore, warpFor } from '../../state/store'

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
    /** Before d3 takes hold of a place in its own transform: that one is of old, so give it the true scale. */
    const begin = () => {
      last = zoomIdentity.scale(current())
      ;(element as { __zoom?: ZoomTransform }).__zoom = last
    }

    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, closestZoom])
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
