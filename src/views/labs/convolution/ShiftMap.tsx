import { clsx } from 'clsx'
import type { PointerEvent } from 'react'
import { allShifts, maxShift } from '../../../labs/learning/frame'
import { getShade } from '../../../layout/plot/colourScale'
import { type ScaleName, usePalette } from '../../plot/usePalette'
import styles from './ShiftMap.module.css'
import { type Moved, movedBy, movedByKey } from './shift'

const span = 2 * maxShift + 1

export interface ShiftCell {
  /** On the scale. */
  readonly value: number
  readonly text: string
}

interface Props {
  /** One for each of all shifts, row by row; absent where there is nothing yet. */
  readonly cells: readonly (ShiftCell | undefined)[]
  readonly scale: ScaleName
  /** The values at the ends of the scale. */
  readonly from: number
  readonly to: number
  readonly label: string
  readonly moved: Moved
  readonly onMove: (moved: Moved) => void
}

/** What holds at each shift, with the present one marked; another is chosen by a click or by arrow keys. */
export function ShiftMap({ cells, scale, from, to, label, moved, onMove }: Props) {
  const colours = usePalette()[scale]
  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = (client: number, edge: number, length: number) =>
      Math.floor((span * (client - edge)) / length) - maxShift
    onMove(movedBy(at(event.clientX, box.left, box.width), at(event.clientY, box.top, box.height)))
  }
  return (
    <svg
      className={styles.map}
      viewBox={`-0.06 -0.06 ${span + 0.12} ${span + 0.12}`}
      role="application"
      aria-label={label}
      tabIndex={0}
      onPointerUp={choose}
      onKeyDown={(event) => {
        const next = movedByKey(moved, event.key)
        if (!next) return
        event.preventDefault()
        onMove(next)
      }}
    >
      {allShifts.map(([right, down], index) => {
        const [x, y] = [right + maxShift, down + maxShift]
        const cell = cells[index]
        const shade = 3 * (cell ? getShade(cell.value, from, to) : 0)
        const fill = cell && `rgb(${colours[shade]} ${colours[shade + 1]} ${colours[shade + 2]})`
        const isDark = scale === 'sequential' && cell !== undefined && cell.value > (from + to) / 2
        return (
          <g key={index}>
            <rect
              className={clsx(styles.cell, !cell && styles.empty)}
              x={x}
              y={y}
              width={1}
              height={1}
              style={{ fill }}
            />
            {cell && (
              <text className={isDark ? styles.onDark : undefined} x={x + 0.5} y={y + 0.5} dy="0.35em">
                {cell.text}
              </text>
            )}
          </g>
        )
      })}
      <rect
        className={styles.here}
        x={moved.right + maxShift}
        y={moved.down + maxShift}
        width={1}
        height={1}
      />
    </svg>
  )
}
