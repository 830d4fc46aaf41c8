import { clsx } from 'clsx'
import { ticks } from 'd3-array'
import { useId, useRef } from 'react'
import { formatNumber, formatPercent } from '../../i18n/format/formatNumber'
import { layOutStackedArea } from '../../layout/plot/stackedArea'
import { useExplorer } from '../hooks/context'
import { useSize } from '../hooks/useSize'
import styles from './Chart.module.css'
import { getTint, isStriped, Stripes } from './categoryColours'

interface Props {
  readonly title: string
  readonly hint: string
  /** The label of the x axis. */
  readonly xLabel: string
  readonly xDomain: readonly [from: number, to: number]
  /** For each band: step, share, step, share, …; at every step the shares add up to 1. */
  readonly shares: readonly ArrayLike<number>[]
  readonly height: number
  readonly className?: string | undefined
}

const margin = { left: 46, right: 26, top: 6, bottom: 34 }
/** Thinner bands have no label. */
const minLabelledPx = 11

/** A stacked area chart of shares over training steps, with the number of each band at its end. */
export function StackedAreaChart({ title, hint, xLabel, xDomain, shares, height, className }: Props) {
  const id = useId()
  const language = useExplorer((state) => state.language)
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 262
  const [right, bottom] = [width - margin.right, height - margin.bottom]
  const inner = { left: margin.left, right, top: margin.top, bottom }
  const { bands, ends } = layOutStackedArea(shares, { ...inner, x: xDomain })
  const toX = (value: number) =>
    margin.left + ((value - xDomain[0]) / (xDomain[1] - xDomain[0] || 1)) * (right - margin.left)
  const toY = (share: number) => bottom - share * (bottom - margin.top)
  const length = shares[0]?.length ?? 0
  const endX = toX(length > 0 ? shares[0]![length - 2]! : 0)
  return (
    <figure className={clsx(styles.chart, className)}>
      <figcaption>
        <b>{title}</b> <small>{hint}</small>
      </figcaption>
      <div ref={box}>
        <svg width={width} height={height} role="img" aria-label={title}>
          <defs>
            <Stripes id={id} />
          </defs>
          {[0, 0.5, 1].map((share) => (
            <g key={share} className={styles.tick} transform={`translate(0 ${toY(share)})`}>
              <line x1={margin.left} x2={right} />
              <text x={margin.left - 6} dy="0.32em" textAnchor="end">
                {formatPercent(share, language)}
              </text>
            </g>
          ))}
          {ticks(xDomain[0], xDomain[1], Math.max(2, Math.floor((right - margin.left) / 90))).map((value) => (
            <text key={value} x={toX(value)} y={bottom + 15} textAnchor="middle">
              {formatNumber(value, language)}
            </text>
          ))}
          <text x={margin.left} y={height - 4}>
            {xLabel}
          </text>
          {bands.map((band, index) => (
            <g key={index}>
              <path className={styles.band} d={band} style={{ fill: getTint(index) }} />
              {isStriped(index) && <path d={band} fill={`url(#${id})`} />}
            </g>
          ))}
          {length > 0 &&
            ends.map(({ y, thickness }, index) =>
              thickness < minLabelledPx ? null : (
                <text key={index} className={styles.name} x={endX + 8} y={y} dy="0.34em">
                  {index + 1}
                </text>
              ),
            )}
        </svg>
      </div>
    </figure>
  )
}
