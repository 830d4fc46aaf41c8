import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { PixelGrid } from '../../../../views/plot/raster/PixelGrid'
import { gridSide } from '../../grid'
import styles from './PatternPad.module.css'

interface Props {
  readonly pattern: Int8Array
  /** Names the pattern and says how to edit it. */
  readonly label: string
  /** Announces the keyboard cursor to screen readers; rows and columns count from 1. */
  readonly describeCell: (row: number, column: number, isInk: boolean) => string
  /** Called at the end of a stroke, or after a unit was flipped by a key. */
  readonly onDraw: (pattern: Int8Array) => void
}

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

const clamp = (index: number) => Math.min(gridSide - 1, Math.max(0, index))

/** An editable pattern: a stroke sets units to the opposite of its first one; keys flip single units. */
export function PatternPad({ pattern, label, describeCell, onDraw }: Props) {
  /** The pattern as the current stroke has changed it, and the value that the stroke draws. */
  const stroke = useRef<{ drawn: Int8Array; sign: number }>(undefined)
  const [drawn, setDrawn] = useState<Int8Array>()
  const [cursor, setCursor] = useState<number>()
  const shown = drawn ?? pattern

  const drawAt = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const column = clamp(Math.floor((gridSide * (event.clientX - box.left)) / box.width))
    const row = clamp(Math.floor((gridSide * (event.clientY - box.top)) / box.height))
    const cell = row * gridSide + column
    stroke.current ??= { drawn: pattern.slice(), sign: -pattern[cell]! }
    const { drawn, sign } = stroke.current
    if (drawn[cell] === sign) return
    drawn[cell] = sign
    setDrawn(drawn.slice())
  }
  const finishStroke = () => {
    if (stroke.current) onDraw(stroke.current.drawn)
    stroke.current = undefined
    setDrawn(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const current = cursor ?? 0
    const move = moves[event.key]
    if (move)
      setCursor(
        clamp(Math.floor(current / gridSide) + move[0]) * gridSide + clamp((current % gridSide) + move[1]),
      )
    else if (event.key === ' ' || event.key === 'Enter')
      onDraw(pattern.map((sign, cell) => (cell === current ? -sign : sign)))
    else return
    event.preventDefault()
  }
  return (
    <>
      <PixelGrid
        className={styles.pad}
        values={shown}
        columns={gridSide}
        label={label}
        role="application"
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setCursor(undefined)
          drawAt(event)
        }}
        onPointerMove={(event) => stroke.current && drawAt(event)}
        onPointerUp={finishStroke}
        onPointerCancel={finishStroke}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) =>
          currentTarget.matches(':focus-visible') && setCursor((cell) => cell ?? 0)
        }
        onBlur={() => setCursor(undefined)}
      >
        {cursor !== undefined && (
          <rect
            className={styles.cursor}
            x={(cursor % gridSide) + 0.08}
            y={Math.floor(cursor / gridSide) + 0.08}
            width={0.84}
            height={0.84}
          />
        )}
      </PixelGrid>
      <span className="visually-hidden" aria-live="polite">
        {cursor !== undefined &&
          describeCell(Math.floor(cursor / gridSide) + 1, (cursor % gridSide) + 1, shown[cursor]! > 0)}
      </span>
    </>
  )
}
