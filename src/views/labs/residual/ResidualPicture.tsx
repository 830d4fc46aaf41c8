import { formatMagnitude, formatPercent } from '../../../i18n/format/formatNumber'
import type { ResidualContenderPicture } from '../../../labs/residual/residualContender'
import type { LayerStatistics } from '../../../labs/residual/residualEvaluator'
import type { ResidualLabPicture } from '../../../labs/residual/residualExperiment'
import type { residualParameters } from '../../../labs/residual/residualParameters'
import { useMessages } from '../../hooks/context'
import { Chart, type Line } from '../../plot/Chart'
import type { PictureProps } from '../shared/definition'
import { NetworkStrip } from './NetworkStrip'
import { getDecadeDomain, makeProfile, measureSpread, smoothCurve } from './profile'
import styles from './ResidualPicture.module.css'

/** The cross-entropy of random guessing among ten digits, in nats. */
const guessingLoss = Math.log(10)
/** The loss axis is logarithmic if any loss is above this. */
const maxLinearLoss = 4
/** Steps over which the loss is averaged. */
const smoothingSteps = 10

/** Both networks as strips, their training curves, and by layer their gradients and signals. */
export function ResidualPicture({
  picture,
  total,
  settings,
  language,
}: PictureProps<typeof residualParameters, ResidualLabPicture>) {
  const messages = useMessages('labs.residual')
  const { plain, residual, blockLayers } = picture
  const { depth, skip } = settings
  const contenders = [
    { contender: plain, name: messages.plain, tone: '--rival-1', dashed: true },
    {
      contender: residual,
      name: skip ? messages.residual : messages.withoutSkips,
      tone: '--rival-2',
      dashed: false,
    },
  ]
  const names = contenders.map(({ name }) => name)
  const statistics = contenders.flatMap(({ contender: { layerStatistics } }) =>
    layerStatistics ? [layerStatistics.initial, layerStatistics.latest] : [],
  )
  const number = (value: number) => formatMagnitude(value, language)
  const gradientDomain = getDecadeDomain(
    statistics.map(({ gradientNorms }) => gradientNorms),
    [0.01, 10],
  )
  const curves = (points: (contender: ResidualContenderPicture) => Float32Array): Line[] =>
    contenders.map(({ contender, ...line }) => ({ ...line, points: points(contender) }))
  // The lines of the start come first, so that the current ones are drawn over them.
  const profiles = (points: (statistics: LayerStatistics) => Float32Array): Line[] => [
    ...contenders.flatMap(({ contender: { layerStatistics }, ...line }) =>
      layerStatistics
        ? [{ ...line, isReference: true as const, points: points(layerStatistics.initial) }]
        : [],
    ),
    ...curves(({ layerStatistics }) =>
      layerStatistics ? points(layerStatistics.latest) : new Float32Array(),
    ),
  ]
  const layerDomain = [0, depth] as const
  const smoothLoss = ({ lossCurve }: ResidualContenderPicture) => smoothCurve(lossCurve, smoothingSteps)
  const losses = contenders.map(({ contender }) =>
    smoothLoss(contender).filter((_, index) => index % 2 === 1),
  )
  const isHigh = losses.some((values) => values.some((loss) => loss > maxLinearLoss))
  return (
    <div className={styles.picture}>
      <figure className={styles.networks}>
        <figcaption>
          {messages.network} <small>{messages.networkHint}</small>
        </figcaption>
        {contenders.map(({ contender, name, tone }, index) => {
          const gradients = contender.layerStatistics?.latest.gradientNorms
          const spread = gradients && measureSpread(gradients)
          return (
            <NetworkStrip
              key={index}
              name={name}
              names={names}
              tone={tone}
              layers={depth}
              blockLayers={blockLayers}
              hasSkips={skip && index === 1}
              arcHeight={index === 1 ? 13 : 0}
              gradients={gradients}
              domain={gradientDomain}
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
            ? { y: getDecadeDomain(losses, [0.1, 10]), logarithmic: true, format: number }
            : { y: [0, 3] as const })}
          level={{ value: guessingLoss, name: messages.guessing }}
          lines={curves(smoothLoss)}
        />
      </div>
      <p className={styles.profiles}>{messages.profilesHint}</p>
      <Chart
        title={messages.gradientNorm}
        unit={messages.layer}
        x={[0.5, depth + 0.5]}
        y={gradientDomain}
        logarithmic
        height={210}
        format={number}
        lines={profiles(({ gradientNorms }) => makeProfile(gradientNorms, 1))}
      />
      <div className={styles.pair}>
        <Chart
          title={messages.signalSize}
          unit={messages.layer}
          x={layerDomain}
          y={getDecadeDomain(
            statistics.map(({ signalSizes }) => signalSizes),
            [0.1, 10],
          )}
          logarithmic
          format={number}
          lines={profiles(({ signalSizes }) => makeProfile(signalSizes, 0, blockLayers))}
        />
        <Chart
          title={messages.similarity}
          unit={messages.layer}
          x={layerDomain}
          y={[0, 1]}
          lines={profiles(({ similarity }) => makeProfile(similarity, 0, blockLayers))}
        />
      </div>
    </div>
  )
}
