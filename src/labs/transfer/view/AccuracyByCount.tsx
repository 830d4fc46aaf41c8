import { clsx } from 'clsx'
import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { layOutPairedChart } from '../../../layout/labs/pairedChart'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { Axes } from '../../../views/plot/Axes'
import { Line, LineName } from '../../../views/plot/Line'
import { Plot } from '../../../views/plot/Plot'
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

/** Room for the gains above the frame. */
const size = { height: 220, margin: { top: 34, bottom: 4 } }
/** Between the ends of the axis and the columns. */
const insetPx = { wide: 24, narrow: 12 }
const minWideWidthPx = 460
/** Expected accuracy of random guessing: five digits. */
const randomAccuracy = 0.2
const tickValues = [randomAccuracy, 0.4, 0.6, 0.8, 1]

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
  const formatShare = (value: number) => formatPercent(value, language)
  const pairs = Array.from(exampleCounts, (amount, at) => ({
    amount,
    parent: accuracyByCount.fresh[at]!,
    child: accuracyByCount.pretrained[at]!,
  }))
  const layOut = (width: number) => {
    const isWide = width >= minWideWidthPx
    const chart = layOutPairedChart(pairs, {
      ...{ ...size, width, inset: isWide ? insetPx.wide : insetPx.narrow },
      names: { parent: names.fresh, child: names.pretrained },
      y: { domain: [randomAccuracy, 1], tickValues, format: formatShare },
    })
    return { ...chart, isWide }
  }
  const descriptions = pairs
    .filter(({ child, parent }) => Number.isFinite(child - parent))
    .map(({ amount, child, parent }) =>
      messages.countLabel(formatNumber(amount, language), formatShare(child), formatShare(parent)),
    )
  return (
    <figure>
      <figcaption>
        {messages.byCount} <small>{messages.byCountHint}</small>
      </figcaption>
      <Plot
        className={styles.chart}
        label={messages.byCountLabel(descriptions)}
        layOut={layOut}
        below={({ columns, left }) => (
          <CountAxis
            {...{ counts: exampleCounts, selected: shownCount, onSelect, left }}
            positions={columns.map(({ x }) => x)}
            title={messages.examples}
            language={language}
          />
        )}
      >
        {(chart) => (
          <>
            {chart.columns.map(({ x, area }, at) => (
              <path
                key={x}
                className={clsx(styles.column, exampleCounts[at] === shownCount && styles.chosen)}
                d={area}
                onClick={() => onSelect(exampleCounts[at]!)}
              />
            ))}
            <Axes plot={chart} baseline={randomAccuracy} />
            <text x={chart.right} y={chart.bottom} dx={9} dy="0.1em">
              {messages.randomGuess}
            </text>
            <text x={chart.left} y={15} dx={-6} textAnchor="end">
              {messages.gain}
            </text>
            {chart.columns.map(({ x, parent, child, gain }) =>
              gain === undefined ? null : (
                <g key={x} className={gain < 0 ? styles.fresh : styles.pretrained}>
                  <line className={styles.between} x1={x} x2={x} y1={parent} y2={child} />
                  <text className={styles.gain} x={x} y={15} textAnchor="middle">
                    {formatPoints(gain, chart.isWide ? 1 : 0)}
                  </text>
                </g>
              ),
            )}
            <Line className={styles.fresh} path={chart.paths[0]} isDashed />
            <Line className={styles.pretrained} path={chart.paths[1]} />
            {chart.columns.map(({ x, parent, child }) => (
              <g key={x}>
                {parent !== undefined && <circle className={styles.ring} cx={x} cy={parent} r={3.6} />}
                {child !== undefined && <circle className={styles.disc} cx={x} cy={child} r={3.6} />}
              </g>
            ))}
            {chart.isComplete ? (
              <>
                <LineName className={styles.fresh} end={chart.ends[0]!} name={names.fresh} />
                <LineName className={styles.pretrained} end={chart.ends[1]!} name={names.pretrained} />
              </>
            ) : (
              <text x={chart.centre.x} y={chart.y(0.5)} dy="0.32em" textAnchor="middle">
                {messages.notMeasured}
              </text>
            )}
          </>
        )}
      </Plot>
    </figure>
  )
}
