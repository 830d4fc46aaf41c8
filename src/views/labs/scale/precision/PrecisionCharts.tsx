import { formatPercent } from '../../../../i18n/format/formatNumber'
import type { PrecisionPicture } from '../../../../labs/scale/precision'
import type { precisionParameters } from '../../../../labs/scale/precisionParameters'
import { useMessages } from '../../../hooks/context'
import { Chart } from '../../../plot/Chart'
import type { PictureProps } from '../../shared/definition'
import { GradientTable } from './GradientTable'
import styles from './PrecisionCharts.module.css'
import { rivals } from './rivals'

/** The gradients over the ranges of the formats; below, what the four rivals make of them. */
export function PrecisionCharts({
  picture,
  done,
  total,
  language,
}: PictureProps<typeof precisionParameters, PrecisionPicture>) {
  const messages = useMessages('labs.precision')
  const lines = (curve: 'lossCurve' | 'accuracyCurve') =>
    rivals.map((one, index) => ({
      name: messages.contenders[one],
      points: picture.contenders[one][curve],
      tone: `--rival-${index + 1}`,
      dashed: one === 'fp32',
    }))
  return (
    <div>
      <GradientTable picture={picture} isBegun={done > 0} language={language} />
      <div className={styles.pair}>
        <Chart
          title={messages.loss}
          unit={messages.steps}
          x={[0, total]}
          y={[0, 2.6]}
          lines={lines('lossCurve')}
        />
        <Chart
          title={messages.accuracy}
          unit={messages.steps}
          x={[0, total]}
          y={[0, 1]}
          format={(value) => formatPercent(value, language)}
          lines={lines('accuracyCurve')}
        />
      </div>
    </div>
  )
}
