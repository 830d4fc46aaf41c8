import { clsx } from 'clsx'
import { formatNumber } from '../../../i18n/format/formatNumber'
import { layOutLoadBars } from '../../../layout/labs/loadBars'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { Area } from '../../../views/plot/Area'
import { Axes } from '../../../views/plot/Axes'
import { getTint } from '../../../views/plot/categoryColours'
import { Name } from '../../../views/plot/Line'
import { Plot } from '../../../views/plot/Plot'
import styles from './LoadBars.module.css'

interface Props {
  /** Each expert's share of the points; undefined before the first step. */
  readonly shares: ArrayLike<number> | undefined
  readonly experts: number
  /** In units of an equal share of the points. */
  readonly capacity: number
  readonly language: Language
  readonly height: number
  readonly className?: string
}

/** A bar chart of the load of each expert; the part above the capacity is outlined only. */
export function LoadBars({ shares, experts, capacity, language, height, className }: Props) {
  const messages = useMessages('labs.experts')
  const loads = Array.from({ length: experts }, (_, index) => (shares?.[index] ?? 0) * experts)
  const format = (value: number) => messages.times(formatNumber(Number(value.toPrecision(3)), language))
  return (
    <figure className={className}>
      <figcaption>
        <b>{messages.load}</b> <small>{messages.loadHint(format(capacity))}</small>
      </figcaption>
      <Plot
        label={shares ? messages.loadLabel(loads.map(format).join(', ')) : messages.noLoad}
        layOut={(width) => layOutLoadBars(loads, capacity, { width, height, format })}
      >
        {(plot) => (
          <>
            <Axes plot={plot} baseline={1} />
            {plot.bars.map(({ x, served, excess }, index) => (
              <g key={index}>
                <Area path={served} category={index} />
                {excess && <path className={styles.excess} d={excess} style={{ stroke: getTint(index) }} />}
                <Name
                  className={clsx(styles.number, experts > 8 && styles.crowded)}
                  x={x}
                  y={plot.bottom}
                  dy={15}
                  textAnchor="middle"
                >
                  {index + 1}
                </Name>
              </g>
            ))}
            <line
              className={styles.capacity}
              {...{ x1: plot.left, x2: plot.right, y1: plot.capacityY, y2: plot.capacityY }}
            />
          </>
        )}
      </Plot>
    </figure>
  )
}
