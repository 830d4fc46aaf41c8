import { clsx } from 'clsx'
import { labelGapPx, type PlotFrame } from '../../layout/plot/plotFrame'
import styles from './Plot.module.css'

interface Props {
  readonly plot: PlotFrame
  readonly xTitle?: string
  /** The y with a stronger line, such as that of random guessing. */
  readonly baseline?: number
}

/** The ticks of both axes, with a grid line for each y. */
export function Axes({ plot: { left, right, bottom, height, xTicks, yTicks }, xTitle, baseline }: Props) {
  return (
    <>
      {yTicks.map(({ value, at, label }) => (
        <g
          key={value}
          className={clsx(styles.tick, value === baseline && styles.baseline)}
          transform={`translate(0 ${at})`}
        >
          <line x1={left} x2={right} />
          <text x={left} dx={-labelGapPx} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ value, at, label }) => (
        <text key={value} x={at} y={bottom} dy={15} textAnchor="middle">
          {label}
        </text>
      ))}
      <text x={left} y={height} dy={-4}>
        {xTitle}
      </text>
    </>
  )
}
