import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { TimelineFrame } from '../../../layout/timeline/axis/timelineFrame'
import type { Arrangement } from '../../../layout/timeline/scene/arrangement'
import { findStratum } from '../../../layout/timeline/scene/findStratum'
import type { ExplorerStore } from '../../../state/explorerState'

/** A click waits this long for a second one, because a double-click zooms in. In milliseconds. */
const doubleClickMs = 250

/** Handlers for the timeline's drawing: pointing at a stratum highlights its era, clicking opens the era's article. */
export function useStratumPointer(
  ref: RefObject<HTMLElement | null>,
  arrangement: Arrangement,
  frame: TimelineFrame,
  { getState, actions }: ExplorerStore,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(() => {
    const findEra = ({ target, clientX, clientY }: MouseEvent): string | undefined => {
      const drawing = ref.current
      // Marks, events and cards have meanings of their own.
      if (!drawing || (target as Element).closest('a, button, [data-id]')) return undefined
      const { x, y } = drawing.getBoundingClientRect()
      const point = { x: clientX - x - frame.plot.x, y: clientY - y - frame.plot.y }
      return findStratum(arrangement, frame, getState().viewport, point)
    }
    return {
      onPointerMove: (event: PointerEvent) =>
        event.pointerType === 'mouse' && event.buttons === 0 && actions.setHoveredEra(findEra(event)),
      onPointerLeave: () => actions.setHoveredEra(undefined),
      onClick: (event: MouseEvent) => {
        clearTimeout(timer.current)
        const id = findEra(event)
        if (event.detail === 1 && id !== undefined)
          timer.current = setTimeout(() => actions.openPage({ kind: 'era', id }), doubleClickMs)
      },
    }
  }, [ref, arrangement, frame, getState, actions])
}
