import { type RefObject, useLayoutEffect, useMemo } from 'react'
import { type Frame, makeFrame, orientationOf, panelFractionOf } from '../../layout/timeline/frame'
import { useActions } from '../context'
import { useSize } from '../useSize'

/**
 * The frame of the timeline in its field; undefined before that is on the screen. It depends on the window alone. The
 * explorer is told how much of it a panel would lie over.
 */
export function useFrame(field: RefObject<HTMLElement | null>): Frame | undefined {
  const size = useSize(field)
  const actions = useActions()
  const frame = useMemo(() => size && makeFrame(size, orientationOf(windowSize())), [size])
  useLayoutEffect(() => {
    const element = field.current
    if (!frame || !element) return
    const top = element.getBoundingClientRect().top + frame.plot.y
    actions.setPanelFraction(panelFractionOf(windowSize(), frame, top))
  }, [field, frame, actions])
  return frame
}

const windowSize = () => ({ width: window.innerWidth, height: window.innerHeight })
