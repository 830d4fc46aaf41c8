import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { applyBrush, type BrushPoint } from '../../../layout/labs/brush'
import { getGridPath } from '../../../layout/plot/cellPath'
import { useMessages } from '../../hooks/context'
import styles from './DrawPad.module.css'
import { InkImage } from './InkImage'

interface Props {
  /** The drawing, row by row, from 0 (paper) to 1 (ink). */
  readonly image: ArrayLike<number>
  /** The number of cells along an edge. */
  readonly side: number
  /** Called with the new drawing on every change, also during a stroke. */
  readonly onDraw: (image: Float32Array) => void
  readonly className?: string
}

const moves: Readonly<Record<string, BrushPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const drawKeys = [' ', 'Enter']
const eraseKeys = ['Delete', 'Backspace']

/** A square grid to draw on by pointer or keys, with a soft brush, an eraser and a button to clear it. */
export function DrawPad({ image, side, onDraw, className }: Props) {
  const { drawing: messages } = useMessages('labs')
  /** The last point of the current stroke, and its drawing, which the parent may not have passed back yet. */
  const stroke = useRef<{ at: BrushPoint; image: ArrayLike<number> }>(undefined)
  const [cursor, setCursor] = useState<BrushPoint>()
  const [isErasing, setIsErasing] = useState(false)
  const clamp = (index: number) => Math.min(side - 1, Math.max(0, index))

  const drawAtPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = {
      x: (side * (event.clientX - box.left)) / box.width,
      y: (side * (event.clientY - box.top)) / box.height,
    }
    const before = stroke.current ?? { at, image }
    const drawn = applyBrush(before.image, side, before.at, at, isErasing)
    stroke.current = { at, image: drawn }
    onDraw(drawn)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? { x: 0, y: 0 }
    const move = moves[event.key]
    const ink = drawKeys.includes(event.key) ? 1 : eraseKeys.includes(event.key) ? 0 : undefined
    if (move) setCursor({ x: clamp(at.x + move.x), y: clamp(at.y + move.y) })
    else if (ink !== undefined)
      onDraw(Float32Array.from(image, (one, cell) => (cell === at.y * side + at.x ? ink : one)))
    else return
    event.preventDefault()
  }
  return (
    <div className={className}>
      <svg
        className={styles.pad}
        viewBox={`0 0 ${side} ${side}`}
        role="application"
        aria-label={messages.pad}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setCursor(undefined)
          drawAtPointer(event)
        }}
        onPointerMove={(event) => stroke.current && drawAtPointer(event)}
        onPointerUp={() => {
          stroke.current = undefined
        }}
        onPointerCancel={() => {
          stroke.current = undefined
        }}
        onKeyDown={handleKeyDown}
        onFocus={() => setCursor((at) => at ?? { x: 0, y: 0 })}
        onBlur={() => setCursor(undefined)}
      >
        <InkImage image={image} columns={side} />
        <path className={styles.grid} d={getGridPath(side, side)} />
        {cursor && <rect className={styles.cursor} x={cursor.x} y={cursor.y} width={1} height={1} />}
      </svg>
      <span className="visually-hidden" aria-live="polite">
        {cursor &&
          messages.cell(cursor.y + 1, cursor.x + 1, Math.round(100 * image[cursor.y * side + cursor.x]!))}
      </span>
      <p className={styles.tools}>
        <button type="button" aria-pressed={isErasing} onClick={() => setIsErasing(!isErasing)}>
          {messages.eraser}
        </button>
        <button type="button" onClick={() => onDraw(new Float32Array(side * side))}>
          {messages.clearDrawing}
        </button>
      </p>
    </div>
  )
}
