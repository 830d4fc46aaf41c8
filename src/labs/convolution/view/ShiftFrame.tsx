import { useRef } from 'react'
import { useMessages } from '../../../views/hooks/context'
import { InkImage } from '../../../views/plot/raster/InkImage'
import { frameImages, frameSide, maxShift } from '../../learning/digitFrame'
import { digitSide } from '../../learning/digits'
import styles from './ShiftFrame.module.css'
import { clampShift, type DigitShift, shiftByKey } from './shift'

interface Props {
  /** The digit, [8, 8]. */
  readonly digit: Float32Array
  readonly shift: DigitShift
  readonly onShift: (shift: DigitShift) => void
}

const arrows = [
  ['ArrowLeft', 'M13 8H3M7 4L3 8l4 4', 'left'],
  ['ArrowUp', 'M8 13V3M4 7l4-4 4 4', 'up'],
  ['ArrowDown', 'M8 3v10M4 9l4 4 4-4', 'down'],
  ['ArrowRight', 'M3 8h10M9 4l4 4-4 4', 'right'],
] as const

/** The networks' input: the digit in its frame, moved by dragging, arrow keys or buttons. */
export function ShiftFrame({ digit, shift, onShift }: Props) {
  const messages = useMessages('labs.convolution')
  /** Where the drag started, in pixels of the page, and the shift at that time. */
  const dragStart = useRef<{ x: number; y: number; shift: DigitShift }>(undefined)
  const { right, down } = shift
  const endDrag = () => {
    dragStart.current = undefined
  }
  return (
    <div>
      <svg
        className={styles.frame}
        viewBox={`0 0 ${frameSide} ${frameSide}`}
        role="application"
        aria-label={messages.frame(messages.shift(right, down))}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          dragStart.current = { x: event.clientX, y: event.clientY, shift }
        }}
        onPointerMove={(event) => {
          if (!dragStart.current) return
          const { x, y, shift: from } = dragStart.current
          const cell = event.currentTarget.getBoundingClientRect().width / frameSide
          const next = clampShift(
            from.right + (event.clientX - x) / cell,
            from.down + (event.clientY - y) / cell,
          )
          if (next.right !== right || next.down !== down) onShift(next)
        }}
        onPointerUp={endDrag}
        onPointerCancel={endDrag}
        onKeyDown={(event) => {
          const next = shiftByKey(shift, event.key)
          if (!next) return
          event.preventDefault()
          onShift(next)
        }}
      >
        <rect className={styles.window} x={maxShift} y={maxShift} width={digitSide} height={digitSide} />
        <InkImage image={frameImages(digit, [0], () => [right, down])} columns={frameSide} />
        <rect
          className={styles.digit}
          x={maxShift + right}
          y={maxShift + down}
          width={digitSide}
          height={digitSide}
        />
      </svg>
      <p className={styles.buttons}>
        {arrows.map(([key, path, name]) => {
          const next = shiftByKey(shift, key)!
          return (
            <button
              key={key}
              type="button"
              aria-label={messages.move[name]}
              disabled={next.right === right && next.down === down}
              onClick={() => onShift(next)}
            >
              <svg className={styles.arrow} viewBox="0 0 16 16" aria-hidden="true">
                <path d={path} />
              </svg>
            </button>
          )
        })}
        <button
          type="button"
          disabled={right === 0 && down === 0}
          onClick={() => onShift({ right: 0, down: 0 })}
        >
          {messages.centre}
        </button>
      </p>
    </div>
  )
}
