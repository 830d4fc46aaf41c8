import { useState } from 'react'
import { formatFixed, formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getContourPath } from '../../../layout/plot/contourPath'
import type { PointTool } from '../../../layout/plot/pointPlane'
import { useMessages } from '../../../views/hooks/context'
import { Figure } from '../../../views/labs/figures/Figure'
import { TwoColumns } from '../../../views/labs/figures/TwoColumns'
import { PointTools } from '../../../views/labs/points/PointTools'
import { useCustomPoints } from '../../../views/labs/points/useCustomPoints'
import type { PictureProps } from '../../../views/labs/shared/definition'
import { Chart } from '../../../views/plot/Chart'
import { PointPlot } from '../../../views/plot/PointPlot'
import { Raster } from '../../../views/plot/raster/Raster'
import type { HiddenLayersContender, HiddenLayersLabPicture } from '../hiddenLayersExperiment'
import { mapSide, unitSide } from '../hiddenLayersMaps'
import type { hiddenLayersParameters } from '../hiddenLayersParameters'
import styles from './HiddenLayersPicture.module.css'

type Props = PictureProps<typeof hiddenLayersParameters, HiddenLayersLabPicture>

/** Both decision surfaces with the points, the output of each hidden unit, the loss curves. */
export function HiddenLayersPicture({ picture, total, settings, language, onChange }: Props) {
  const messages = useMessages('labs.hiddenLayers')
  const [tool, setTool] = useState<PointTool>(1)
  const { perceptron, mlp } = picture
  const { points, setPoints, clear } = useCustomPoints(settings, picture.points, onChange)
  const renderSurface = (contender: HiddenLayersContender, name: string) => (
    <figure className={styles.surface}>
      <figcaption>
        <b>{name}</b> {formatPercent(contender.accuracy, language)}
        <small>{messages.parameterCount(formatNumber(contender.parameterCount, language))}</small>
      </figcaption>
      <div className={styles.layers}>
        <Raster
          values={contender.probabilityMap}
          columns={mapSide}
          rows={mapSide}
          min={0}
          max={1}
          scale="soft"
          smooth
        />
        <svg viewBox={`0 0 ${mapSide} ${mapSide}`} aria-hidden="true">
          <path className={styles.contour} d={getContourPath(contender.probabilityMap, mapSide, 0.5)} />
        </svg>
        <PointPlot
          points={points}
          label={messages.surface(name, formatPercent(contender.accuracy, language))}
          tool={tool}
          onPoints={settings.task === 'own' ? setPoints : undefined}
        />
      </div>
    </figure>
  )
  const maxWeight = Math.max(0.01, ...mlp.weights.output.w.map(Math.abs))
  const minOutput = settings.activation === 'tanh' ? -1 : 0
  return (
    <div>
      <TwoColumns>
        {renderSurface(perceptron, messages.perceptron)}
        {renderSurface(mlp, messages.mlp)}
      </TwoColumns>
      {settings.task === 'own' && <PointTools tool={tool} onTool={setTool} onClear={clear} />}
      <Figure className={styles.units} title={messages.units} hint={messages.unitsHint}>
        <ul>
          {mlp.unitMaps.map((values, index) => {
            const weight = mlp.weights.output.w[index]!
            return (
              <li key={index} style={{ opacity: 0.45 + (0.55 * Math.abs(weight)) / maxWeight }}>
                <Raster
                  values={values}
                  columns={unitSide}
                  rows={unitSide}
                  min={minOutput}
                  max={settings.activation === 'relu' ? Math.max(0.01, ...values) : 1}
                  scale="diverging"
                  smooth
                  label={messages.unit(index + 1)}
                />
                <span>{formatFixed(weight, 1, language)}</span>
              </li>
            )
          })}
        </ul>
      </Figure>
      <Chart
        title={messages.loss}
        xLabel={messages.steps}
        xDomain={[0, total]}
        series={[
          {
            name: messages.perceptron,
            points: perceptron.lossCurve,
            colourVariable: '--contender-1',
            isDashed: true,
          },
          { name: messages.mlp, points: mlp.lossCurve, colourVariable: '--contender-2' },
        ]}
      />
    </div>
  )
}
