import { type PointerEvent, type RefObject, useRef, useState } from 'react'

/** The heights of the sheet that a panel is in a tall window, from low to high; Panel.module.css has their lengths. */
const sheetHeights = ['low', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

/** A press that moves less than this, in pixels, is a click. */
const minDragPx = 6
/** A drag that is longer than this, in pixels, goes at least to the next height. */
const nextHeightPx = 40

interface Drag {
  readonly startY: number
  readonly startHeight: number
}

/** The height of the sheet, which a reader drags by its bar, with the handlers of the bar. */
export function useSheet(panel: RefObject<HTMLElement | null>) {
  const [height, setHeight] = useState<SheetHeight>('half')
  const drag = useRef<Drag>(undefined)
  const end = ({ clientY, currentTarget, pointerId }: PointerEvent) => {
    const { startY } = drag.current ?? {}
    drag.current = undefined
    const element = panel.current
    if (startY === undefined || !element || !currentTarget.hasPointerCapture(pointerId)) return
    Object.assign(element.style, { height: '', transition: '' })
    const step = Math.sign(startY - clientY)
    const index = sheetHeights.indexOf(height)
    const isFar = Math.abs(startY - clientY) > window.innerHeight / 2
    const steps = Math.abs(startY - clientY) > nextHeightPx ? (isFar ? 2 : 1) : 0
    setHeight(sheetHeights[Math.max(0, Math.min(sheetHeights.length - 1, index + step * steps))]!)
  }
  const handlers = {
    onPointerDown: ({ pointerType, clientY }: PointerEvent) => {
      const startHeight = panel.current?.getBoundingClientRect().height
      if (pointerType !== 'mouse' && startHeight !== undefined)
        drag.current = { startY: clientY, startHeight }
    },
    onPointerMove: ({ clientY, currentTarget, pointerId }: PointerEvent) => {
      if (!drag.current || !panel.current) return
      const { startY, startHeight } = drag.current
      // From here on it is not a click on a button of the bar.
      if (Math.abs(clientY - startY) > minDragPx) currentTarget.setPointerCapture(pointerId)
      if (currentTarget.hasPointerCapture(pointerId))
        Object.assign(panel.current.style, {
          height: `${startHeight + startY - clientY}px`,
          transition: 'none',
        })
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
  return { height, setHeight, handlers }
}
