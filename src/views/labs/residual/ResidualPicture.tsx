import { formatMagnitude, formatPercent } from '../../../i18n/format/formatNumber'
import type { ResidualContenderPicture } from '../../../labs/residual/residualContender'
import type { LayerStatistics } from '../../../labs/residual/residualEvaluator'
import type { ResidualLabPicture } from '../../../labs/residual/residualExperiment'
import type { residualParameters } from '../../../labs/residual/residualParameters'
import { useMessages } from '../../hooks/context'
import { Chart, type Line } from '../../plot/Chart'
import type { PictureProps } from '../shared/definition'
import { NetworkStrip } from './NetworkStrip'
import { decadesOf, profileOf, smoothed, spreadOf } from './profile'
import styles from './ResidualPicture.module.css'

/** The loss of one who guesses among ten digits, and the greatest that is shown in proportion; steps that it is averaged over. */
const guessing = Math.log(10)
const mostLoss = 4
const smoothing = 10

/** Both networks as strips, how well they learn, and, layer by layer, their gradients and what becomes of the signal. */
export function ResidualPicture({
  picture,
  total,
  settings,
  language,
}: PictureProps<typeof residualParameters, ResidualLabPicture>) {
  const messages = useMessages('labs.residual')
  const { plain, residual, blockLayers } = picture
  const { depth, skip } = settings
  const rivals = [
    { rival: plain, name: messages.plain, tone: '--rival-1', dashed: true },
    {
      rival: residual,
      name: skip ? messages.residual : messages.withoutSkips,
      tone: '--rival-2',
      dashed: false,
    },
  ]
  const names = rivals.map(({ name }) => name)
  const flows = rivals.flatMap(({ rival: { layerStatistics } }) =>
    layerStatistics ? [layerStatistics.initial, layerStatistics.latest] : [],
  )
  const number = (value: number) => formatMagnitude(value, language)
  const range = decadesOf(
    flows.map(({ gradientNorms }) => gradientNorms),
    [0.01, 10],
  )
  const curves = (points: (rival: ResidualContenderPicture) => Float32Array): Line[] =>
    rivals.map(({ rival, ...line }) => ({ ...line, points: points(rival) }))
  // What was at the start lies below what is now.
  const profiles = (points: (flow: LayerStatistics) => Float32Array): Line[] => [
    ...rivals.flatMap(({ rival: { layerStatistics }, ...line }) =>
      layerStatistics
        ? [{ ...line, isReference: true as const, points: points(layerStatistics.initial) }]
        : [],
    ),
    ...curves(({ layerStatistics }) =>
      layerStatistics ? points(layerStatistics.latest) : new Float32Array(),
    ),
  ]
  const along = [0, depth] as const
  const smooth = ({ lossCurve }: ResidualContenderPicture) => smoothed(lossCurve, smoothing)
  const losses = rivals.map(({ rival }) => smooth(rival).filter((_, index) => index % 2 === 1))
  const isHigh = losses.some((values) => values.some((loss) => loss > mostLoss))
  return (
    <div className={styles.picture}>
      <figure className={styles.networks}>
        <figcaption>
          {messages.network} <small>{messages.networkHint}</small>
        </figcaption>
        {rivals.map(({ rival, name, tone }, index) => {
          const gradients = rival.layerStatistics?.latest.gradientNorms
          const spread = gradients && spreadOf(gradients)
          return (
            <NetworkStrip
              key={index}
              name={name}
              names={names}
              tone={tone}
              layers={depth}
              blockLayers={blockLayers}
              hasSkips={skip && index === 1}
              arc={index === 1 ? 13 : 0}
              gradients={gradients}
              range={range}
              label={messages.describeStrip(name, spread && { ...spread, ratio: number(spread.ratio) })}
            />
          )
        })}
      </figure>
      <div className={styles.pair}>
        <Chart
          title={messages.accuracy}
          unit={messages.steps}
          x={[0, total]}
          y={[0, 1]}
          format={(value) => formatPercent(value, language)}
          level={{ value: 0.1, name: messages.guessing }}
          lines={curves(({ trainAccuracyCurve }) => trainAccuracyCurve)}
        />
        <Chart
          title={messages.loss}
          unit={messages.steps}
          x={[0, total]}
          {...(isHigh
            ? { y: decadesOf(losses, [0.1, 10]), logarithmic: true, format: number }
            : { y: [0, 3] as const })}
          level={{ value: guessing, name: messages.guessing }}
          lines={curves(smooth)}
        />
      </div>
      <p className={styles.profiles}>{messages.profilesHint}</p>
      <Chart
        title={messages.gradientNorm}
        unit={messages.layer}
        x={[0.5, depth + 0.5]}
        y={range}
        logarithmic
        height={210}
        format={number}
        lines={profiles(({ gradientNorms }) => profileOf(gradientNorms, 1))}
      />
      <div className={styles.pair}>
        <Chart
          title={messages.signalSize}
          unit={messages.layer}
          x={along}
          y={decadesOf(
            flows.map(({ signalSizes }) => signalSizes),
            [0.1, 10],
          )}
          logarithmic
          format={number}
          lines={profiles(({ signalSizes }) => profileOf(signalSizes, 0, blockLayers))}
        />
        <Chart
          title={messages.similarity}
          unit={messages.layer}
          x={along}
          y={[0, 1]}
          lines={profiles(({ similarity }) => profileOf(similarity, 0, blockLayers))}
        />
      </div>
    </div>
  )
}
