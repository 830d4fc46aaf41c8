import { clsx } from 'clsx'
import { useRef } from 'react'
import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { getRangeBands, layOutHistogram } from '../../../../layout/plot/histogram'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import { useSize } from '../../../../views/hooks/useSize'
import type { PrecisionContenderName, PrecisionPicture } from '../../precisionExperiment'
import { contenderNames } from './contenderNames'
import styles from './GradientTable.module.css'

interface Props {
  readonly picture: PrecisionPicture
  readonly hasStarted: boolean
  readonly language: Language
}

const rowHeight = 82
/** The share at full height, unless a column is larger. */
const defaultMaxShare = 0.12

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
export const formatPowerOfTwo = (exponent: number) =>
  `2${exponent < 0 ? '⁻' : ''}${[...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('')}`

/** The format in which each contender stores its gradients. */
const gradientFormats = { fp32: 'fp32', fp16: 'fp16', scaled: 'fp16', bf16: 'bf16' } as const

/**
 * A histogram of the gradients of each contender over the range of its format, with the shares lost or
 * rounded.
 */
export function GradientTable({ picture, hasStarted, language }: Props) {
  const messages = useMessages('labs.scale.precision')
  const plotCell = useRef<HTMLTableCellElement>(null)
  const width = useSize(plotCell)?.width ?? 440
  const { minExponent, ranges } = picture
  const columns = picture.contenders.fp32.histogram.length
  const toX = (exponent: number) => ((exponent - minExponent) / columns) * width
  const ticks = [-48, -40, -32, -24, -16, -8, 0, 8].filter((_, index) => width > 380 || index % 2 === 1)
  const formatShare = (value: number) => (hasStarted ? formatPercent(value, language) : '–')
  return (
    <figure className={styles.gradients}>
      <figcaption>
        {messages.gradients} <small>{messages.gradientsHint}</small>
      </figcaption>
      <table>
        <thead>
          <tr>
            <td />
            <td className={styles.plot} ref={plotCell}>
              <BandLabels toX={toX} range={ranges.fp16} />
            </td>
            <th scope="col">{messages.underflowed}</th>
            <th scope="col">{messages.subnormal}</th>
            <th scope="col">{messages.overflowed}</th>
          </tr>
        </thead>
        <tbody>
          {contenderNames.map((name) => {
            const contender = picture.contenders[name]
            const range = ranges[gradientFormats[name]]
            return (
              <tr key={name} className={styles[name]}>
                <th scope="row">
                  {messages.contenders[name]} <small>{describeScaling(name, picture, language)}</small>
                </th>
                <td className={styles.plot}>
                  <Histogram
                    {...{ width, range, toX, firstExponent: minExponent, shares: contender.histogram }}
                    shift={name === 'scaled' && hasStarted ? contender.scaleExponent : 0}
                  />
                </td>
                <td className={clsx(styles.share, contender.underflowed > 0.5 && styles.highlighted)}>
                  {formatShare(contender.underflowed)}
                </td>
                <td className={styles.share}>{formatShare(contender.subnormal)}</td>
                <td className={clsx(styles.share, contender.overflowed > 0 && styles.highlighted)}>
                  {formatShare(contender.overflowed)}
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td className={styles.plot}>
              <svg width={width} height={20}>
                {ticks.map((exponent) => (
                  <text key={exponent} x={toX(exponent)} y={13} textAnchor="middle">
                    {formatPowerOfTwo(exponent)}
                  </text>
                ))}
              </svg>
            </td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </figure>
  )
}

/** The loss scale and the skipped updates of the scaled contender; empty for the others. */
function describeScaling(
  name: PrecisionContenderName,
  { contenders: { scaled } }: PrecisionPicture,
  language: Language,
): string {
  const messages = getMessages('labs.scale.precision', language)
  if (name !== 'scaled') return ''
  const skipped =
    scaled.skippedUpdates > 0 ? `, ${messages.skipped(formatNumber(scaled.skippedUpdates, language))}` : ''
  return `× ${formatPowerOfTwo(scaled.scaleExponent)}${skipped}`
}

interface HistogramProps {
  readonly shares: Float32Array
  readonly range: PrecisionPicture['ranges']['fp16']
  readonly width: number
  readonly firstExponent: number
  /** Base-2 logarithm of the loss scale; 0 without scaling. */
  readonly shift: number
  readonly toX: (exponent: number) => number
}

function Histogram({ shares, range, width, firstExponent, toX, shift }: HistogramProps) {
  const maxShare = Math.max(defaultMaxShare, ...shares)
  const paths = layOutHistogram(shares, range, { width, height: rowHeight - 6, firstExponent, maxShare })
  const bands = getRangeBands(range, firstExponent, shares.length)
  return (
    <svg width={width} height={rowHeight} aria-hidden="true">
      <g transform="translate(0 6)">
        <rect
          className={clsx(styles.band, styles.underflowed)}
          width={bands.underflowed * width}
          height={rowHeight - 6}
        />
        <rect
          className={clsx(styles.band, styles.subnormal)}
          x={bands.underflowed * width}
          width={(bands.subnormal - bands.underflowed) * width}
          height={rowHeight - 6}
        />
        <rect
          className={clsx(styles.band, styles.overflowed)}
          x={bands.overflowed * width}
          width={(1 - bands.overflowed) * width}
          height={rowHeight - 6}
        />
        {[range.minNormal, range.minSubnormal].map((exponent) => (
          <line
            key={exponent}
            className={styles.edge}
            x1={toX(exponent)}
            x2={toX(exponent)}
            y2={rowHeight - 6}
          />
        ))}
        <path className={styles.underflowed} d={paths.underflowed} />
        <path className={styles.subnormal} d={paths.subnormal} />
        <path d={paths.normal} />
        <path className={styles.overflowed} d={paths.overflowed} />
        {shift > 0 && (
          <ShiftArrow
            to={toX(computeMeanExponent(shares, firstExponent))}
            from={Math.max(4, toX(computeMeanExponent(shares, firstExponent) - shift))}
          />
        )}
        <line className={styles.floor} x2={width} y1={rowHeight - 6} y2={rowHeight - 6} />
      </g>
    </svg>
  )
}

/** An arrow from the unscaled to the scaled gradients. */
function ShiftArrow({ from, to }: { from: number; to: number }) {
  return (
    <>
      <line className={styles.shift} x1={from} x2={to} y1={9} y2={9} />
      <path d={`M${to - 5},5l5,4l-5,4`} />
    </>
  )
}

/** The mean exponent of a histogram. */
function computeMeanExponent(shares: Float32Array, firstExponent: number): number {
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.reduce((sum, share, index) => sum + share * (firstExponent + index + 0.5), 0) / (total || 1)
}

/** Labels of the ranges of fp16, above the histograms. */
function BandLabels({ toX, range }: Pick<HistogramProps, 'toX' | 'range'>) {
  const { bands } = useMessages('labs.scale.precision')
  const getCentre = (from: number, to: number) => `${(toX(from) + toX(to)) / 2}px`
  return (
    <div className={styles.bandNames} aria-hidden="true">
      <span style={{ left: getCentre(-56, range.minSubnormal - 1) }}>{bands.underflowed}</span>
      <span style={{ left: getCentre(range.minSubnormal - 1, range.minNormal) }}>{bands.subnormal}</span>
      <span style={{ left: getCentre(range.minNormal, range.maxNormal + 1) }}>{bands.normal}</span>
    </div>
  )
}
