import { type RefObject, useCallback, useState } from 'react'
import type { Size } from '../../layout/geometry'
import { type Frame, makeFrame, orientationOf, panelFractionOf } from '../../layout/timeline/axis/frame'
import { useActions } from '../hooks/context'
import { useResize } from '../hooks/useSize'

/**
 * The frame of the timeline in its field; undefined before that is on the screen. It depends on the window alone. The
 * explorer is told how much of it a panel would lie over.
 */
export function useFrame(field: RefObject<HTMLElement | null>): Frame | undefined {
  const [frame, setFrame] = useState<Frame>()
  const actions = useActions()
  const measure = useCallback(
    (size: Size, element: Element) => {
      const window = windowSize()
      const next = makeFrame(size, orientationOf(window))
      const top = element.getBoundingClientRect().top + next.plot.y
      actions.setPanelFraction(panelFractionOf(window, next, top))
      setFrame(next)
    },
    [actions],
  )
  useResize(field, measure)
  return frame
}

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight })
