import { formatNumber } from '../../../../i18n/format/formatNumber'
import { computeSymmetricLimit } from '../../../../layout/labs/symmetricLimit'
import { useMessages } from '../../../../views/hooks/context'
import { Figure } from '../../../../views/labs/figures/Figure'
import type { PictureProps } from '../../../../views/labs/shared/definition'
import { Chart } from '../../../../views/plot/Chart'
import { Tiles } from '../../../../views/plot/raster/Tiles'
import { digitSide } from '../../../learning/digits'
import type { RbmPicture as Picture } from '../../rbmExperiment'
import type { rbmParameters } from '../../rbmParameters'
import styles from './RbmPicture.module.css'

const imagesPerRow = 8
const fantasyCount = 16

/** The weights of each hidden unit, images with their reconstructions, generated images, the error curves. */
export function RbmPicture({ picture, total, language }: PictureProps<typeof rbmParameters, Picture>) {
  const messages = useMessages('labs.energy.rbm')
  const {
    filters,
    hiddenUnits,
    originals,
    hiddenProbabilities,
    reconstructions,
    fantasies,
    errorCurve,
    testErrorCurve,
    meanImageError,
  } = picture
  const limit = computeSymmetricLimit(filters)
  const number = (value: number) => formatNumber(Number(value.toPrecision(2)), language)
  const image = { columns: digitSide, rows: digitSide, min: 0, max: 1, scale: 'sequential' } as const
  const tilesPerRow = Math.sqrt(hiddenUnits)
  const code = { columns: tilesPerRow, rows: tilesPerRow, min: 0, max: 1, scale: 'sequential' } as const
  const rows = [
    { form: image, values: originals },
    { form: code, values: hiddenProbabilities },
    { form: image, values: reconstructions },
  ]
  return (
    <div>
      <div className={styles.machine}>
        <Figure title={messages.filters(number(hiddenUnits))} hint={messages.filtersHint(number(limit))}>
          <Tiles
            {...{ values: filters, count: hiddenUnits, columns: digitSide, rows: digitSide, tilesPerRow }}
            min={-limit}
            max={limit}
            scale="diverging"
            gap={hiddenUnits > 64 ? 3 : 5}
            label={messages.filtersLabel(number(hiddenUnits), number(limit))}
          />
        </Figure>
        <div>
          <Figure title={messages.reconstructions} hint={messages.reconstructionsHint}>
            {rows.map(({ form, values }, row) => (
              <div key={row} className={styles.row}>
                <span aria-hidden="true">{messages.rows[row]}</span>
                <Tiles
                  {...form}
                  values={values}
                  count={imagesPerRow}
                  tilesPerRow={imagesPerRow}
                  label={messages.rowLabels[row]!}
                />
              </div>
            ))}
          </Figure>
          <Figure title={messages.fantasies} hint={messages.fantasiesHint}>
            <div className={styles.row}>
              <span />
              <Tiles
                {...image}
                values={fantasies}
                count={fantasyCount}
                tilesPerRow={imagesPerRow}
                label={messages.fantasiesLabel}
              />
            </div>
          </Figure>
        </div>
      </div>
      <Chart
        title={messages.error}
        xLabel={messages.updates}
        xDomain={[0, total]}
        baseline={{ value: meanImageError, name: messages.meanImage }}
        series={[
          { name: messages.batch, points: errorCurve, colourVariable: '--ink-3' },
          { name: messages.test, points: testErrorCurve, colourVariable: '--contender-2' },
        ]}
      />
    </div>
  )
}
