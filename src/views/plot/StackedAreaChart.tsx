import { formatNumber, formatPercent } from '../../i18n/format/formatNumber'
import type { Domain } from '../../layout/plot/plotFrame'
import { layOutStackedArea } from '../../layout/plot/stackedArea'
import { useExplorer } from '../hooks/context'
import { Area } from './Area'
import { Axes } from './Axes'
import { Name } from './Line'
import { Plot } from './Plot'

interface Props {
  readonly title: string
  readonly hint: string
  /** The label of the x axis. */
  readonly xLabel: string
  readonly xDomain: Domain
  /** For each band: step, share, step, share, …; at every step the shares add up to 1. */
  readonly shares: readonly ArrayLike<number>[]
  readonly height: number
  readonly className?: string
}

/** Thinner bands have no label. */
const minLabelledPx = 11

/** A stacked area chart of shares over training steps, with the number of each band at its end. */
export function StackedAreaChart({ title, hint, xLabel, xDomain, shares, height, className }: Props) {
  const language = useExplorer((state) => state.language)
  const layOut = (width: number) =>
    layOutStackedArea(shares, {
      width,
      height,
      x: { domain: xDomain, format: (value) => formatNumber(value, language) },
      names: shares.map((_, index) => String(index + 1)),
      formatShare: (share) => formatPercent(share, language),
    })
  return (
    <figure className={className}>
      <figcaption>
        <b>{title}</b> <small>{hint}</small>
      </figcaption>
      <Plot label={title} layOut={layOut}>
        {(chart) => (
          <>
            <Axes plot={chart} xTitle={xLabel} />
            {chart.bands.map((band, index) => (
              <Area key={index} path={band} category={index} />
            ))}
            {chart.ends.map(({ x, y, thickness }, index) =>
              thickness < minLabelledPx ? null : (
                <Name key={index} x={x} y={y} dx={8}>
                  {index + 1}
                </Name>
              ),
            )}
          </>
        )}
      </Plot>
    </figure>
  )
}
