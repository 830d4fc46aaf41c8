import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { planeSize } from '../../../layout/plot/pointPlane'
import { clipToHalfPlane, computeVoronoi, getPolygonsPath } from '../../../layout/plot/voronoi'
import { useMessages } from '../../../views/hooks/context'
import type { PictureProps } from '../../../views/labs/shared/definition'
import { Chart } from '../../../views/plot/Chart'
import { Raster } from '../../../views/plot/raster/Raster'
import { StackedAreaChart } from '../../../views/plot/StackedAreaChart'
import { getValues } from '../../learning/curve'
import type { ExpertsLabPicture } from '../expertsExperiment'
import type { expertsParameters } from '../expertsParameters'
import styles from './ExpertsPicture.module.css'
import { LoadBars } from './LoadBars'
import { RoutingMap } from './RoutingMap'

type Props = PictureProps<typeof expertsParameters, ExpertsLabPicture>

const chartHeight = 262

/**
 * The target and the predictions of both networks, the routing and load of the experts, and the training
 * curves.
 */
export function ExpertsPicture(props: Props) {
  const { mixture, dense, sites } = props.picture
  // Renders only on changes: most steps do not update the maps.
  const costs = [dense.multiplications, mixture.multiplications]
  const changes = JSON.stringify([sites, costs, dense.lossCurve.slice(-2), mixture.lossCurve.slice(-2)])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` covers what can change in a picture.
  return useMemo(() => <Panels {...props} />, [changes, props.settings, props.total, props.language])
}

function Panels({ picture, total, settings, language }: Props) {
  const messages = useMessages('labs.experts')
  const { sites, mapSide, dense, mixture } = picture
  const formatShare = (value: number) => formatPercent(value, language)
  const { borders, classOne } = useRegionPaths(sites)
  const count = formatNumber(sites.length, language)
  const renderPredictions = (
    contender: ExpertsLabPicture['dense'],
    name: string,
    className: string | undefined,
  ) => (
    <SquareFigure
      name={name}
      className={className}
      value={contender.latest && formatShare(contender.latest.accuracy)}
      hint={messages.cost(
        formatNumber(contender.multiplications, language),
        formatNumber(contender.parameters, language),
      )}
      label={messages.predictionLabel(name, contender.latest ? formatShare(contender.latest.accuracy) : '…')}
      borders={borders}
    >
      {contender.latest && (
        <Raster
          values={contender.latest.probabilityMap}
          columns={mapSide}
          rows={mapSide}
          min={0}
          max={1}
          scale="soft"
        />
      )}
    </SquareFigure>
  )
  return (
    <div className={styles.experts}>
      <div className={styles.maps}>
        <SquareFigure
          name={messages.target}
          hint={messages.regions(count)}
          label={messages.targetLabel(count)}
          borders={borders}
        >
          <svg className={styles.target} viewBox={`0 0 ${planeSize} ${planeSize}`} aria-hidden="true">
            <path d={classOne} />
          </svg>
        </SquareFigure>
        {renderPredictions(dense, messages.dense, styles.dense)}
        {renderPredictions(mixture, messages.mixture, styles.mixture)}
        <SquareFigure
          name={messages.routing}
          hint={messages.routingHint}
          label={messages.routingLabel(
            formatNumber(settings.experts, language),
            formatShare(mixture.latest?.droppedShare ?? 0),
          )}
          borders={borders}
        >
          <RoutingMap routing={mixture.latest} mapSide={mapSide} />
        </SquareFigure>
        <LoadBars
          className={styles.wide}
          shares={mixture.latest?.loadShares}
          experts={mixture.loadCurves.length}
          {...{ capacity: settings.capacity, language, height: chartHeight }}
        />
        <StackedAreaChart
          className={styles.wide}
          {...{
            title: messages.loadOverTime,
            hint: messages.loadOverTimeHint,
            xLabel: messages.steps,
            height: chartHeight,
          }}
          xDomain={[0, total]}
          shares={mixture.loadCurves}
        />
      </div>
      <div className={styles.curves}>
        <Chart
          title={messages.accuracy}
          xLabel={messages.steps}
          xDomain={[0, total]}
          yDomain={[0.4, 1]}
          formatY={formatShare}
          series={[
            {
              name: messages.dense,
              points: dense.accuracyCurve,
              colourVariable: '--contender-1',
              isDashed: true,
            },
            { name: messages.mixture, points: mixture.accuracyCurve, colourVariable: '--contender-2' },
          ]}
        />
        <Chart
          title={messages.dropped}
          xLabel={messages.steps}
          xDomain={[0, total]}
          yDomain={[0, Math.max(0.5, ...getValues(mixture.droppedCurve))]}
          formatY={formatShare}
          series={[
            { name: messages.droppedName, points: mixture.droppedCurve, colourVariable: '--contender-2' },
          ]}
        />
      </div>
    </div>
  )
}

/** The `d` of the regions' borders, and of the area of class 1. */
function useRegionPaths(sites: ExpertsLabPicture['sites']) {
  // Each picture has a new array, although its values do not change during a run.
  const key = JSON.stringify(sites)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all values of the sites.
  return useMemo(() => {
    const cells = computeVoronoi(sites)
    const classOneParts = cells.map((cell, index) => {
      const { x, y, normal } = sites[index]!
      return clipToHalfPlane(cell, [...normal, normal[0] * x + normal[1] * y])
    })
    return {
      borders: getPolygonsPath(cells),
      classOne: getPolygonsPath(classOneParts),
    }
  }, [key])
}

interface SquareFigureProps {
  readonly name: string
  readonly className?: string
  readonly value?: string
  readonly hint: string
  readonly label: string
  /** The `d` of the regions' borders. */
  readonly borders: string
  readonly children: ReactNode
}

/** A captioned map of the square, overlaid with the borders of the regions. */
function SquareFigure({ name, className, value, hint, label, borders, children }: SquareFigureProps) {
  return (
    <figure className={className}>
      <figcaption>
        <b>{name}</b> {value}
        <small>{hint}</small>
      </figcaption>
      <div className={styles.square} role="img" aria-label={label}>
        {children}
        <svg className={styles.borders} viewBox={`0 0 ${planeSize} ${planeSize}`} aria-hidden="true">
          <path d={borders} />
        </svg>
      </div>
    </figure>
  )
}
