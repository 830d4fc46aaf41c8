import { clsx } from 'clsx'
import { useRef } from 'react'
import { formatNumber } from '../../i18n/format/formatNumber'
import { layOutChart } from '../../layout/plot/chart'
import { useExplorer } from '../hooks/context'
import { useSize } from '../hooks/useSize'
import styles from './Chart.module.css'

export interface ChartSeries {
  readonly name: string
  /** x, y, x, y, … in order of x. */
  readonly points: ArrayLike<number>
  /** The custom property with its colour, such as `--contender-1`. */
  readonly colourVariable: string
  readonly isDashed?: boolean
  /** A reference for comparison: drawn thin, without a name. */
  readonly isReference?: true
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
  readonly className?: string | undefined
}

/** The average widths of Latin and Chinese characters at the size of the names. */
const latinWidthPx = 6.4
const chineseWidthPx = 12

/** A line chart with the name of each line at its end. */
export function Chart(props: Props) {
  const {
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
  } = props
  const language = useExplorer((state) => state.language)
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 480
  const formatValue = formatY ?? ((value: number) => formatNumber(Number(value.toPrecision(3)), language))
  const names = [
    ...series.filter(({ isReference }) => !isReference).map(({ name }) => name),
    ...(baseline ? [baseline.name] : []),
  ]
  const margin = getChartMargin(names, width)
  const drawnLines: readonly ChartSeries[] = baseline
    ? [...series, createBaseline(baseline, xDomain)]
    : series
  const chart = layOutChart(drawnLines, {
    ...{ width, height, x: xDomain, y: yDomain, isLogarithmic },
    margin: { ...margin, top: 10, bottom: 34 },
  })
  const bottom = height - 34
  return (
    <figure className={clsx(styles.chart, className)}>
      <figcaption>{title}</figcaption>
      <div ref={box}>
        <svg width={width} height={height} role="img" aria-label={describeChart(title, series, formatValue)}>
          {chart.yTicks.map(({ at, value }) => (
            <g key={value} className={styles.tick} transform={`translate(0 ${at})`}>
              <line x1={margin.left} x2={width - margin.right} />
              <text x={margin.left - 6} dy="0.32em" textAnchor="end">
                {formatValue(value)}
              </text>
            </g>
          ))}
          {chart.xTicks.map(({ at, value }) => (
            <text key={value} x={at} y={bottom + 15} textAnchor="middle">
              {formatNumber(value, language)}
            </text>
          ))}
          <text x={margin.left} y={height - 4}>
            {xLabel}
          </text>
          {drawnLines.map(({ colourVariable, isDashed, isReference }, index) => {
            const end = chart.ends[index]
            return (
              <g key={index} style={{ color: `var(${colourVariable})` }}>
                <path
                  d={chart.paths[index]}
                  className={clsx(styles.curve, isDashed && styles.dashed, isReference && styles.faint)}
                />
                {/* Without it a line of a single point would be invisible. */}
                {end && index < series.length && (
                  <circle className={styles.head} cx={end.x} cy={end.y} r={2.4} />
                )}
              </g>
            )
          })}
          {drawnLines.map(({ name, colourVariable }, index) => {
            const end = chart.ends[index]
            return (
              end && (
                <g key={index} style={{ color: `var(${colourVariable})` }}>
                  <path className={styles.leader} d={`M${end.x + 3},${end.y}L${end.x + 7},${end.nameY}`} />
                  <text className={styles.name} x={end.x + 9} y={end.nameY} dy="0.32em">
                    {name}
                  </text>
                </g>
              )
            )
          })}
        </svg>
      </div>
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

/** The margins of a chart in pixels: on the left for the ticks, on the right for the names. */
export const getChartMargin = (names: readonly string[], width: number) => ({
  left: 44,
  right: Math.min(Math.max(0, ...names.map(estimateWidthPx)) + 12, width * 0.4),
})

const estimateWidthPx = (name: string) =>
  [...name].reduce((sum, one) => sum + (/[⺀-鿿＀-￯]/.test(one) ? chineseWidthPx : latinWidthPx), 0)

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
