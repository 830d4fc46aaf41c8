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
import { isPrinting } from '../theme/printing'

/**
 * The frame of the timeline in its element; undefined until that is laid out. It depends on the window's size
 * only, not on an open panel. Also stores which fraction of it a panel would cover.
 */
export function useFrame(field: RefObject<HTMLElement | null>): TimelineFrame | undefined {
  const [frame, setFrame] = useState<TimelineFrame>()
  const actions = useActions()
  const measure = useCallback(
    (size: Size, element: Element) => {
      // On paper it is as large as the style sheet says.
      const window = isPrinting() ? size : windowSize()
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
