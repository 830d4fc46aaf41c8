import { clsx } from 'clsx'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import styles from './PointPlot.module.css'

/** A labelled point; x and y are from −1 to 1. */
interface Point {
  readonly x: number
  readonly y: number
  readonly label: 0 | 1
}

interface Props {
  readonly points: readonly Point[]
  /** The index of a highlighted point. */
  readonly highlightedIndex?: number | undefined
  /** The accessible name; for an editable plot with instructions. */
  readonly label: string
  /** SVG elements drawn below the points. */
  readonly children?: ReactNode
  /** Makes the plot editable: called with the new points when a click or key adds or removes one. */
  readonly onPoints?: ((points: Point[]) => void) | undefined
  /** What a click does: adds a point of this class or removes the nearest. */
  readonly tool?: PointTool
  readonly className?: string | undefined
}

export type PointTool = 0 | 1 | 'remove'

/** The width of the view box. */
const size = 100
/** The maximum distance of a click from the point that it removes. */
const hitRadius = 0.14
/** How far an arrow key moves the cursor. */
const cursorStep = 0.05

const toX = (x: number) => ((x + 1) / 2) * size
const toY = (y: number) => ((1 - y) / 2) * size
const clamp = (value: number) => Math.min(1, Math.max(-1, value))

/** A plot of points in the square from −1 to 1, y upwards: class 0 as rings, class 1 as discs. */
export function PointPlot({
  points,
  highlightedIndex,
  label,
  children,
  onPoints,
  tool = 1,
  className,
}: Props) {
  const [cursor, setCursor] = useState<{ x: number; y: number }>()
  const applyTool = (x: number, y: number, action: PointTool) => {
    if (action !== 'remove') return onPoints?.([...points, { x: clamp(x), y: clamp(y), label: action }])
    const nearest = points
      .map((point) => ({ point, distance: Math.hypot(point.x - x, point.y - y) }))
      .sort((one, other) => one.distance - other.distance)[0]
    if (nearest && nearest.distance < hitRadius) onPoints?.(points.filter((one) => one !== nearest.point))
  }
  const handlePointerUp = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = (2 * (event.clientX - box.left)) / box.width - 1
    const y = 1 - (2 * (event.clientY - box.top)) / box.height
    setCursor(undefined)
    applyTool(x, y, tool)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? { x: 0, y: 0 }
    const moves: Record<string, [number, number]> = {
      ...{
        ArrowLeft: [-cursorStep, 0],
        ArrowRight: [cursorStep, 0],
        ArrowUp: [0, cursorStep],
        ArrowDown: [0, -cursorStep],
      },
    }
    const tools: Record<string, PointTool> = {
      Enter: tool,
      ' ': tool,
      '0': 0,
      '1': 1,
      Delete: 'remove',
      Backspace: 'remove',
    }
    const move = moves[event.key]
    const action = tools[event.key]
    if (move) setCursor({ x: clamp(at.x + move[0]), y: clamp(at.y + move[1]) })
    else if (action !== undefined) applyTool(at.x, at.y, action)
    else return
    event.preventDefault()
  }
  const editProps = onPoints && {
    onPointerUp: handlePointerUp,
    onKeyDown: handleKeyDown,
    onFocus: () => setCursor((at) => at ?? { x: 0, y: 0 }),
    onBlur: () => setCursor(undefined),
    tabIndex: 0,
    role: 'application',
  }
  return (
    <svg
      className={clsx(styles.square, onPoints && styles.editable, className)}
      viewBox={`0 0 ${size} ${size}`}
      aria-label={label}
      role="img"
      {...editProps}
    >
      {children}
      {points.map(({ x, y, label }, index) => (
        <circle
          key={index}
          className={label === 1 ? styles.one : styles.zero}
          cx={toX(x)}
          cy={toY(y)}
          r={1.5}
        />
      ))}
      {highlightedIndex !== undefined && points[highlightedIndex] && (
        <circle
          className={styles.marked}
          cx={toX(points[highlightedIndex].x)}
          cy={toY(points[highlightedIndex].y)}
          r={3.2}
        />
      )}
      {cursor && (
        <path
          className={styles.cursor}
          d={`M${toX(cursor.x) - 4},${toY(cursor.y)}h8M${toX(cursor.x)},${toY(cursor.y) - 4}v8`}
        />
      )}
    </svg>
  )
}

/** The line a·x + b·y + c = 0 with a tick on the side of class 1; renders nothing if a and b are 0. */
export function DecisionBoundary({
  weights: [a, b, c],
  className,
}: {
  weights: readonly [number, number, number]
  className?: string | undefined
}) {
  const length = Math.hypot(a, b)
  if (length === 0) return null
  // From the point nearest to the centre beyond the edges in both directions; the SVG clips it.
  const [x, y] = [(-a * c) / length ** 2, (-b * c) / length ** 2]
  const [dx, dy] = [(-3 * b) / length, (3 * a) / length]
  const [nx, ny] = [(0.07 * a) / length, (0.07 * b) / length]
  return (
    <g className={clsx(styles.divide, className)}>
      <line x1={toX(x - dx)} y1={toY(y - dy)} x2={toX(x + dx)} y2={toY(y + dy)} />
      <line className={styles.side} x1={toX(x)} y1={toY(y)} x2={toX(x + nx)} y2={toY(y + ny)} />
    </g>
  )
}
