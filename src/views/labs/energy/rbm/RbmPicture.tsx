import { formatNumber } from '../../../../i18n/format/formatNumber'
import type { RbmPicture as Picture } from '../../../../labs/energy/rbm'
import type { rbmKnobs } from '../../../../labs/energy/rbmParameters'
import { side } from '../../../../labs/learning/digits'
import { computeSymmetricLimit } from '../../../../layout/labs/symmetricLimit'
import { useMessages } from '../../../hooks/context'
import { Chart } from '../../../plot/Chart'
import { Tiles } from '../../../plot/Tiles'
import type { PictureProps } from '../../shared/definition'
import styles from './RbmPicture.module.css'

/** Images beside each other, and those imagined. */
const shown = 8
const imagined = 16

/** What each hidden unit looks for, images rebuilt and imagined, the error as it falls. */
export function RbmPicture({ picture, total, language }: PictureProps<typeof rbmKnobs, Picture>) {
  const messages = useMessages('labs.rbm')
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
            {messages.filters(number(hidden))} <small>{messages.filtersHint(number(reach))}</small>
          </figcaption>
          <Tiles
            {...{ values: filters, count: hidden, columns: side, rows: side, tilesPerRow }}
            from={-reach}
            to={reach}
            scale="diverging"
            gap={hidden > 64 ? 3 : 5}
            label={messages.filtersLabel(number(hidden), number(reach))}
          />
        </figure>
        <div>
          <figure>
            <figcaption>
              {messages.rebuilding} <small>{messages.rebuildingHint}</small>
            </figcaption>
            {rows.map(({ form, values }, row) => (
              <div key={row} className={styles.row}>
                <span aria-hidden="true">{messages.rows[row]}</span>
                <Tiles
                  {...form}
                  values={values}
                  count={shown}
                  tilesPerRow={shown}
                  label={messages.rowLabels[row]!}
                />
              </div>
            ))}
          </figure>
          <figure>
            <figcaption>
              {messages.fantasies} <small>{messages.fantasiesHint}</small>
            </figcaption>
            <div className={styles.row}>
              <span />
              <Tiles
                {...image}
                values={fantasies}
                count={imagined}
                tilesPerRow={shown}
                label={messages.fantasiesLabel}
              />
            </div>
          </figure>
        </div>
      </div>
      <Chart
        title={messages.error}
        unit={messages.updates}
        x={[0, total]}
        level={{ value: meanError, name: messages.mean }}
        lines={[
          { name: messages.batch, points: error, tone: '--ink-3' },
          { name: messages.test, points: testError, tone: '--rival-2' },
        ]}
      />
    </div>
  )
}
