import { clsx } from 'clsx'
import { formatNumber, formatPercent, formatPower } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { layOutExponentAxis } from '../../../../layout/labs/exponentAxis'
import { getBandCentres, layOutHistogram } from '../../../../layout/plot/histogram'
import type { Domain } from '../../../../layout/plot/plotFrame'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import { Axes } from '../../../../views/plot/Axes'
import { Plot } from '../../../../views/plot/Plot'
import type { PrecisionContenderName, PrecisionPicture } from '../../precisionExperiment'
import { contenderNames } from './contenderNames'
import styles from './GradientTable.module.css'

interface Props {
  readonly picture: PrecisionPicture
  readonly hasStarted: boolean
  readonly language: Language
}

const histogram = { height: 76, minMaxShare: 0.12 }

export const formatPowerOfTwo = (exponent: number) => formatPower(2, exponent)

const losses = ['underflowed', 'subnormal', 'overflowed'] as const

/** The format in which each contender stores its gradients. */
const gradientFormats = { fp32: 'fp32', fp16: 'fp16', scaled: 'fp16', bf16: 'bf16' } as const

/**
 * A histogram of the gradients of each contender over the range of its format, with the shares lost or
 * rounded.
 */
export function GradientTable({ picture, hasStarted, language }: Props) {
  const messages = useMessages('labs.scale.precision')
  const { minExponent, ranges, contenders } = picture
  const exponents = [minExponent, minExponent + contenders.fp32.histogram.length] as const
  const centres = getBandCentres(ranges.fp16, exponents)
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
            <td className={styles.plot}>
              <div className={styles.bandNames} aria-hidden="true">
                {(['underflowed', 'subnormal', 'normal'] as const).map((band) => (
                  <span key={band} style={{ left: `${100 * centres[band]}%` }}>
                    {messages.bands[band]}
                  </span>
                ))}
              </div>
            </td>
            <th scope="col">{messages.underflowed}</th>
            <th scope="col">{messages.subnormal}</th>
            <th scope="col">{messages.overflowed}</th>
          </tr>
        </thead>
        <tbody>
          {contenderNames.map((name) => {
            const contender = contenders[name]
            return (
              <tr key={name} className={styles[name]}>
                <th scope="row">
                  {messages.contenders[name]} <small>{describeScaling(name, picture, language)}</small>
                </th>
                <td className={styles.plot}>
                  <Histogram
                    shares={contender.histogram}
                    range={ranges[gradientFormats[name]]}
                    exponents={exponents}
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
              <Plot layOut={(width) => layOutExponentAxis(exponents, width, formatPowerOfTwo)}>
                {(axis) => <Axes plot={axis} />}
              </Plot>
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
  readonly exponents: Domain
  /** Base-2 logarithm of the loss scale; 0 without scaling. */
  readonly shift: number
}

function Histogram({ shares, range, ...options }: HistogramProps) {
  return (
    <Plot
      className={styles.histogram}
      layOut={(width) => layOutHistogram(shares, range, { ...histogram, ...options, width })}
    >
      {({ bands, edges, columns, arrow, width, height }) => (
        <>
          {losses.map((kind) => (
            <path key={kind} className={clsx(styles.band, styles[kind])} d={bands[kind]} />
          ))}
          <path className={styles.edge} d={edges} />
          <path d={columns.normal} />
          {losses.map((kind) => (
            <path key={kind} className={styles[kind]} d={columns[kind]} />
          ))}
          <path className={styles.shift} d={arrow} />
          <line className={styles.floor} x2={width} y1={height} y2={height} />
        </>
      )}
    </Plot>
  )
}
