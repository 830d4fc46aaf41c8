import { clsx } from 'clsx'
import { useRef } from 'react'
import { formatNumber } from '../../i18n/format/formatNumber'
import { layOutChart } from '../../layout/plot/chart'
import { useExplorer } from '../hooks/context'
import { useSize } from '../hooks/useSize'
import styles from './Chart.module.css'

export interface Line {
  readonly name: string
  /** x, y, x, y, … in order of x. */
  readonly points: ArrayLike<number>
  /** The custom property with its colour, such as `--rival-1`. */
  readonly tone: string
  readonly dashed?: boolean
  /** A reference for comparison: drawn thin, without a name. */
  readonly isReference?: true
}

interface Props {
  readonly title: string
  /** The label of the x axis. */
  readonly unit: string
  readonly lines: readonly Line[]
  readonly x: readonly [from: number, to: number]
  readonly y?: readonly [from: number, to: number]
  readonly logarithmic?: boolean
  /** Formats values of y; by default as numbers with three significant digits. */
  readonly format?: (value: number) => string
  readonly height?: number
  /** A horizontal line for comparison, such as the accuracy of random guesses. */
  readonly level?: { readonly value: number; readonly name: string }
  readonly className?: string | undefined
}

/** The average widths of Latin and Chinese characters at the size of the names. */
const latinWidthPx = 6.4
const chineseWidthPx = 12

/** A line chart with the name of each line at its end. */
export function Chart(props: Props) {
  const {
    title,
    unit,
    lines,
    x,
    y,
    logarithmic: isLogarithmic,
    format,
    height = 190,
    level,
    className,
  } = props
  const language = useExplorer((state) => state.language)
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 480
  const formatValue = format ?? ((value: number) => formatNumber(Number(value.toPrecision(3)), language))
  const names = [
    ...lines.filter(({ isReference }) => !isReference).map(({ name }) => name),
    ...(level ? [level.name] : []),
  ]
  const margin = marginFor(names, width)
  const drawnLines: readonly Line[] = level ? [...lines, createLevelLine(level, x)] : lines
  const chart = layOutChart(drawnLines, {
    ...{ width, height, x, y, isLogarithmic },
    margin: { ...margin, top: 10, bottom: 34 },
  })
  const bottom = height - 34
  return (
    <figure className={clsx(styles.chart, className)}>
      <figcaption>{title}</figcaption>
      <div ref={box}>
        <svg width={width} height={height} role="img" aria-label={describeChart(title, lines, formatValue)}>
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
            {unit}
          </text>
          {drawnLines.map(({ tone, dashed, isReference }, index) => {
            const end = chart.ends[index]
            return (
              <g key={index} style={{ color: `var(${tone})` }}>
                <path
                  d={chart.paths[index]}
                  className={clsx(styles.curve, dashed && styles.dashed, isReference && styles.faint)}
                />
                {/* Without it a line of a single point would be invisible. */}
                {end && index < lines.length && (
                  <circle className={styles.head} cx={end.x} cy={end.y} r={2.4} />
                )}
              </g>
            )
          })}
          {drawnLines.map(({ name, tone }, index) => {
            const end = chart.ends[index]
            return (
              end && (
                <g key={index} style={{ color: `var(${tone})` }}>
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

const createLevelLine = ({ value, name }: { value: number; name: string }, [from, to]: Props['x']): Line => ({
  name,
  points: [from, value, to, value],
  tone: '--ink-3',
  dashed: true,
})

/** The margins of a chart in pixels: on the left for the ticks, on the right for the names. */
export const marginFor = (names: readonly string[], width: number) => ({
  left: 44,
  right: Math.min(Math.max(0, ...names.map(estimateWidthPx)) + 12, width * 0.4),
})

const estimateWidthPx = (name: string) =>
  [...name].reduce((sum, one) => sum + (/[⺀-鿿＀-￯]/.test(one) ? chineseWidthPx : latinWidthPx), 0)

/** The accessible name of a chart: its title and the last value of each line. */
function describeChart(
  title: string,
  lines: readonly Line[],
  formatValue: (value: number) => string,
): string {
  const values = lines.flatMap(({ name, points, isReference }) => {
    const last = points[points.length - 1]
    return isReference || last === undefined || !Number.isFinite(last) ? [] : [`${name} ${formatValue(last)}`]
  })
  return [title, ...values].join(', ')
}
