import { type RefObject, useCallback, useState } from 'react'
import type { Size } from '../../layout/geometry'
import {
  chooseOrientation,
  computePanelFraction,
  makeTimelineFrame,
  type TimelineFrame,
} from '../../layout/timeline/axis/timelineFrame'
import { useActions } from '../hooks/context'
import { useResize } from '../hooks/useSize'

/**
 * The frame of the timeline in its field; undefined before that is on the screen. It depends on the window alone. The
 * explorer is told how much of it a panel would lie over.
 */
export function useFrame(field: RefObject<HTMLElement | null>): TimelineFrame | undefined {
  const [frame, setFrame] = useState<TimelineFrame>()
  const actions = useActions()
  const measure = useCallback(
    (size: Size, element: Element) => {
      const window = windowSize()
      const next = makeTimelineFrame(size, chooseOrientation(window))
      const top = element.getBoundingClientRect().top + next.plot.y
      actions.setPanelFraction(computePanelFraction(window, next, top))
      setFrame(next)
    },
    [actions],
  )
  useResize(field, measure)
  return frame
}

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight })
