import { clsx } from 'clsx'
import { useId, useRef } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { useSize } from '../../../views/hooks/useSize'
import { getTint, isStriped, Stripes } from '../../../views/plot/categoryColours'
import styles from './LoadBars.module.css'

interface Props {
  /** Each expert's share of the points; undefined before the first step. */
  readonly shares: ArrayLike<number> | undefined
  readonly experts: number
  /** In units of an equal share of the points. */
  readonly capacity: number
  readonly language: Language
  readonly height: number
  readonly className?: string | undefined
}

const margin = { left: 34, right: 4, top: 6, bottom: 34 }

/** A bar chart of the load of each expert; the part above the capacity is outlined only. */
export function LoadBars({ shares, experts, capacity, language, height, className }: Props) {
  const id = useId()
  const messages = useMessages('labs.experts')
  const container = useRef<HTMLDivElement>(null)
  const width = useSize(container)?.width ?? 262
  const loads = Array.from({ length: experts }, (_, index) => (shares?.[index] ?? 0) * experts)
  // A power of two, so that the scale changes rarely.
  const maxLoad = 2 ** Math.ceil(Math.log2(Math.max(2, capacity, ...loads) - 1e-6))
  const [right, bottom] = [width - margin.right, height - margin.bottom]
  const toY = (load: number) => bottom - (load / maxLoad) * (bottom - margin.top)
  const stride = (right - margin.left) / experts
  const barWidth = Math.min(28, stride * 0.72)
  const formatLoad = (value: number) => messages.times(formatNumber(Number(value.toPrecision(3)), language))
  return (
    <figure className={clsx(styles.load, className)}>
      <figcaption>
        <b>{messages.load}</b> <small>{messages.loadHint(formatLoad(capacity))}</small>
      </figcaption>
      <div ref={container}>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={shares ? messages.loadLabel(loads.map(formatLoad).join(', ')) : messages.noLoad}
        >
          <defs>
            <Stripes id={id} />
          </defs>
          {[0, 1, ...(maxLoad > 2 ? [maxLoad / 2] : []), maxLoad].map((load) => (
            <g
              key={load}
              className={clsx(styles.tick, load === 1 && styles.equal)}
              transform={`translate(0 ${toY(load)})`}
            >
              <line x1={margin.left} x2={right} />
              <text x={margin.left - 6} dy="0.32em" textAnchor="end">
                {formatLoad(load)}
              </text>
            </g>
          ))}
          {loads.map((load, index) => {
            const x = margin.left + (index + 0.5) * stride
            const served = Math.min(load, capacity)
            const bar = { x: x - barWidth / 2, width: barWidth, y: toY(served), height: bottom - toY(served) }
            return (
              <g key={index}>
                <rect className={styles.served} {...bar} style={{ fill: getTint(index) }} />
                {isStriped(index) && <rect {...bar} fill={`url(#${id})`} />}
                {load > capacity && (
                  <rect
                    className={styles.over}
                    {...{ x: bar.x, width: barWidth, y: toY(load), height: toY(served) - toY(load) }}
                    style={{ stroke: getTint(index) }}
                  />
                )}
                <text
                  className={clsx(styles.number, experts > 8 && styles.crowded)}
                  x={x}
                  y={bottom + 15}
                  textAnchor="middle"
                >
                  {index + 1}
                </text>
              </g>
            )
          })}
          <line
            className={styles.capacity}
            x1={margin.left}
            x2={right}
            y1={toY(capacity)}
            y2={toY(capacity)}
          />
        </svg>
      </div>
    </figure>
  )
}
