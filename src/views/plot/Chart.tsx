import { formatNumber } from '../../i18n/format/formatNumber'
import { type Curve, layOutChart } from '../../layout/plot/chart'
import { useExplorer } from '../hooks/context'
import { Axes } from './Axes'
import { Line, LineName } from './Line'
import { Plot } from './Plot'

/** A reference is drawn thin, without a name. */
export interface ChartSeries extends Curve {
  /** The custom property with its colour, such as `--contender-1`. */
  readonly colourVariable: string
  readonly isDashed?: boolean
}

interface Props {
  readonly title: string
  /** The label of the x axis. */
  readonly xLabel: string
  readonly series: readonly ChartSeries[]
  readonly xDomain: readonly [from: number, to: number]
  readonly yDomain?: readonly [from: number, to: number]
  readonly isLogarithmic?: boolean
  /** Formats values of y; by default as numbers with three significant digits. */
  readonly formatY?: (value: number) => string
  readonly height?: number
  /** A horizontal line for comparison, such as the accuracy of random guesses. */
  readonly baseline?: { readonly value: number; readonly name: string }
  readonly className?: string
}

/** A line chart with the name of each line at its end. */
export function Chart({
  title,
  xLabel,
  series,
  xDomain,
  yDomain,
  isLogarithmic,
  formatY,
  height = 190,
  baseline,
  className,
}: Props) {
  const language = useExplorer((state) => state.language)
  const formatValue = formatY ?? ((value: number) => formatNumber(Number(value.toPrecision(3)), language))
  const lines = baseline ? [...series, createBaseline(baseline, xDomain)] : series
  const layOut = (width: number) =>
    layOutChart(lines, {
      ...{ width, height },
      x: { domain: xDomain, format: (value) => formatNumber(value, language) },
      y: { domain: yDomain, isLogarithmic, format: formatValue },
    })
  return (
    <figure className={className}>
      <figcaption>{title}</figcaption>
      <Plot label={describeChart(title, series, formatValue)} layOut={layOut}>
        {(chart) => (
          <>
            <Axes plot={chart} xTitle={xLabel} />
            {lines.map(({ colourVariable, isDashed, isReference }, index) => (
              <Line
                key={index}
                {...{ colourVariable, isDashed, isFaint: isReference, path: chart.paths[index] }}
                head={index < series.length ? chart.ends[index] : undefined}
              />
            ))}
            {lines.map(({ name, colourVariable }, index) => {
              const end = chart.ends[index]
              return end && <LineName key={index} {...{ end, name, colourVariable }} />
            })}
          </>
        )}
      </Plot>
    </figure>
  )
}

const createBaseline = (
  { value, name }: { value: number; name: string },
  [from, to]: Props['xDomain'],
): ChartSeries => ({
  name,
  points: [from, value, to, value],
  colourVariable: '--ink-3',
  isDashed: true,
})

/** The accessible name of a chart: its title and the last value of each line. */
function describeChart(
  title: string,
  lines: readonly ChartSeries[],
  formatValue: (value: number) => string,
): string {
  const values = lines.flatMap(({ name, points, isReference }) => {
    const last = points[points.length - 1]
    return isReference || last === undefined || !Number.isFinite(last) ? [] : [`${name} ${formatValue(last)}`]
  })
  return [title, ...values].join(', ')
}
