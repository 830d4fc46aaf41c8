import { formatPercent } from '../../../../i18n/format/formatNumber'
import { useMessages } from '../../../../views/hooks/context'
import { TwoColumns } from '../../../../views/labs/figures/TwoColumns'
import type { PictureProps } from '../../../../views/labs/shared/definition'
import { Chart } from '../../../../views/plot/Chart'
import type { PretrainingPicture as Picture } from '../../pretrainingExperiment'
import type { pretrainingParameters } from '../../pretrainingParameters'
import { formatSize } from './formatSize'
import { GradientRows } from './GradientRows'
import { Schedule } from './Schedule'

/** The cross-entropy of random guessing among ten digits, in nats. */
const guessingLoss = Math.log(10)

/** The training schedule, both networks' accuracy and loss, their gradients, and the reconstruction error. */
export function PretrainingPicture({
  picture,
  done,
  total,
  language,
}: PictureProps<typeof pretrainingParameters, Picture>) {
  const messages = useMessages('labs.energy.layerwisePretraining')
  const { depth, fineTuningStart, reconstructionErrors, pretrained, randomStart } = picture
  const x = [0, total] as const
  const lines = (curve: 'accuracyCurve' | 'lossCurve') => [
    { name: messages.random, points: randomStart[curve], colourVariable: '--contender-1', isDashed: true },
    { name: messages.pretrained, points: pretrained[curve], colourVariable: '--contender-2' },
  ]
  const rows = Array.from({ length: depth }, (_, index) => {
    const norms = { pretrained: pretrained.gradientNorms[index], random: randomStart.gradientNorms[index] }
    const name = messages.layerRow(index + 1, depth)
    const formatNorm = (norm: number | undefined) => (norm === undefined ? messages.notYet : formatSize(norm))
    const description = messages.gradientRow(name, formatNorm(norms.pretrained), formatNorm(norms.random))
    return { name, ...norms, description }
  })
  return (
    <div>
      <Schedule picture={picture} done={done} total={total} />
      <TwoColumns>
        <Chart
          title={messages.accuracy}
          xLabel={messages.updates}
          xDomain={x}
          yDomain={[0, 1]}
          formatY={(value) => formatPercent(value, language)}
          baseline={{ value: 0.1, name: messages.guessing }}
          series={lines('accuracyCurve')}
        />
        <Chart
          title={messages.loss}
          xLabel={messages.updates}
          xDomain={x}
          yDomain={[0, 3]}
          baseline={{ value: guessingLoss, name: messages.guessing }}
          series={lines('lossCurve')}
        />
        <GradientRows
          title={messages.gradients}
          names={{ pretrained: messages.pretrained, random: messages.random }}
          hint={messages.gradientsHint}
          rows={rows}
        />
        <Chart
          title={messages.reconstructionError}
          xLabel={messages.updates}
          xDomain={[0, fineTuningStart]}
          series={[
            {
              name: messages.rbm,
              points: concatenateCurves(reconstructionErrors),
              colourVariable: '--contender-2',
            },
          ]}
        />
      </TwoColumns>
    </div>
  )
}

/** One curve after the other, with a gap between. */
const concatenateCurves = (curves: readonly Float32Array[]) =>
  curves.flatMap((points) => (points.length > 0 ? [...points, points[points.length - 2]!, Number.NaN] : []))
