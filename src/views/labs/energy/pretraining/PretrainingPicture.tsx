import { formatPercent } from '../../../../i18n/formatNumber'
import type { PretrainingPicture as Picture } from '../../../../labs/energy/pretraining'
import type { pretrainingKnobs } from '../../../../labs/energy/pretrainingParameters'
import type { Language } from '../../../../model/timeline'
import { Chart } from '../../../plot/Chart'
import type { PictureProps } from '../../shared/definition'
import { GradientRows } from './GradientRows'
import styles from './PretrainingPicture.module.css'
import { pretrainingMessages } from './pretrainingMessages'
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
}: PictureProps<typeof pretrainingKnobs, Picture>) {
  const say = pretrainingMessages[language]
  const { depth, tuningFrom, rebuilding, pretrained, random } = picture
  const x = [0, total] as const
  const lines = (curve: 'accuracy' | 'loss') => [
    { name: say.random, points: random[curve], tone: '--rival-1', dashed: true },
    { name: say.pretrained, points: pretrained[curve], tone: '--rival-2' },
  ]
  const rows = Array.from({ length: depth }, (_, index) => {
    const [one, other] = [pretrained.gradients[index], random.gradients[index]]
    const name = say.layerRow(index + 1, depth)
    const told = say.gradientRow(name, sizeOf(one, language), sizeOf(other, language))
    return { name, pretrained: one, random: other, told }
  })
  return (
    <div>
      <Schedule picture={picture} done={done} total={total} language={language} />
      <div className={styles.curves}>
        <Chart
          title={say.accuracy}
          unit={say.updates}
          x={x}
          y={[0, 1]}
          format={(value) => formatPercent(value, language)}
          level={{ value: 0.1, name: say.chance }}
          lines={lines('accuracy')}
        />
        <Chart
          title={say.loss}
          unit={say.updates}
          x={x}
          y={[0, 3]}
          level={{ value: guessing, name: say.guessing }}
          lines={lines('loss')}
        />
        <GradientRows
          title={say.gradients}
          names={{ pretrained: say.pretrained, random: say.random }}
          hint={say.gradientsHint}
          rows={rows}
        />
        <Chart
          title={say.rebuilding}
          unit={say.updates}
          x={[0, tuningFrom]}
          lines={[{ name: say.rebuilt, points: inTurn(rebuilding), tone: '--rival-2' }]}
        />
      </div>
    </div>
  )
}

/** Curves one after the other, apart. */
const inTurn = (curves: readonly Float32Array[]) =>
  curves.flatMap((points) => (points.length > 0 ? [...points, points[points.length - 2]!, Number.NaN] : []))

const sizeOf = (value: number | undefined, language: Language) =>
  value === undefined ? pretrainingMessages[language].none : sizeIn(value)
