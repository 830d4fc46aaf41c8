import { formatPercent } from '../../../../i18n/format/formatNumber'
import type { PretrainingPicture as Picture } from '../../../../labs/energy/pretraining'
import type { pretrainingParameters } from '../../../../labs/energy/pretrainingParameters'
import { useMessages } from '../../../hooks/context'
import { Chart } from '../../../plot/Chart'
import type { PictureProps } from '../../shared/definition'
import { GradientRows } from './GradientRows'
import styles from './PretrainingPicture.module.css'
import { Schedule } from './Schedule'
import { sizeIn } from './size'

/** The loss of pure guessing among ten digits, in nats. */
const guessing = Math.log(10)

/** Who learns what; how both networks fare; where the gradient of each is. */
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
    const [one, other] = [pretrained.gradientNorms[index], randomStart.gradientNorms[index]]
    const name = messages.layerRow(index + 1, depth)
    const formatSize = (size: number | undefined) => (size === undefined ? messages.notYet : sizeIn(size))
    const told = messages.gradientRow(name, formatSize(one), formatSize(other))
    return { name, pretrained: one, random: other, told }
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
          level={{ value: guessing, name: messages.guessing }}
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
          lines={[{ name: messages.rbm, points: inTurn(reconstructionErrors), tone: '--rival-2' }]}
        />
      </div>
    </div>
  )
}

/** Curves one after the other, apart. */
const inTurn = (curves: readonly Float32Array[]) =>
  curves.flatMap((points) => (points.length > 0 ? [...points, points[points.length - 2]!, Number.NaN] : []))
