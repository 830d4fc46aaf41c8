import { useState } from 'react'
import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import type { PointTool } from '../../../layout/plot/pointPlane'
import { useMessages } from '../../../views/hooks/context'
import { LineLegend } from '../../../views/labs/figures/LineLegend'
import { TwoColumns } from '../../../views/labs/figures/TwoColumns'
import { PointTools } from '../../../views/labs/points/PointTools'
import { useCustomPoints } from '../../../views/labs/points/useCustomPoints'
import type { PictureProps } from '../../../views/labs/shared/definition'
import { Chart } from '../../../views/plot/Chart'
import { DecisionBoundary, PointPlot } from '../../../views/plot/PointPlot'
import { getValues } from '../../learning/curve'
import type { PerceptronLabPicture } from '../perceptronExperiment'
import type { perceptronParameters } from '../perceptronParameters'
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
  const [tool, setTool] = useState<PointTool>(1)
  const { lastExample, perceptron, adaline } = picture
  const { points, setPoints, clear } = useCustomPoints(settings, picture.points, onChange)
  const hasBound = Number.isFinite(perceptron.mistakeBound)
  return (
    <TwoColumns>
      <div>
        <PointPlot
          points={points}
          highlightedIndex={lastExample}
          label={messages.plane(points.length)}
          tool={tool}
          onPoints={setPoints}
        >
          <DecisionBoundary weights={adaline.weights} className={styles.adaline} />
          <DecisionBoundary weights={perceptron.weights} className={styles.perceptron} />
        </PointPlot>
        <LineLegend
          lines={[
            { name: messages.perceptron, contender: 1 },
            { name: messages.adaline, contender: 2, isDashed: true },
          ]}
          aria-hidden
        />
        <PointTools tool={tool} onTool={setTool} onClear={clear} />
      </div>
      <div>
        <Chart
          title={messages.mistakesCurve}
          xLabel={messages.examples}
          xDomain={[0, total]}
          series={[
            { name: messages.perceptron, points: perceptron.mistakeCurve, colourVariable: '--contender-1' },
          ]}
          {...(hasBound && {
            isLogarithmic: true,
            yDomain: [1, 2 * perceptron.mistakeBound] as const,
            baseline: {
              value: perceptron.mistakeBound,
              name: messages.bound(formatNumber(Math.floor(perceptron.mistakeBound), language)),
            },
          })}
        />
        <Chart
          title={messages.wrongCurve}
          xLabel={messages.examples}
          xDomain={[0, total]}
          yDomain={[0, Math.max(0.5, ...getValues([...perceptron.errorCurve, ...adaline.errorCurve]))]}
          formatY={(value) => formatPercent(value, language)}
          series={[
            { name: messages.perceptron, points: perceptron.errorCurve, colourVariable: '--contender-1' },
            {
              name: messages.adaline,
              points: adaline.errorCurve,
              colourVariable: '--contender-2',
              isDashed: true,
            },
          ]}
        />
      </div>
    </TwoColumns>
  )
}
