import { useState } from 'react'
import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import type { PerceptronLabPicture } from '../../../labs/perceptron/perceptronExperiment'
import type { perceptronParameters } from '../../../labs/perceptron/perceptronParameters'
import { useMessages } from '../../hooks/context'
import { Chart } from '../../plot/Chart'
import { Divide, Square, type Tool } from '../../plot/Square'
import { PointTools } from '../points/PointTools'
import { useCustomPoints } from '../points/useCustomPoints'
import type { PictureProps } from '../shared/definition'
import styles from './PerceptronPicture.module.css'

/** The points with both lines, the perceptron's mistakes with their bound, both error curves. */
export function PerceptronPicture({
  picture,
  total,
  settings,
  language,
  onChange,
}: PictureProps<typeof perceptronParameters, PerceptronLabPicture>) {
  const messages = useMessages('labs.perceptron')
  const [tool, setTool] = useState<Tool>(1)
  const { lastExample, perceptron, adaline } = picture
  const { points, setPoints, clear } = useCustomPoints(settings, picture.points, onChange)
  const hasBound = Number.isFinite(perceptron.mistakeBound)
  return (
    <div className={styles.picture}>
      <div>
        <Square
          points={points}
          marked={lastExample}
          label={messages.plane(points.length)}
          tool={tool}
          onPoints={setPoints}
        >
          <Divide weights={adaline.weights} className={styles.adaline} />
          <Divide weights={perceptron.weights} className={styles.perceptron} />
        </Square>
        <p className={styles.legend} aria-hidden="true">
          <span className={styles.perceptron}>{messages.perceptron}</span>
          <span className={styles.adaline}>{messages.adaline}</span>
        </p>
        <PointTools tool={tool} onTool={setTool} onClear={clear} />
      </div>
      <div>
        <Chart
          title={messages.mistakesCurve}
          unit={messages.examples}
          x={[0, total]}
          lines={[{ name: messages.perceptron, points: perceptron.mistakeCurve, tone: '--rival-1' }]}
          {...(hasBound && {
            logarithmic: true,
            y: [1, 2 * perceptron.mistakeBound] as const,
            level: {
              value: perceptron.mistakeBound,
              name: messages.bound(formatNumber(Math.floor(perceptron.mistakeBound), language)),
            },
          })}
        />
        <Chart
          title={messages.wrongCurve}
          unit={messages.examples}
          x={[0, total]}
          y={[
            0,
            Math.max(
              0.5,
              ...[...perceptron.errorCurve, ...adaline.errorCurve].filter((_, index) => index % 2 === 1),
            ),
          ]}
          format={(value) => formatPercent(value, language)}
          lines={[
            { name: messages.perceptron, points: perceptron.errorCurve, tone: '--rival-1' },
            { name: messages.adaline, points: adaline.errorCurve, tone: '--rival-2', dashed: true },
          ]}
        />
      </div>
    </div>
  )
}
