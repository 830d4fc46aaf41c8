import { clsx } from 'clsx'
import type { SVGProps } from 'react'
import type { Point } from '../../layout/geometry'
import type { CurveEnd } from '../../layout/plot/chart'
import styles from './Plot.module.css'

interface LineProps {
  /** The `d` of its path. */
  readonly path: string | undefined
  /** Its last point: without a mark a line of a single point would be invisible. */
  readonly head?: Point | undefined
  readonly isDashed?: boolean | undefined
  /** Thin, for comparison. */
  readonly isFaint?: boolean | undefined
  readonly className?: string | undefined
}

/** A line in the text colour. */
export function Line({ path, head, isDashed, isFaint, className }: LineProps) {
  return (
    <g className={className}>
      <path d={path} className={clsx(styles.line, isDashed && styles.dashed, isFaint && styles.faint)} />
      {head && <circle className={styles.head} cx={head.x} cy={head.y} r={2.4} />}
    </g>
  )
}

interface LineNameProps {
  readonly end: CurveEnd
  readonly name: string
  readonly className?: string | undefined
}

/** The name of a line beside its end, in the text colour. */
export function LineName({ end: { x, y, nameY }, name, className }: LineNameProps) {
  return (
    <g className={className} transform={`translate(${x} 0)`}>
      <line className={styles.leader} x1={3} y1={y} x2={7} y2={nameY} />
      <Name x={9} y={nameY}>
        {name}
      </Name>
    </g>
  )
}

/** A bold text in the text colour, readable over lines. */
export const Name = ({ className, ...text }: SVGProps<SVGTextElement>) => (
  <text dy="0.32em" className={clsx(styles.name, className)} {...text} />
)
