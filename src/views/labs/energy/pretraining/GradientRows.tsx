import { makeLogScale } from '../../../../layout/plot/logScale'
import styles from './GradientRows.module.css'
import { powerOfTen } from './size'

interface Props {
  readonly title: string
  readonly names: Readonly<Record<'pretrained' | 'random', string>>
  readonly hint: string
  /** For each hidden layer, the first below: what it is called, the sizes of both gradients, and the row told in words. */
  readonly rows: readonly {
    readonly name: string
    readonly pretrained: number | undefined
    readonly random: number | undefined
    readonly told: string
  }[]
}

/** Powers of ten from end to end, and how many are written. */
const scale = makeLogScale(-9, 1, 2)

/** The size of the gradient in each layer of both networks, on a scale of tenfolds. */
export function GradientRows({ title, names, hint, rows }: Props) {
  return (
    <figure className={styles.gradients}>
      <figcaption>
        {title} <b className={styles.pretrained}>{names.pretrained}</b>{' '}
        <b className={styles.random}>{names.random}</b> <small>{hint}</small>
      </figcaption>
      <ul>
        {rows.toReversed().map(({ name, pretrained, random, told }) => (
          <li key={name}>
            <span className="visually-hidden">{told}</span>
            <span aria-hidden="true">{name}</span>
            <span className={styles.track} aria-hidden="true">
              {scale.ticks.map(({ power, at }) => (
                <i key={power} style={{ left: `${100 * at}%` }} />
              ))}
              <b className={styles.pretrained} style={{ width: widthOf(pretrained) }} />
              <b className={styles.random} style={{ width: widthOf(random) }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.powers} aria-hidden="true">
        {scale.ticks.map(({ power, at }) => (
          <span key={power} style={{ left: `${100 * at}%` }}>
            {powerOfTen(power)}
          </span>
        ))}
      </p>
    </figure>
  )
}

const widthOf = (value: number | undefined) => (value === undefined ? 0 : `${100 * scale.toFraction(value)}%`)
