import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { gridSide } from '../../../../labs/energy/grid'
import { PixelGrid } from '../../../plot/PixelGrid'
import styles from './PatternPad.module.css'

interface Props {
  readonly pattern: Int8Array
  /** What it shows, and how it is drawn on. */
  readonly label: string
  /** Where the cursor is, for those who do not see it. */
  readonly tellCell: (row: number, column: number, isInk: boolean) => string
  /** A stroke, or a turned unit, is done. */
  readonly onDraw: (pattern: Int8Array) => void
}

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

const within = (place: number) => Math.min(gridSide - 1, Math.max(0, place))

/** A pattern that is drawn on: a stroke turns paper to ink, or ink to paper, whichever its first unit was; keys turn single units. */
export function PatternPad({ pattern, label, tellCell, onDraw }: Props) {
  /** What the stroke under way has made of the pattern, and with what. */
  const stroke = useRef<{ drawn: Int8Array; sign: number }>(undefined)
  const [drawn, setDrawn] = useState<Int8Array>()
  const [cursor, setCursor] = useState<number>()
  const shown = drawn ?? pattern

  const touch = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const column = within(Math.floor((gridSide * (event.clientX - box.left)) / box.width))
    const row = within(Math.floor((gridSide * (event.clientY - box.top)) / box.height))
    const cell = row * gridSide + column
    stroke.current ??= { drawn: pattern.slice(), sign: -pattern[cell]! }
    const { drawn, sign } = stroke.current
    if (drawn[cell] === sign) return
    drawn[cell] = sign
    setDrawn(drawn.slice())
  }
  const lift = () => {
    if (stroke.current) onDraw(stroke.current.drawn)
    stroke.current = undefined
    setDrawn(undefined)
  }
  const press = (event: KeyboardEvent) => {
    const at = cursor ?? 0
    const move = moves[event.key]
    if (move)
      setCursor(within(Math.floor(at / gridSide) + move[0]) * gridSide + within((at % gridSide) + move[1]))
    else if (event.key === ' ' || event.key === 'Enter')
      onDraw(pattern.map((sign, cell) => (cell === at ? -sign : sign)))
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
          touch(event)
        }}
        onPointerMove={(event) => stroke.current && touch(event)}
        onPointerUp={lift}
        onPointerCancel={lift}
        onKeyDown={press}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && setCursor((at) => at ?? 0)}
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
          tellCell(Math.floor(cursor / gridSide) + 1, (cursor % gridSide) + 1, shown[cursor]! > 0)}
      </span>
    </>
  )
}
