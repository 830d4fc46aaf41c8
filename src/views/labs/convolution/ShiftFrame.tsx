import { useRef } from 'react'
import { digitSide } from '../../../labs/learning/digits'
import { frameImages, frameSide, maxShift } from '../../../labs/learning/frame'
import { useMessages } from '../../hooks/context'
import { Ink } from '../../plot/Ink'
import styles from './ShiftFrame.module.css'
import { type Moved, movedBy, movedByKey } from './shift'

interface Props {
  /** The digit, [8, 8]. */
  readonly digit: Float32Array
  readonly moved: Moved
  readonly onMove: (moved: Moved) => void
}

const arrows = [
  ['ArrowLeft', 'M13 8H3M7 4L3 8l4 4', 'left'],
  ['ArrowUp', 'M8 13V3M4 7l4-4 4 4', 'up'],
  ['ArrowDown', 'M8 3v10M4 9l4 4 4-4', 'down'],
  ['ArrowRight', 'M3 8h10M9 4l4 4-4 4', 'right'],
] as const

/** The digit as the networks see it, to be dragged about its frame, or moved by keys and buttons. */
export function ShiftFrame({ digit, moved, onMove }: Props) {
  const messages = useMessages('labs.convolution')
  /** Where the pointer took hold, and of what shift. */
  const hold = useRef<{ x: number; y: number; moved: Moved }>(undefined)
  const { right, down } = moved
  const release = () => {
    hold.current = undefined
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
          hold.current = { x: event.clientX, y: event.clientY, moved }
        }}
        onPointerMove={(event) => {
          if (!hold.current) return
          const { x, y, moved: from } = hold.current
          const cell = event.currentTarget.getBoundingClientRect().width / frameSide
          const next = movedBy(
            from.right + (event.clientX - x) / cell,
            from.down + (event.clientY - y) / cell,
          )
          if (next.right !== right || next.down !== down) onMove(next)
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={(event) => {
          const next = movedByKey(moved, event.key)
          if (!next) return
          event.preventDefault()
          onMove(next)
        }}
      >
        <rect className={styles.window} x={maxShift} y={maxShift} width={digitSide} height={digitSide} />
        <Ink image={frameImages(digit, [0], () => [right, down])} columns={frameSide} />
        <rect
          className={styles.moved}
          x={maxShift + right}
          y={maxShift + down}
          width={digitSide}
          height={digitSide}
        />
      </svg>
      <p className={styles.moves}>
        {arrows.map(([key, path, name]) => {
          const next = movedByKey(moved, key)!
          return (
            <button
              key={key}
              type="button"
              aria-label={messages.move[name]}
              disabled={next.right === right && next.down === down}
              onClick={() => onMove(next)}
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
          onClick={() => onMove({ right: 0, down: 0 })}
        >
          {messages.centre}
        </button>
      </p>
    </div>
  )
}
