import { clsx } from 'clsx'
import type { PointerEvent } from 'react'
import { getColour } from '../../../layout/plot/colourScale'
import { type ScaleName, usePalette } from '../../../views/plot/raster/usePalette'
import { allShifts, maxShift } from '../../learning/digitFrame'
import styles from './ShiftMap.module.css'
import { clampShift, type DigitShift, shiftByKey } from './shift'

/** Cells per side. */
const side = 2 * maxShift + 1

export interface ShiftCell {
  readonly value: number
  readonly text: string
}

export interface ShiftMapProps {
  /** For each of `allShifts`; undefined while unknown. */
  readonly cells: readonly (ShiftCell | undefined)[]
  readonly scale: ScaleName
  /** The values at the ends of the scale. */
  readonly from: number
  readonly to: number
  readonly label: string
  readonly shift: DigitShift
  readonly onShift: (shift: DigitShift) => void
}

/** A heat map over all shifts. A click or an arrow key chooses the shift. */
export function ShiftMap({ cells, scale, from, to, label, shift, onShift }: ShiftMapProps) {
  const colours = usePalette()[scale]
  const choose = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = (client: number, edge: number, length: number) =>
      Math.floor((side * (client - edge)) / length) - maxShift
    onShift(clampShift(at(event.clientX, box.left, box.width), at(event.clientY, box.top, box.height)))
  }
  return (
    <svg
      className={styles.map}
      viewBox={`-0.06 -0.06 ${side + 0.12} ${side + 0.12}`}
      role="application"
      aria-label={label}
      tabIndex={0}
      onPointerUp={choose}
      onKeyDown={(event) => {
        const next = shiftByKey(shift, event.key)
        if (!next) return
        event.preventDefault()
        onShift(next)
      }}
    >
      {allShifts.map(([right, down], index) => {
        const [x, y] = [right + maxShift, down + maxShift]
        const cell = cells[index]
        const fill = getColour(colours, cell && (cell.value - from) / (to - from))
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
        className={styles.current}
        x={shift.right + maxShift}
        y={shift.down + maxShift}
        width={1}
        height={1}
      />
    </svg>
  )
}
