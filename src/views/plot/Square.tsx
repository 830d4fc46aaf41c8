import { clsx } from 'clsx'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import styles from './Square.module.css'

/** A point of the square from −1 to 1, of class 0 or 1. */
interface Point {
  readonly x: number
  readonly y: number
  readonly label: 0 | 1
}

interface Props {
  readonly points: readonly Point[]
  /** The point to be pointed out. */
  readonly marked?: number | undefined
  /** What it shows, and, if it can be changed, how. */
  readonly label: string
  /** What lies below the points: elements in the unit of the square, y upwards. */
  readonly children?: ReactNode
  /**
   * Present where the reader may place points: a click or a key places one of a class, or takes the nearest
   * away.
   */
  readonly onPoints?: ((points: Point[]) => void) | undefined
  /** What a click does. */
  readonly tool?: Tool
  readonly className?: string | undefined
}

export type Tool = 0 | 1 | 'remove'

/** The width in the picture's unit, and how near a click must be to meet a point, and how far a key moves. */
const size = 100
const reach = 0.07
const stride = 0.05

const across = (x: number) => ((x + 1) / 2) * size
const down = (y: number) => ((1 - y) / 2) * size
const within = (value: number) => Math.min(1, Math.max(-1, value))

/** The plane of examples: those of class 0 as rings, those of class 1 as discs. */
export function Square({ points, marked, label, children, onPoints, tool = 1, className }: Props) {
  const [cursor, setCursor] = useState<{ x: number; y: number }>()
  const act = (x: number, y: number, how: Tool) => {
    if (how !== 'remove') return onPoints?.([...points, { x: within(x), y: within(y), label: how }])
    const nearest = points
      .map((point) => ({ point, far: Math.hypot(point.x - x, point.y - y) }))
      .sort((one, other) => one.far - other.far)[0]
    if (nearest && nearest.far < 2 * reach) onPoints?.(points.filter((one) => one !== nearest.point))
  }
  const place = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = (2 * (event.clientX - box.left)) / box.width - 1
    const y = 1 - (2 * (event.clientY - box.top)) / box.height
    setCursor(undefined)
    act(x, y, tool)
  }
  const press = (event: KeyboardEvent) => {
    const at = cursor ?? { x: 0, y: 0 }
    const moves: Record<string, [number, number]> = {
      ...{ ArrowLeft: [-stride, 0], ArrowRight: [stride, 0], ArrowUp: [0, stride], ArrowDown: [0, -stride] },
    }
    const tools: Record<string, Tool> = {
      Enter: tool,
      ' ': tool,
      '0': 0,
      '1': 1,
      Delete: 'remove',
      Backspace: 'remove',
    }
    const move = moves[event.key]
    const how = tools[event.key]
    if (move) setCursor({ x: within(at.x + move[0]), y: within(at.y + move[1]) })
    else if (how !== undefined) act(at.x, at.y, how)
    else return
    event.preventDefault()
  }
  const editing = onPoints && {
    onPointerUp: place,
    onKeyDown: press,
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
      {...editing}
    >
      {children}
      {points.map(({ x, y, label }, index) => (
        <circle
          key={index}
          className={label === 1 ? styles.one : styles.nought}
          cx={across(x)}
          cy={down(y)}
          r={1.5}
        />
      ))}
      {marked !== undefined && points[marked] && (
        <circle className={styles.marked} cx={across(points[marked].x)} cy={down(points[marked].y)} r={3.2} />
      )}
      {cursor && (
        <path
          className={styles.cursor}
          d={`M${across(cursor.x) - 4},${down(cursor.y)}h8M${across(cursor.x)},${down(cursor.y) - 4}v8`}
        />
      )}
    </svg>
  )
}

/** The line a·x + b·y + c = 0 across the square, beyond which class 1 lies; nothing where there is none. */
export function Divide({
  weights: [a, b, c],
  className,
}: {
  weights: readonly [number, number, number]
  className?: string | undefined
}) {
  const length = Math.hypot(a, b)
  if (length === 0) return null
  // From the point nearest to the middle, far enough either way; the picture's own edge cuts it off.
  const [x, y] = [(-a * c) / length ** 2, (-b * c) / length ** 2]
  const [dx, dy] = [(-3 * b) / length, (3 * a) / length]
  const [nx, ny] = [(0.07 * a) / length, (0.07 * b) / length]
  return (
    <g className={clsx(styles.divide, className)}>
      <line x1={across(x - dx)} y1={down(y - dy)} x2={across(x + dx)} y2={down(y + dy)} />
      <line className={styles.side} x1={across(x)} y1={down(y)} x2={across(x + nx)} y2={down(y + ny)} />
    </g>
  )
}
