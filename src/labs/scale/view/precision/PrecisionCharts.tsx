import { formatPercent } from '../../../../i18n/format/formatNumber'
import { useMessages } from '../../../../views/hooks/context'
import type { PictureProps } from '../../../../views/labs/shared/definition'
import { Chart } from '../../../../views/plot/Chart'
import type { PrecisionPicture } from '../../precisionExperiment'
import type { precisionParameters } from '../../precisionParameters'
import { contenderNames } from './contenderNames'
import { GradientTable } from './GradientTable'
import styles from './PrecisionCharts.module.css'

/** The gradients over the ranges of the formats, and the learning curves of the four contenders. */
export function PrecisionCharts({
  picture,
  done,
  total,
  language,
}: PictureProps<typeof precisionParameters, PrecisionPicture>) {
  const messages = useMessages('labs.scale.precision')
  const lines = (curve: 'lossCurve' | 'accuracyCurve') =>
    contenderNames.map((contender, index) => ({
      name: messages.contenders[contender],
      points: picture.contenders[contender][curve],
      colourVariable: `--contender-${index + 1}`,
      isDashed: contender === 'fp32',
    }))
  return (
    <div>
      <GradientTable picture={picture} hasStarted={done > 0} language={language} />
      <div className={styles.pair}>
        <Chart
          title={messages.loss}
          xLabel={messages.steps}
          xDomain={[0, total]}
          yDomain={[0, 2.6]}
          series={lines('lossCurve')}
        />
        <Chart
          title={messages.accuracy}
          xLabel={messages.steps}
          xDomain={[0, total]}
          yDomain={[0, 1]}
          formatY={(value) => formatPercent(value, language)}
          series={lines('accuracyCurve')}
        />
      </div>
    </div>
  )
}
