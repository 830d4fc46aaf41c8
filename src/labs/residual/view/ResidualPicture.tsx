import { formatMagnitude, formatPercent } from '../../../i18n/format/formatNumber'
import { useMessages } from '../../../views/hooks/context'
import { Figure } from '../../../views/labs/figures/Figure'
import { TwoColumns } from '../../../views/labs/figures/TwoColumns'
import type { PictureProps } from '../../../views/labs/shared/definition'
import { Chart, type ChartSeries } from '../../../views/plot/Chart'
import { getValues, makeCurve } from '../../learning/curve'
import type { ResidualContenderPicture } from '../residualContender'
import type { LayerStatistics } from '../residualEvaluator'
import type { ResidualLabPicture } from '../residualExperiment'
import type { residualParameters } from '../residualParameters'
import { NetworkStrip } from './NetworkStrip'
import { getDecadeDomain, measureSpread, smoothCurve } from './profile'
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
    { contender: plain, name: messages.plain, colourVariable: '--contender-1', isDashed: true },
    {
      contender: residual,
      name: skip ? messages.residual : messages.withoutSkips,
      colourVariable: '--contender-2',
      isDashed: false,
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
  const curves = (points: (contender: ResidualContenderPicture) => Float32Array): ChartSeries[] =>
    contenders.map(({ contender, ...line }) => ({ ...line, points: points(contender) }))
  // The lines of the start come first, so that the current ones are drawn over them.
  const profiles = (points: (statistics: LayerStatistics) => Float32Array): ChartSeries[] => [
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
  const losses = contenders.map(({ contender }) => getValues(smoothLoss(contender)))
  const isHigh = losses.some((values) => values.some((loss) => loss > maxLinearLoss))
  return (
    <div className={styles.picture}>
      <Figure className={styles.networks} title={messages.network} hint={messages.networkHint}>
        {contenders.map(({ contender, name, colourVariable }, index) => {
          const gradients = contender.layerStatistics?.latest.gradientNorms
          const spread = gradients && measureSpread(gradients)
          return (
            <NetworkStrip
              key={index}
              name={name}
              names={names}
              colourVariable={colourVariable}
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
      </Figure>
      <TwoColumns>
        <Chart
          title={messages.accuracy}
          xLabel={messages.steps}
          xDomain={[0, total]}
          yDomain={[0, 1]}
          formatY={(value) => formatPercent(value, language)}
          baseline={{ value: 0.1, name: messages.guessing }}
          series={curves(({ trainAccuracyCurve }) => trainAccuracyCurve)}
        />
        <Chart
          title={messages.loss}
          xLabel={messages.steps}
          xDomain={[0, total]}
          {...(isHigh
            ? { yDomain: getDecadeDomain(losses, [0.1, 10]), isLogarithmic: true, formatY: number }
            : { yDomain: [0, 3] as const })}
          baseline={{ value: guessingLoss, name: messages.guessing }}
          series={curves(smoothLoss)}
        />
      </TwoColumns>
      <p className={styles.profiles}>{messages.profilesHint}</p>
      <Chart
        title={messages.gradientNorm}
        xLabel={messages.layer}
        xDomain={[0.5, depth + 0.5]}
        yDomain={gradientDomain}
        isLogarithmic
        height={210}
        formatY={number}
        series={profiles(({ gradientNorms }) => makeCurve(gradientNorms, 1))}
      />
      <TwoColumns>
        <Chart
          title={messages.signalSize}
          xLabel={messages.layer}
          xDomain={layerDomain}
          yDomain={getDecadeDomain(
            statistics.map(({ signalSizes }) => signalSizes),
            [0.1, 10],
          )}
          isLogarithmic
          formatY={number}
          series={profiles(({ signalSizes }) => makeCurve(signalSizes, 0, blockLayers))}
        />
        <Chart
          title={messages.similarity}
          xLabel={messages.layer}
          xDomain={layerDomain}
          yDomain={[0, 1]}
          series={profiles(({ similarity }) => makeCurve(similarity, 0, blockLayers))}
        />
      </TwoColumns>
    </div>
  )
}
