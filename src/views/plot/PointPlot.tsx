import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Point } from '../../layout/geometry'
import {
  editPoints,
  layOutBoundary,
  movePoint,
  type PlanePoint,
  type PointTool,
  planeSize,
  projectPoint,
  unprojectPoint,
} from '../../layout/plot/pointPlane'
import styles from './PointPlot.module.css'

interface Props {
  readonly points: readonly PlanePoint[]
  /** The index of a highlighted point. */
  readonly highlightedIndex?: number
  /** The accessible name; for an editable plot with instructions. */
  readonly label: string
  /** SVG elements drawn below the points. */
  readonly children?: ReactNode
  /** Makes the plot editable: called with the new points when a click or key adds or removes one. */
  readonly onPoints?: ((points: PlanePoint[]) => void) | undefined
  readonly tool?: PointTool
  readonly className?: string
}

/** How far an arrow key moves the cursor. */
const cursorStep = 0.05
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-cursorStep, 0],
  ArrowRight: [cursorStep, 0],
  ArrowUp: [0, cursorStep],
  ArrowDown: [0, -cursorStep],
}

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
  const [cursor, setCursor] = useState<Point>()
  const applyTool = (at: Point, action: PointTool) => {
    const edited = editPoints(points, at, action)
    if (edited) onPoints?.(edited)
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const at = cursor ?? { x: 0, y: 0 }
    const tools: Readonly<Record<string, PointTool>> = {
      ...{ Enter: tool, ' ': tool, '0': 0, '1': 1, Delete: 'remove', Backspace: 'remove' },
    }
    const [move, action] = [moves[event.key], tools[event.key]]
    if (move) setCursor(movePoint(at, move))
    else if (action !== undefined) applyTool(at, action)
    else return
    event.preventDefault()
  }
  const highlighted = highlightedIndex === undefined ? undefined : points[highlightedIndex]
  return (
    <svg
      className={clsx(styles.square, onPoints && styles.editable, className)}
      viewBox={`0 0 ${planeSize} ${planeSize}`}
      aria-label={label}
      role="img"
      {...(onPoints && {
        onPointerUp: ({ currentTarget, clientX, clientY }) => {
          setCursor(undefined)
          const { left, top, width, height } = currentTarget.getBoundingClientRect()
          const box = { x: left, y: top, width, height }
          applyTool(unprojectPoint({ x: clientX, y: clientY }, box), tool)
        },
        onKeyDown: handleKeyDown,
        onFocus: () => setCursor((at) => at ?? { x: 0, y: 0 }),
        onBlur: () => setCursor(undefined),
        tabIndex: 0,
        role: 'application',
      })}
    >
      {children}
      {points.map((point, index) => (
        <Disc key={index} at={point} radius={1.5} className={point.label === 1 ? styles.one : styles.zero} />
      ))}
      {highlighted && <Disc at={highlighted} radius={3.2} className={styles.marked} />}
      {cursor && <Cursor at={cursor} />}
    </svg>
  )
}

function Disc({ at, radius, className }: { at: Point; radius: number; className: string | undefined }) {
  const { x, y } = projectPoint(at)
  return <circle className={className} cx={x} cy={y} r={radius} />
}

function Cursor({ at }: { at: Point }) {
  const { x, y } = projectPoint(at)
  return <path className={styles.cursor} transform={`translate(${x} ${y})`} d="M-4,0h8M0,-4v8" />
}

/** The line a·x + b·y + c = 0 with a tick on the side of class 1; renders nothing if a and b are 0. */
export function DecisionBoundary({
  weights,
  className,
}: {
  weights: readonly [number, number, number]
  className?: string
}) {
  const boundary = layOutBoundary(weights)
  if (!boundary) return null
  return (
    <g className={clsx(styles.divide, className)}>
      <line {...boundary.line} />
      <line className={styles.side} {...boundary.side} />
    </g>
  )
}
