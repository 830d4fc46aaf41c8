import { formatPercent } from '../../../../i18n/format/formatNumber'
import type { PretrainingPicture as Picture } from '../../../../labs/energy/pretraining'
import type { pretrainingParameters } from '../../../../labs/energy/pretrainingParameters'
import { useMessages } from '../../../hooks/context'
import { Chart } from '../../../plot/Chart'
import type { PictureProps } from '../../shared/definition'
import { formatSize } from './formatSize'
import { GradientRows } from './GradientRows'
import styles from './PretrainingPicture.module.css'
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
  const messages = useMessages('labs.layerwisePretraining')
  const { depth, fineTuningStart, reconstructionErrors, pretrained, randomStart } = picture
  const x = [0, total] as const
  const lines = (curve: 'accuracyCurve' | 'lossCurve') => [
    { name: messages.random, points: randomStart[curve], tone: '--rival-1', dashed: true },
    { name: messages.pretrained, points: pretrained[curve], tone: '--rival-2' },
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
      <div className={styles.curves}>
        <Chart
          title={messages.accuracy}
          unit={messages.updates}
          x={x}
          y={[0, 1]}
          format={(value) => formatPercent(value, language)}
          level={{ value: 0.1, name: messages.guessing }}
          lines={lines('accuracyCurve')}
        />
        <Chart
          title={messages.loss}
          unit={messages.updates}
          x={x}
          y={[0, 3]}
          level={{ value: guessingLoss, name: messages.guessing }}
          lines={lines('lossCurve')}
        />
        <GradientRows
          title={messages.gradients}
          names={{ pretrained: messages.pretrained, random: messages.random }}
          hint={messages.gradientsHint}
          rows={rows}
        />
        <Chart
          title={messages.reconstructionError}
          unit={messages.updates}
          x={[0, fineTuningStart]}
          lines={[{ name: messages.rbm, points: concatenateCurves(reconstructionErrors), tone: '--rival-2' }]}
        />
      </div>
    </div>
  )
}

/** One curve after the other, with a gap between. */
const concatenateCurves = (curves: readonly Float32Array[]) =>
  curves.flatMap((points) => (points.length > 0 ? [...points, points[points.length - 2]!, Number.NaN] : []))
