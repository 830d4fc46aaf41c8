import { clsx } from 'clsx'
import type { SVGProps } from 'react'
import type { Point } from '../../layout/geometry'
import type { CurveEnd } from '../../layout/plot/chart'
import styles from './Plot.module.css'

interface Colour {
  /** The custom property with its colour, such as `--contender-1`. */
  readonly colourVariable?: string
  readonly className?: string
}

const toProps = ({ colourVariable, className }: Colour) => ({
  className,
  style: colourVariable === undefined ? undefined : { color: `var(${colourVariable})` },
})

interface LineProps extends Colour {
  /** The `d` of its path. */
  readonly path: string | undefined
  /** Its last point: without a mark a line of a single point would be invisible. */
  readonly head?: Point
  readonly isDashed?: boolean
  /** Thin, for comparison. */
  readonly isFaint?: boolean
}

/** A line in the text colour, or in its own. */
export function Line({ path, head, isDashed, isFaint, ...colour }: LineProps) {
  return (
    <g {...toProps(colour)}>
      <path d={path} className={clsx(styles.line, isDashed && styles.dashed, isFaint && styles.faint)} />
      {head && <circle className={styles.head} cx={head.x} cy={head.y} r={2.4} />}
    </g>
  )
}

interface LineNameProps extends Colour {
  readonly end: CurveEnd
  readonly name: string
}

/** The name of a line beside its end, in the colour of the line. */
export function LineName({ end: { x, y, nameY }, name, ...colour }: LineNameProps) {
  return (
    <g {...toProps(colour)} transform={`translate(${x} 0)`}>
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
