import { clsx } from 'clsx'
import { useRef } from 'react'
import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { layOutPairedChart } from '../../../layout/labs/pairedChart'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { useSize } from '../../../views/hooks/useSize'
import type { TransferLabPicture } from '../transferPicture'
import styles from './AccuracyByCount.module.css'
import { CountAxis } from './CountAxis'
import { formatPoints } from './gains'

interface Props {
  readonly picture: Pick<
    TransferLabPicture,
    'exampleCounts' | 'accuracyByCount' | 'shownCount' | 'targetDigits'
  >
  readonly names: { readonly pretrained: string; readonly fresh: string }
  readonly language: Language
  readonly onSelect: (count: number) => void
}

const height = 220
const [top, left] = [34, 50]
/**
 * Right margin for the names, and padding between the ends of the axis and the columns; smaller on narrow
 * screens.
 */
const wide = { right: 92, inset: 24 }
const narrow = { right: 80, inset: 12 }
/** Expected accuracy of random guessing: five digits. */
const randomAccuracy = 0.2
const ticks = [0.4, 0.6, 0.8, 1]

/**
 * The accuracy of both networks by number of examples, with the gain; the axis selects the networks shown
 * elsewhere.
 */
export function AccuracyByCount({
  picture: { exampleCounts, accuracyByCount, shownCount },
  names,
  language,
  onSelect,
}: Props) {
  const messages = useMessages('labs.transfer')
  const container = useRef<HTMLDivElement>(null)
  const width = useSize(container)?.width ?? 640
  const isNarrow = width < 460
  const { right, inset } = isNarrow ? narrow : wide
  const formatShare = (value: number) => formatPercent(value, language)
  const pairs = Array.from(exampleCounts, (amount, at) => ({
    amount,
    parent: accuracyByCount.fresh[at]!,
    child: accuracyByCount.pretrained[at]!,
  }))
  const { columns, toY, lines } = layOutPairedChart(pairs, {
    width,
    height,
    margin: { left, right, top, bottom: 4 },
    inset,
    y: [randomAccuracy, 1],
  })
  const descriptions = pairs
    .filter(({ child, parent }) => Number.isFinite(child - parent))
    .map(({ amount, child, parent }) =>
      messages.countLabel(formatNumber(amount, language), formatShare(child), formatShare(parent)),
    )
  const lastColumn = columns.at(-1)!
  // The names are beside the last values, at least 16 pixels apart.
  const endYs = lastColumn.parent !== undefined &&
    lastColumn.child !== undefined && { parent: lastColumn.parent, child: lastColumn.child }
  const offset = endYs ? Math.max(0, 16 - Math.abs(endYs.child - endYs.parent)) / 2 : 0
  const parentOffset = endYs && endYs.parent < endYs.child ? -offset : offset
  return (
    <figure>
      <figcaption>
        {messages.byCount} <small>{messages.byCountHint}</small>
      </figcaption>
      <div ref={container} className={styles.chart}>
        <svg width={width} height={height} role="img" aria-label={messages.byCountLabel(descriptions)}>
          {columns.map(({ x, from, to }, at) => (
            <rect
              key={x}
              className={clsx(styles.column, exampleCounts[at] === shownCount && styles.chosen)}
              x={from}
              width={to - from}
              y={0}
              height={height}
              onClick={() => onSelect(exampleCounts[at]!)}
            />
          ))}
          {ticks.map((value) => (
            <g key={value} className={styles.tick} transform={`translate(0 ${toY(value)})`}>
              <line x1={left} x2={width - right} />
              <text x={left - 6} dy="0.32em" textAnchor="end">
                {formatShare(value)}
              </text>
            </g>
          ))}
          <g className={styles.random} transform={`translate(0 ${toY(randomAccuracy)})`}>
            <line x1={left} x2={width - right} />
            <text x={left - 6} dy="0.1em" textAnchor="end">
              {formatShare(randomAccuracy)}
            </text>
            <text x={width - right + 9} dy="0.1em">
              {messages.randomGuess}
            </text>
          </g>
          <text x={left - 6} y={15} textAnchor="end">
            {messages.gain}
          </text>
          {columns.map(({ x, parent, child, gain }) => (
            <g key={x}>
              {gain !== undefined && (
                <>
                  <path
                    className={clsx(styles.between, gain < 0 ? styles.fresh : styles.pretrained)}
                    d={`M${x},${parent}V${child}`}
                  />
                  <text
                    className={clsx(styles.gain, gain < 0 ? styles.fresh : styles.pretrained)}
                    x={x}
                    y={15}
                    textAnchor="middle"
                  >
                    {formatPoints(gain, isNarrow ? 0 : 1)}
                  </text>
                </>
              )}
            </g>
          ))}
          <path className={clsx(styles.curve, styles.fresh)} d={lines.parent} />
          <path className={clsx(styles.curve, styles.pretrained)} d={lines.child} />
          {columns.map(({ x, parent, child }) => (
            <g key={x}>
              {parent !== undefined && (
                <circle className={clsx(styles.dot, styles.fresh)} cx={x} cy={parent} r={3.6} />
              )}
              {child !== undefined && (
                <circle className={clsx(styles.dot, styles.pretrained)} cx={x} cy={child} r={3.6} />
              )}
            </g>
          ))}
          {endYs ? (
            <>
              <text
                className={clsx(styles.name, styles.fresh)}
                x={lastColumn.x + 11}
                y={endYs.parent + parentOffset}
                dy="0.32em"
              >
                {names.fresh}
              </text>
              <text
                className={clsx(styles.name, styles.pretrained)}
                x={lastColumn.x + 11}
                y={endYs.child - parentOffset}
                dy="0.32em"
              >
                {names.pretrained}
              </text>
            </>
          ) : (
            <text x={(left + width - right) / 2} y={toY(0.5)} dy="0.32em" textAnchor="middle">
              {messages.notMeasured}
            </text>
          )}
        </svg>
        <CountAxis
          {...{ counts: exampleCounts, selected: shownCount, onSelect }}
          positions={columns.map(({ x }) => x)}
          title={messages.examples}
          language={language}
        />
      </div>
    </figure>
  )
}
