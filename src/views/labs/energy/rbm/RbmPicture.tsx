import { formatNumber } from '../../../../i18n/formatNumber'
import type { RbmPicture as Picture } from '../../../../labs/energy/rbm'
import type { rbmKnobs } from '../../../../labs/energy/rbmParameters'
import { side } from '../../../../labs/learning/digits'
import { computeSymmetricLimit } from '../../../../layout/labs/symmetricLimit'
import { Chart } from '../../../plot/Chart'
import { Tiles } from '../../../plot/Tiles'
import type { PictureProps } from '../../shared/definition'
import styles from './RbmPicture.module.css'
import { rbmMessages } from './rbmMessages'

/** Images beside each other, and those imagined. */
const shown = 8
const imagined = 16

/** What each hidden unit looks for, images rebuilt and imagined, the error as it falls. */
export function RbmPicture({ picture, total, language }: PictureProps<typeof rbmKnobs, Picture>) {
  const say = rbmMessages[language]
  const { filters, hidden, originals, codes, rebuilt, fantasies, error, testError, meanError } = picture
  const reach = computeSymmetricLimit(filters)
  const number = (value: number) => formatNumber(Number(value.toPrecision(2)), language)
  const image = { columns: side, rows: side, from: 0, to: 1, scale: 'sequential' } as const
  const tilesPerRow = Math.sqrt(hidden)
  const code = { columns: tilesPerRow, rows: tilesPerRow, from: 0, to: 1, scale: 'sequential' } as const
  const rows = [
    { form: image, values: originals },
    { form: code, values: codes },
    { form: image, values: rebuilt },
  ]
  return (
    <div>
      <div className={styles.machine}>
        <figure>
          <figcaption>
            {say.filters(number(hidden))} <small>{say.filtersHint(number(reach))}</small>
          </figcaption>
          <Tiles
            {...{ values: filters, count: hidden, columns: side, rows: side, tilesPerRow }}
            from={-reach}
            to={reach}
            scale="diverging"
            gap={hidden > 64 ? 3 : 5}
            label={say.filtersLabel(number(hidden), number(reach))}
          />
        </figure>
        <div>
          <figure>
            <figcaption>
              {say.rebuilding} <small>{say.rebuildingHint}</small>
            </figcaption>
            {rows.map(({ form, values }, row) => (
              <div key={row} className={styles.row}>
                <span aria-hidden="true">{say.rows[row]}</span>
                <Tiles
                  {...form}
                  values={values}
                  count={shown}
                  tilesPerRow={shown}
                  label={say.rowLabels[row]!}
                />
              </div>
            ))}
          </figure>
          <figure>
            <figcaption>
              {say.fantasies} <small>{say.fantasiesHint}</small>
            </figcaption>
            <div className={styles.row}>
              <span />
              <Tiles
                {...image}
                values={fantasies}
                count={imagined}
                tilesPerRow={shown}
                label={say.fantasiesLabel}
              />
            </div>
          </figure>
        </div>
      </div>
      <Chart
        title={say.error}
        unit={say.updates}
        x={[0, total]}
        level={{ value: meanError, name: say.mean }}
        lines={[
          { name: say.batch, points: error, tone: '--ink-3' },
          { name: say.test, points: testError, tone: '--rival-2' },
        ]}
      />
    </div>
  )
}
